import { answersOf, failedFilters, type Answers, type FilterLists } from '../directory/filters.ts';
import { freshness } from '../directory/freshness.ts';
import { compareNames } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { agesOf, SLUG_FILTERS, type Query, type SlugFilter } from './query.ts';
import type { Row } from './row.ts';

/** A row with what it answers to, worked out once. */
export interface Candidate {
  readonly row: Row;
  readonly answers: Answers;
}

export const candidate = (row: Row, lists: FilterLists): Candidate => ({ row, answers: answersOf(row, lists) });

/** How many rows each value of each filter would give, with the other filters as they are. */
export type Counts = Readonly<Record<SlugFilter | 'approved', ReadonlyMap<string, number>>>;

export interface Matched {
  /** The rows that pass every filter, in the order given. */
  readonly rows: readonly Candidate[];
  readonly counts: Counts;
}

/** Filters rows. Free words are no filter: Pagefind answers them. Counts each filter's values as if that filter were not set. */
export function match(candidates: readonly Candidate[], query: Query): Matched {
  const ages = agesOf(query);
  const rows: Candidate[] = [];
  const area = new Map<string, number>();
  const topic = new Map<string, number>();
  const subject = new Map<string, number>();
  const need = new Map<string, number>();
  const cost = new Map<string, number>();
  const approved = new Map<string, number>();
  const counts = { area, topic, subject, need, cost, approved };
  const filters = [...SLUG_FILTERS, 'approved'] as const;
  for (const candidate of candidates) {
    const failed = failedFilters(candidate.answers, query, ages);
    if (failed.length === 0) rows.push(candidate);
    // A row that fails one filter would be there if that filter were set otherwise; one that fails two would not.
    if (failed.length > 1) continue;
    for (const filter of filters) {
      if (failed.length === 1 && failed[0] !== filter) continue;
      for (const value of valuesOf(candidate, filter)) counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
    }
  }
  return { rows, counts };
}

const valuesOf = ({ answers }: Candidate, filter: keyof Counts): readonly string[] =>
  filter === 'approved' ? (answers.approved ? ['yes'] : []) : answers[filter];

/**
 * The order of results. Without a wish of the visitor's: as given when there are free words (best match first); else those that
 * name the area and need asked for before those that serve everyone, then by name. Records over a year old sink.
 *
 * @param ranked whether the rows come in order of relevance
 */
export function order(rows: readonly Candidate[], query: Query, today: PlainDate, ranked: boolean): Candidate[] {
  const sorted = [...rows];
  if (query.sort === 'name') return sorted.sort(byName);
  if (query.sort === 'checked') {
    return sorted.sort((a, b) => compare(b.row.checked.on, a.row.checked.on) || byName(a, b));
  }
  const sinks = ({ row }: Candidate): number => (freshness(row.checked, today) === 'stale' ? 1 : 0);
  const general = ({ row }: Candidate): number =>
    (['area', 'need'] as const).filter(
      (filter) => query[filter].length > 0 && !query[filter].some((slug) => row[filter].includes(slug)),
    ).length;
  return sorted.sort((a, b) => sinks(a) - sinks(b) || (ranked ? 0 : general(a) - general(b) || byName(a, b)));
}

const byName = (a: Candidate, b: Candidate): number =>
  compareNames(a.row.name, b.row.name) || compareNames(a.row.id, b.row.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
