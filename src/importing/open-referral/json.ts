import type { Found } from '../shared/found.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A JSON deeper than this is read as one value. */
const DEEPEST = 12;

/**
 * The values at a path of a record, with the place of each: `contacts[].phones[].number` finds `contacts[0].phones[0].number`. A list where
 * the path has none is looked through all the same, because feeds differ.
 */
export function valuesAt(record: unknown, path: string, before = ''): Found[] {
  const [step = '', ...rest] = path.split('.');
  if (path === '') return isEmpty(record) ? [] : [{ from: before, value: record }];
  if (!isFields(record)) return [];
  const [, key = '', index] = /^(.*?)(\[\d*\])?$/.exec(step) ?? [];
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  const place = before === '' ? key : `${before}.${key}`;
  if (!Array.isArray(value)) return index !== undefined && index !== '[]' ? [] : valuesAt(value, rest.join('.'), place);
  const items = value.map((item: unknown, i) => ({ item, place: `${place}[${i}]` }));
  const chosen =
    index === undefined || index === '[]'
      ? items
      : items.slice(Number(index.slice(1, -1)), Number(index.slice(1, -1)) + 1);
  return chosen.flatMap((each) => valuesAt(each.item, rest.join('.'), each.place));
}

/** Every value in a record that is not empty, with its place. Numbers by which a feed joins its tables are left out. */
export function leavesOf(value: unknown, place = '', depth = 0): Found[] {
  if (isEmpty(value)) return [];
  if (depth < DEEPEST && Array.isArray(value))
    return value.flatMap((item, i) => leavesOf(item, `${place}[${i}]`, depth + 1));
  if (depth >= DEEPEST || !isFields(value)) return [{ from: place, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    /(?:^|_)ids?$/i.test(key) ? [] : leavesOf(inner, place === '' ? key : `${place}.${key}`, depth + 1),
  );
}
