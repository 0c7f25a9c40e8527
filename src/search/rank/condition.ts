import type { NamedIn } from '../conditions.ts';
import type { Document, Fit } from './score.ts';

/** What ranking knows of a condition. */
export interface RankCondition {
  /** The needs that it goes with, the main one first. */
  readonly needs: readonly string[];
  /** Those of them that it is the general name of, as autism is. */
  readonly general: readonly string[];
  /** The services that name it. */
  readonly named: ReadonlyMap<Document, NamedIn>;
  /** Services whose name says one condition that is not general: they are for that, and answer no other by its need. */
  readonly special: ReadonlySet<Document>;
}

const NAMED: Readonly<Record<NamedIn, Fit>> = {
  name: { coverage: 1, strength: 4 },
  summary: { coverage: 0.97, strength: 2 },
  eligibility: { coverage: 0.95, strength: 1.5 },
  body: { coverage: 0.8, strength: 0.5 },
};

/**
 * How a document fits a condition: those that name it first, then those for its needs, the main one before the others. What is for any
 * need is found only where nothing else is, or beside a condition that is a need by itself.
 *
 * @param byNeed whether what only shares a need counts in full
 */
export function fitCondition(
  document: Document,
  { needs, general, named, special }: RankCondition,
  anyNeed: string,
  byNeed: boolean,
): Fit {
  const place = named.get(document);
  const said = place === undefined ? undefined : NAMED[place];
  if (said === undefined && special.has(document)) return { coverage: 0, strength: 0 };
  const need = byNeedOnly(document, needs, general, anyNeed);
  return {
    coverage: Math.max(said?.coverage ?? 0, byNeed ? need.coverage : Math.min(LITTLE, need.coverage)),
    strength: (said?.strength ?? 0) + need.strength,
  };
}

/** Less than six tenths of what names the condition or is for its need: see `KEEP` in find.ts. */
const LITTLE = 0.45;

function byNeedOnly({ need }: Document, needs: readonly string[], general: readonly string[], anyNeed: string): Fit {
  // One for this need before one for many.
  const share = 1 / (0.8 + 0.2 * need.length);
  if (need.some((slug) => general.includes(slug))) return { coverage: 1, strength: 3 * share };
  const [main = ''] = needs;
  if (need.includes(main)) return { coverage: 0.8, strength: 3 * share };
  if (need.some((slug) => needs.includes(slug))) return { coverage: 0.76, strength: 2 * share };
  if (need.includes(anyNeed)) return { coverage: general.length > 0 ? 0.5 : LITTLE, strength: 0.5 };
  return need.length === 0 ? { coverage: 0.3, strength: 0.2 } : { coverage: 0, strength: 0 };
}
