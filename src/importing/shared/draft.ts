import type { Provider } from '../../schema/provider.ts';
import type { Service } from '../../schema/service.ts';
import type { Notes } from './notes.ts';

/** A record as far as a source says what stands in it: a field that is missing is told by the content check. */
export interface Draft {
  readonly where: string;
  readonly id: string | undefined;
  readonly provider: Partial<Provider> & { readonly name: string };
  /** The number under which the source knows the provider. */
  readonly providerId: string | undefined;
  readonly service: Partial<Service> & { readonly name: string };
  /** Markdown. */
  readonly body: string;
  readonly notes: Notes;
  /** What a person must look at before it is published. */
  readonly doubts: readonly string[];
  /** Terms that nobody has given a meaning. */
  readonly unknownTerms: readonly string[];
}

/** A listing that is no record, and why. */
export interface LeftOut {
  readonly where: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly why: string;
  readonly notes: Notes;
}

/** The object without the fields that are not known. */
export const known = <F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof F]?: Exclude<F[K], undefined>;
  };
