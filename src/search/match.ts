import type { Point } from '../schema/common.ts';
import { answersWith, failedFilters, type Answers, type FilterLists } from '../directory/filters.ts';
import { freshness } from '../directory/freshness.ts';
import { compareNames } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { agesOf, SLUG_FILTERS, type Query, type SlugFilter } from './query.ts';
import type { Document } from './rank/score.ts';
import type { SearchRow } from './table.ts';

/** A row with what it answers to, worked out once. */
export interface Candidate extends Document {
  readonly row: SearchRow;
  readonly answers: Answers;
  readonly points: readonly Point[];
}

export function candidatesOf(rows: readonly SearchRow[], lists: FilterLists): Candidate[] {
  const answersOf = answersWith(lists);
  const kinds = new Map(lists.areas.map(({ slug, kind }) => [slug, kind]));
  return rows.map((row) => ({
    row,
    answers: answersOf(row),
    name: row.name,
    provider: row.provider,
    ages: row.ages,
    subject: row.subject,
    need: row.need,
    day: row.day,
    cost: row.cost,
    about: row.about,
    approved: row.badges.length > 0,
    points: row.points,
    ways: row.area.map((slug) => kinds.get(slug)).filter((kind) => kind !== undefined),
  }));
}

/** How many rows each value of each filter would give, with the other filters as they are. */
export type Counts = Readonly<Record<SlugFilter | 'approved', ReadonlyMap<string, number>>>;

export interface Matched {
  /** The rows that pass every filter, in the order given. */
  readonly rows: readonly Candidate[];
  readonly counts: Counts;
}

const COUNTED = [...SLUG_FILTERS, 'approved'] as const;

/** The rows that pass every filter, without counting what others would give. */
export function passing(candidates: readonly Candidate[], query: Query): Candidate[] {
  const ages = agesOf(query);
  return candidates.filter(({ answers }) => failedFilters(answers, query, ages).length === 0);
}

/** Filters rows. Free words are no filter. Counts each filter's values as if that filter were not set. */
export function match(candidates: readonly Candidate[], query: Query): Matched {
  const ages = agesOf(query);
  const rows: Candidate[] = [];
  const counts = Object.fromEntries(COUNTED.map((filter) => [filter, new Map<string, number>()])) as Record<
    keyof Counts,
    Map<string, number>
  >;
  for (const each of candidates) {
    const failed = failedFilters(each.answers, query, ages);
    if (failed.length === 0) rows.push(each);
    // A row that fails one filter would be there if that filter were set otherwise; one that fails two would not.
    if (failed.length > 1) continue;
    for (const filter of COUNTED) {
      if (failed.length === 1 && failed[0] !== filter) continue;
      for (const value of valuesOf(each, filter)) counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
    }
  }
  return { rows, counts };
}

const valuesOf = ({ answers }: Candidate, filter: keyof Counts): readonly string[] =>
  filter === 'approved' ? (answers.approved ? ['yes'] : []) : answers[filter];

/** What the order of results looks at besides the rows. */
export interface Ranking {
  /** How well a row answers the words: more is better. Nothing when there are no words. */
  readonly score?: (row: Candidate) => number;
  /** How whole an answer a row is: 0 is an exact name. */
  readonly band?: (row: Candidate) => number;
  /** Which ring round the visitor a row is in, and how far it is. Nothing when no place is given. */
  readonly ring?: (row: Candidate) => number;
  readonly distance?: (row: Candidate) => number;
}

/**
 * The order of results: as the visitor wishes; else best match first, in rings round the visitor. Records over a year old sink.
 * Without words, those that name the area and need asked for come before those that serve everyone. Ties go by name.
 */
export function order(rows: readonly Candidate[], query: Query, today: PlainDate, ranking: Ranking = {}): Candidate[] {
  const { score = none, band = none, ring = none, distance = none } = ranking;
  const sinks = ({ row }: Candidate): number => (freshness(row.checked, today) === 'stale' ? 1 : 0);
  const general = ({ row }: Candidate): number =>
    (['area', 'need'] as const).filter(
      (filter) => query[filter].length > 0 && !query[filter].some((slug) => row[filter].includes(slug)),
    ).length;
  const keys: Record<Query['sort'], readonly ((row: Candidate) => number)[]> = {
    name: [],
    checked: [],
    distance: [distance, (row) => -score(row)],
    relevance: ranking.score ? [band, sinks, ring, (row) => -score(row)] : [band, sinks, ring, general, distance],
  };
  const worked = rows.map((row) => ({ row, keys: keys[query.sort].map((key) => key(row)) }));
  const byKeys = (a: (typeof worked)[number], b: (typeof worked)[number]): number =>
    a.keys.reduce((found, key, i) => found || key - (b.keys[i] ?? 0), 0);
  const newest = (a: Candidate, b: Candidate): number =>
    query.sort === 'checked' ? compare(b.row.checked.on, a.row.checked.on) : 0;
  return worked.sort((a, b) => byKeys(a, b) || newest(a.row, b.row) || byName(a.row, b.row)).map(({ row }) => row);
}

const none = (): number => 0;
const byName = (a: Candidate, b: Candidate): number =>
  compareNames(a.row.name, b.row.name) || compareNames(a.row.id, b.row.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
