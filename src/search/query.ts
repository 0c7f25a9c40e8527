import { NO_FILTERS, SLUG_FILTERS, type Filters, type SlugFilter } from '../directory/filters.ts';

export { agesOf, SLUG_FILTERS, type SlugFilter } from '../directory/filters.ts';

export const SORTS = ['relevance', 'distance', 'name', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

/** What a visitor asks for. The address is its only home: see `parseQuery` and `formatQuery`. */
export interface Query extends Filters {
  /** Free words; empty when none. */
  readonly q: string;
  /** A postcode, half of one, or a place, as written; empty when none. May be nonsense. */
  readonly near: string;
  /** What is not to be understood from the free words, but taken as words: see `understand`. */
  readonly plain: readonly string[];
  readonly sort: Sort;
}

export const EMPTY_QUERY: Query = { ...NO_FILTERS, q: '', near: '', plain: [], sort: 'relevance' };

/** The longest free text that is searched, in characters. */
const MAX_WORDS = 200;

/** The most values of one filter that an address may have. */
const MAX_VALUES = 60;

/** Reads a query from an address. Keys that it does not know are ignored; values that it does not know are kept, to be shown. */
export function parseQuery(params: URLSearchParams): Query {
  const one = (key: string): string => tidied(params.get(key) ?? '');
  const many = (key: SlugFilter | 'plain'): string[] =>
    [...new Set(params.getAll(key).map(tidied))].filter(Boolean).slice(0, MAX_VALUES);
  const q = one('q');
  const sort = one('sort');
  return {
    q,
    age: one('age'),
    area: many('area'),
    topic: many('topic'),
    subject: many('subject'),
    need: many('need'),
    near: one('near'),
    day: many('day'),
    cost: many('cost'),
    approved: ['yes', 'true', '1', 'on'].includes(one('approved').toLowerCase()),
    plain: q === '' ? [] : many('plain'),
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
  };
}

/** One line without spaces at its ends, and not too long. It is cut by characters, so that none is cut in half. */
const tidied = (text: string): string =>
  Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, MAX_WORDS).join('').trimEnd();

/** Writes a query as an address, always in the same order; `/search/` alone when nothing is asked. */
export function formatQuery(query: Query): string {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  if (query.age !== '') params.set('age', query.age);
  for (const filter of SLUG_FILTERS) for (const slug of query[filter]) params.append(filter, slug);
  if (query.near !== '') params.set('near', query.near);
  if (query.approved) params.set('approved', 'yes');
  for (const kind of query.plain) params.append('plain', kind);
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  const text = params.toString();
  return text === '' ? '/search/' : `/search/?${text}`;
}

/** One thing that a visitor asked for and can take back. */
export interface ActiveFilter {
  readonly filter: SlugFilter | 'q' | 'age' | 'near' | 'approved';
  readonly value: string;
}

/** Everything that narrows a query, in the order of the form. */
export function activeFilters(query: Query): ActiveFilter[] {
  return [
    ...(query.q === '' ? [] : [{ filter: 'q' as const, value: query.q }]),
    ...(query.age === '' ? [] : [{ filter: 'age' as const, value: query.age }]),
    ...(query.near === '' ? [] : [{ filter: 'near' as const, value: query.near }]),
    ...SLUG_FILTERS.flatMap((filter) => query[filter].map((value) => ({ filter, value }))),
    ...(query.approved ? [{ filter: 'approved' as const, value: 'yes' }] : []),
  ];
}

/** The query without one of its filters. */
export function without(query: Query, { filter, value }: ActiveFilter): Query {
  // What was said not to be understood goes with the words.
  if (filter === 'q') return { ...query, q: '', plain: [] };
  if (filter === 'age' || filter === 'near') return { ...query, [filter]: '' };
  if (filter === 'approved') return { ...query, approved: false };
  return { ...query, [filter]: query[filter].filter((slug) => slug !== value) };
}
