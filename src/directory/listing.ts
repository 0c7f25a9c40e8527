import type { PlainDate } from '../schema/common.ts';
import type { ProviderRecord, RegisterRecord, ServiceRecord } from '../schema/content.ts';
import { approvalsOf, type CurrentApproval } from './approval.ts';

/** A service with its provider, as a family sees the pair on one day. */
export interface Listing {
  readonly service: ServiceRecord;
  readonly provider: ProviderRecord;
  /** Approvals of the provider that are in force. */
  readonly approvals: readonly CurrentApproval[];
}

/**
 * Joins services with their providers and with the approvals in force, in the order of their names.
 *
 * @throws if a service's provider is missing: the content check has told people so before
 */
export function makeListings(
  services: readonly ServiceRecord[],
  providers: readonly ProviderRecord[],
  registers: readonly RegisterRecord[],
  today: PlainDate,
): Listing[] {
  const providerById = new Map(providers.map((provider) => [provider.id, provider]));
  const approvalsById = new Map(providers.map(({ id }) => [id, approvalsOf(id, registers, today)]));
  return services
    .map((service) => {
      const provider = providerById.get(service.provider);
      if (provider === undefined) throw new Error(`${service.id} has no provider`);
      return {
        service,
        provider,
        approvals: approvalsById.get(service.provider) ?? [],
      };
    })
    .sort(byName);
}

/** Whether a service can be used now or later: closed ones keep their page and nothing else. */
export const isOpen = ({ service }: Listing): boolean => service.status !== 'closed';

/** Whether somebody offers it. An invented example shows what could be listed, and stands in no list beside real ones. */
export const isReal = ({ service }: Listing): boolean => service.example !== true;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** The order of names as people expect it: capitals and accents make no difference, and a leading "The" does not count. */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortName(a), sortName(b));
}

/** The name without quotation marks or a "The" before it. */
export const sortName = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^the\s+/i, '');

function byName(a: Listing, b: Listing): number {
  return compareNames(a.service.name, b.service.name) || compareNames(a.service.id, b.service.id);
}
