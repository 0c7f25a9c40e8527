import type { Listing } from '../directory/listing.ts';
import type { Condition } from '../schema/conditions.ts';
import type { PlainDate } from '../schema/common.ts';
import { unpackConditions } from './conditions.ts';
import { candidatesOf, order, type Candidate } from './match.ts';
import { packConditions } from './pack-conditions.ts';
import type { Page } from './pages.ts';
import { EMPTY_QUERY } from './query.ts';
import { aboutWith, apartWith, saidShort } from './rank/about.ts';
import { fitCondition } from './rank/condition.ts';
import { conditionsIn } from './rank/naming.ts';
import { rowOf } from './row.ts';
import type { SearchLists } from './table.ts';

/** The pages of words that name a condition in their title or in the sentence about them. */
export const pagesNaming = (pages: readonly Page[], condition: Condition): Page[] => {
  const inText = conditionsIn([condition]);
  return pages.filter(({ title, description }) => inText(`${title}\n${description}`).has(condition.slug));
};

/** A service must answer this much of a condition to stand on its page: by its name, or by one of its needs. */
const ENOUGH = 0.6;

/**
 * Makes what finds the services of a condition's page, as search would: first those that name it, then those for its needs, and in each
 * those here before those that are online only. Made-up examples are not among them, nor is who the page names already.
 */
export function helper(
  listings: readonly Listing[],
  lists: Pick<SearchLists, 'conditions' | 'needs' | 'areas' | 'intents' | 'pages'>,
  today: PlainDate,
): (condition: Condition) => Listing[] {
  const real = listings.filter(({ service }) => service.example !== true);
  const aboutOf = aboutWith(lists.intents);
  const candidates = candidatesOf(
    real.map((listing) => ({
      ...rowOf(listing),
      about: aboutOf(listing.service.name, saidShort(listing)),
      points: [],
    })),
    lists,
  );
  const byId = new Map(real.map((listing) => [listing.service.id, listing]));
  const { ranks } = unpackConditions(
    packConditions(listings, { ...lists, pages: [] }, real),
    lists.needs,
    candidates,
    apartWith(lists.intents),
  );
  const anyNeed = lists.needs.find(({ any }) => any === true)?.slug ?? '';
  const isHere = ({ ways }: Candidate): boolean => ways.some((way) => way !== 'online' && way !== 'outside');
  return ({ slug, organisation }) => {
    const rank = ranks.get(slug);
    if (rank === undefined) return [];
    const fits = new Map(candidates.map((each) => [each, fitCondition(each, rank, anyNeed, true)]));
    const enough = candidates.filter(
      (each) => (fits.get(each)?.coverage ?? 0) >= ENOUGH && each.row.id !== organisation.service,
    );
    const band = (each: Candidate): number => {
      const place = rank.named.get(each);
      return (place === undefined || place === 'body' ? 2 : 0) + (isHere(each) ? 0 : 1);
    };
    return order(enough, EMPTY_QUERY, today, { band, score: (each) => fits.get(each)?.strength ?? 0 })
      .map(({ row }) => byId.get(row.id))
      .filter((listing) => listing !== undefined);
  };
}
