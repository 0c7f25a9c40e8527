import type { Query } from './query.ts';
import { asksOf, type Ask } from './rank/asks.ts';
import type { Lexicon } from './understand/lexicon.ts';
import { understand, type Part } from './understand/understand.ts';

/** A query as search takes it: what the visitor set, and what the free words mean besides. */
export interface Reading {
  /** The query with the age and place that were understood; what the visitor set counts before what was understood. */
  readonly query: Query;
  readonly asks: readonly Ask[];
  /** What was understood, to be shown. */
  readonly parts: readonly Part[];
}

/** Parts of the free words that narrow strictly: the first to be let go when nothing is left comes first. */
export const STRICT = ['area', 'near', 'age'] as const;

export function read(query: Query, lexicon: Lexicon, plain: readonly string[] = []): Reading {
  const understood = understand(query.q, lexicon, [...query.plain, ...plain]);
  // A filter that is set by hand stands; the same thing said in words is only said again.
  const set = {
    age: query.age !== '',
    near: query.near !== '',
    area: query.area.length > 0,
    day: query.day.length > 0,
    cost: query.cost.length > 0,
    approved: query.approved,
  };
  const parts = understood.parts.filter(({ kind }) => !(kind in set && set[kind as keyof typeof set]));
  const first = (kind: 'age' | 'near'): string => parts.find((part) => part.kind === kind)?.values[0] ?? '';
  return {
    query: {
      ...query,
      age: query.age || first('age'),
      near: query.near || (query.area.length > 0 ? '' : first('near')),
      area: set.area ? query.area : parts.filter(({ kind }) => kind === 'area').flatMap(({ values }) => values),
    },
    asks: asksOf({ text: understood.text, parts }),
    parts,
  };
}

/** A reading without one of the things that were understood; what the visitor set stays. */
export function letGo(reading: Reading, kind: (typeof STRICT)[number], { age, area, near }: Query): Reading {
  const parts = reading.parts.filter((part) => part.kind !== kind);
  if (parts.length === reading.parts.length) return reading;
  return { ...reading, parts, query: { ...reading.query, [kind]: { age, area, near }[kind] } };
}
