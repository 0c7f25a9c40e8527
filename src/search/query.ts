import { NO_FILTERS, SLUG_FILTERS, type Filters, type SlugFilter } from '../directory/filters.ts';

export { agesOf, SLUG_FILTERS, type SlugFilter } from '../directory/filters.ts';

export const SORTS = ['relevance', 'name', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

/** What a visitor asks for. The address is its only home: see `parseQuery` and `formatQuery`. */
export interface Query extends Filters {
  /** Free words; empty when none. */
  readonly q: string;
  readonly sort: Sort;
}

export const EMPTY_QUERY: Query = { ...NO_FILTERS, q: '', sort: 'relevance' };

/** The longest free text that is searched, in characters. */
const MAX_WORDS = 200;

/** Reads a query from an address. Keys that it does not know are ignored; values that it does not know are kept, to be shown. */
export function parseQuery(params: URLSearchParams): Query {
  const one = (key: string): string => {
    const words = (params.get(key) ?? '').replaceAll(/\s+/g, ' ').trim();
    // By characters, so that none is cut in half.
    return Array.from(words).slice(0, MAX_WORDS).join('').trimEnd();
  };
  const many = (key: SlugFilter): string[] =>
    [...new Set(params.getAll(key).map((value) => value.trim()))].filter(Boolean);
  const sort = one('sort');
  return {
    q: one('q'),
    age: one('age'),
    area: many('area'),
    topic: many('topic'),
    subject: many('subject'),
    need: many('need'),
    cost: many('cost'),
    approved: ['yes', 'true', '1', 'on'].includes(one('approved').toLowerCase()),
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
  };
}

/** Writes a query as an address, always in the same order; `/search/` alone when nothing is asked. */
export function formatQuery(query: Query): string {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  if (query.age !== '') params.set('age', query.age);
  for (const filter of SLUG_FILTERS) for (const slug of query[filter]) params.append(filter, slug);
  if (query.approved) params.set('approved', 'yes');
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  const text = params.toString();
  return text === '' ? '/search/' : `/search/?${text}`;
}

/** One thing that a visitor asked for and can take back. */
export interface ActiveFilter {
  readonly filter: SlugFilter | 'q' | 'age' | 'approved';
  readonly value: string;
}

/** Everything that narrows a query, in the order of the form. */
export function activeFilters(query: Query): ActiveFilter[] {
  return [
    ...(query.q === '' ? [] : [{ filter: 'q' as const, value: query.q }]),
    ...(query.age === '' ? [] : [{ filter: 'age' as const, value: query.age }]),
    ...SLUG_FILTERS.flatMap((filter) => query[filter].map((value) => ({ filter, value }))),
    ...(query.approved ? [{ filter: 'approved' as const, value: 'yes' }] : []),
  ];
}

/** The query without one of its filters. */
export function without(query: Query, { filter, value }: ActiveFilter): Query {
  if (filter === 'q' || filter === 'age') return { ...query, [filter]: '' };
  if (filter === 'approved') return { ...query, approved: false };
  return { ...query, [filter]: query[filter].filter((slug) => slug !== value) };
}

/** Free words as Pagefind should see them: it deletes hyphens and slashes and joins the words, so they become spaces. */
export const searchWords = (q: string): string =>
  q
    .replaceAll(/[-/\\‐-―"“”]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
