import type { FilterLists } from '../directory/filters.ts';
import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { candidate, match, order } from './match.ts';
import type { Query } from './query.ts';
import { rowOf } from './row.ts';

/** Makes what answers a query without free words as the search page would: the same services, in the same order. */
export function finder(
  listings: readonly Listing[],
  lists: FilterLists,
  today: PlainDate,
): (query: Query) => Listing[] {
  const candidates = listings.map((listing) => candidate(rowOf(listing), lists));
  const byId = new Map(listings.map((listing) => [listing.service.id, listing]));
  return (query) =>
    order(match(candidates, query).rows, query, today, false)
      .map(({ row }) => byId.get(row.id))
      .filter((listing) => listing !== undefined);
}
