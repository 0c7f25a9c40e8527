import type { FilterLists } from '../directory/filters.ts';
import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { candidatesOf, match, order, type Candidate } from './match.ts';
import type { Query } from './query.ts';
import { rowOf } from './row.ts';

/** Listings as a search without free words sees them: nobody asks what they are about, or how far away they are. */
export const wordlessCandidates = (listings: readonly Listing[], lists: FilterLists): Candidate[] =>
  candidatesOf(
    listings.map((listing) => ({ ...rowOf(listing), about: new Map(), points: [] })),
    lists,
  );

/** Makes what answers a query without free words as the search page would: the same services, in the same order. */
export function finder(
  listings: readonly Listing[],
  lists: FilterLists,
  today: PlainDate,
): (query: Query) => Listing[] {
  const candidates = wordlessCandidates(listings, lists);
  const byId = new Map(listings.map((listing) => [listing.service.id, listing]));
  return (query) =>
    order(match(candidates, query).rows, query, today)
      .map(({ row }) => byId.get(row.id))
      .filter((listing) => listing !== undefined);
}
