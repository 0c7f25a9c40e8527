import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { guideHref } from '../../src/directory/addresses.ts';
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
  page: slugs,
  nothing: z.literal(true).optional(),
});
const judged = z.strictObject({
  q: z.string(),
  by: z.string(),
  want: z.union([rule, z.array(rule)]),
});
const sets = z.record(z.string(), z.array(judged));

export type Rule = z.infer<typeof rule>;
export type Judged = z.infer<typeof judged>;

/**
 * The judged queries, by the names of their sets: those of this project, and those of people who had not seen it.
 *
 * @throws when a file is not as it should be
 */
export const readQueries = (): z.infer<typeof sets> =>
  Object.assign(
    {},
    ...['queries.yaml', 'outside.yaml'].map((file) =>
      sets.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8'))),
    ),
  ) as z.infer<typeof sets>;

/** The lines of a rule that say which pages answer, or that nothing does. */
const NO_RECORD: ReadonlySet<string> = new Set(['page', 'guide', 'nothing']);

/** Whether a rule says what a record must be. */
const isAboutRecords = (rule: Rule): boolean =>
  Object.entries(rule).some(([line, fact]) => fact !== undefined && !NO_RECORD.has(line));

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
        isAboutRecords(rule) &&
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

/** The addresses of the pages that answer a query. */
export const answeringPages = ({ want }: Judged): string[] =>
  [want].flat().flatMap(({ guide, page = [] }) => [...(guide === undefined ? [] : [guideHref(guide)]), ...page]);

/** Whether the right answer is that there is none. */
export const wantsNothing = ({ want }: Judged): boolean => [want].flat().some(({ nothing }) => nothing === true);
