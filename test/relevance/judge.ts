import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { answersOf } from '../../src/directory/filters.ts';
import type { Listing } from '../../src/directory/listing.ts';
import { facetsOf } from '../../src/directory/filters.ts';
import type { Lists } from '../../src/schema/content.ts';

const slugs = z.array(z.string()).min(1).optional();
/** What a record must be to answer a query: every line holds. See queries.yaml. */
const rule = z.strictObject({
  subject: slugs,
  topic: slugs,
  need: slugs,
  only: slugs,
  age: z.int().optional(),
  area: z.string().optional(),
  cost: slugs,
  day: slugs,
  name: z.string().optional(),
  guide: z.string().optional(),
});
const judged = z.strictObject({
  q: z.string(),
  by: z.enum(['parent', 'young-person', 'practitioner']),
  want: z.union([rule, z.array(rule)]),
});
const queries = z.strictObject({ tune: z.array(judged), 'held-out': z.array(judged) });

export type Rule = z.infer<typeof rule>;
export type Judged = z.infer<typeof judged>;

/** @throws when the file is not as it should be */
export const readQueries = (): z.infer<typeof queries> =>
  queries.parse(parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')));

/** Tells whether a listing answers a query. */
export function answers({ want }: Judged, listing: Listing, lists: Pick<Lists, 'areas' | 'needs'>): boolean {
  const { service } = listing;
  const facets = facetsOf(listing);
  const all = answersOf(facets, lists);
  const shares = (wanted: readonly string[] | undefined, has: readonly string[]): boolean =>
    wanted === undefined || wanted.some((slug) => has.includes(slug));
  return [want]
    .flat()
    .some(
      (rule) =>
        shares(rule.subject, facets.subject) &&
        shares(rule.topic, facets.topic) &&
        shares(rule.need, all.need) &&
        shares(rule.only, facets.need) &&
        (rule.age === undefined || (facets.ages.from <= rule.age && rule.age <= facets.ages.to)) &&
        shares(rule.area === undefined ? undefined : [rule.area], all.area) &&
        shares(rule.cost, [facets.cost]) &&
        shares(rule.day, facets.day) &&
        (rule.name === undefined || new RegExp(rule.name, 'i').test(`${service.name} ${service.summary}`)),
    );
}

/** Whether a guide answers a query. */
export const guideAnswers = ({ want }: Judged, guide: string): boolean =>
  [want].flat().some((rule) => rule.guide === guide);
