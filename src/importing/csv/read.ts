import type { Found, FoundListing, Reading, Target } from '../shared/found.ts';
import { columnNamed, targetsOf, type Mapping } from './mapping.ts';
import { wordsOf } from '../shared/take.ts';
import type { Table } from './table.ts';

/** What stands in the rows of a table, as a mapping says. */
export function readRows({ columns, rows, remarks }: Table, mapping: Mapping): Reading {
  const columnsOf = new Map(
    targetsOf(mapping.columns).map((target) => [
      target,
      [mapping.columns[target] ?? []].flat().map((name) => columnNamed(name, columns) ?? name),
    ]),
  );
  const known = new Set(
    [...columnsOf.values(), (mapping.ignore ?? []).map((name) => columnNamed(name, columns) ?? name)].flat(),
  );
  return {
    listings: rows.map((row, i) => readRow(row, `row ${i + 2}`, columnsOf, known, mapping)),
    remarks,
  };
}

function readRow(
  row: ReadonlyMap<string, string>,
  where: string,
  columnsOf: ReadonlyMap<Target, readonly string[]>,
  known: ReadonlySet<string>,
  { constants = {}, values = {} }: Mapping,
): FoundListing {
  const found = new Map<Target, Found[]>();
  const add = (target: Target, each: Found): void => void found.set(target, [...(found.get(target) ?? []), each]);
  for (const [target, columns] of columnsOf) {
    for (const from of columns) {
      const value = row.get(from);
      if (value !== undefined && value !== '')
        for (const meant of meaningsOf(value, values[target])) add(target, { from, value: meant });
    }
  }
  for (const target of targetsOf(constants)) {
    if (found.has(target)) continue;
    for (const value of [constants[target] ?? []].flat()) add(target, { from: 'the mapping', value });
  }
  const unused = [...row]
    .filter(([column, value]) => value !== '' && !known.has(column))
    .map(([from, value]) => ({ from, value }));
  const id = wordsOf(found.get('id')?.[0]?.value);
  return { where, id, values: found, places: [found], unused };
}

/** What a value means in the mapping: itself, unless the mapping says something else. */
function meaningsOf(value: string, map: NonNullable<Mapping['values']>[Target]): unknown[] {
  const known = Object.entries(map ?? {}).find(([each]) => each.trim().toLowerCase() === value.toLowerCase());
  if (known === undefined) return [value];
  return known[1] === null ? [] : [known[1]].flat();
}
