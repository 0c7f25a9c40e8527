import type { PlainDate } from '../../schema/common.ts';
import type { Content } from '../../schema/content.ts';

/** A value of a source, and where it stood there: `contacts[0].phones[0].number`, or the name of a column. */
export interface Found {
  readonly from: string;
  readonly value: unknown;
}

/** What a listing is made of: the fields that a reader of a source fills. Those of `venue` stand once for each place. */
export const TARGETS = [
  ...['id', 'name', 'summary', 'description', 'terms', 'needs', 'subjects', 'areas', 'ages', 'ages.from', 'ages.to'],
  ...['delivery', 'when', 'cost', 'free', 'eligibility', 'howToStart', 'routes', 'whoDecides', 'complaints'],
  ...['contact.role', 'contact.name', 'contact.phone', 'contact.text', 'contact.email', 'contact.website'],
  ...['senInformationReport', 'status', 'hidden', 'checkedOn', 'example'],
  ...['provider', 'provider.id', 'provider.kind', 'provider.description', 'provider.website', 'provider.phone'],
  ...['provider.email', 'provider.urn', 'provider.charity'],
  ...['venue.name', 'venue.address', 'venue.town', 'venue.postcode', 'venue.lat', 'venue.lon', 'venue.withheld'],
  ...['venue.access', 'venue.parking'],
] as const;
export type Target = (typeof TARGETS)[number];

/** For each field what may belong in it, what is meant first first. */
export type Values = ReadonlyMap<Target, readonly Found[]>;

/** One service of a source, before anything is understood. */
export interface FoundListing {
  /** Where it stands in the source: `row 12`, `service 3`. */
  readonly where: string;
  /** The number under which the source knows it. */
  readonly id?: string | undefined;
  readonly values: Values;
  /** The places where it happens, each with its `venue` fields. */
  readonly places: readonly Values[];
  /** What the source says and a listing has no field for, or why else it is of no use. */
  readonly unused: readonly (Found & { readonly why?: string })[];
  /** Why it is no listing at all, when the reader knows. */
  readonly leaveOut?: string | undefined;
}

/** What a source holds, and what was odd about it. */
export interface Reading {
  readonly listings: readonly FoundListing[];
  /** About the whole: its encoding, its shape, pages that did not come. */
  readonly remarks: readonly string[];
}

/** A source that cannot be read: what is wrong and what to do, for the person who started the import. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** What an import knows besides the source. */
export interface Setting {
  readonly content: Content;
  readonly today: PlainDate;
  /** Where this information comes from. */
  readonly source: { readonly name: string; readonly url?: string | undefined };
  readonly how: 'register' | 'public-page';
  /** Answers of the person who started the import, for what the source leaves open. */
  readonly answers: {
    /** The day of which the source is, for records without a date. */
    readonly date?: PlainDate | undefined;
    readonly topic?: string | undefined;
    readonly area?: string | undefined;
    readonly ages?: { readonly from: number; readonly to: number } | undefined;
  };
}
