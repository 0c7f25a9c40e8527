import { STOP } from '../understand/stop.ts';
import { keysOf } from '../understand/tokens.ts';

/** How much a name counts when the whole of it was typed, and when some of it was. */
export const EXACT = 20;
const PART = 3;

/** Tells how well names answer a query: an exact name wins over everything else. */
export class Names<D extends { readonly name: string; readonly provider: string }> {
  readonly #keys: ReadonlyMap<
    D,
    { readonly name: ReadonlySet<string>; readonly exact: string; readonly provider: ReadonlySet<string> }
  >;
  readonly #counts = new Map<string, number>();

  constructor(documents: readonly D[]) {
    const setOf = (text: string): Set<string> => new Set(keysOf(text));
    this.#keys = new Map(
      documents.map((document) => [
        document,
        { name: setOf(document.name), exact: exactKey(document.name), provider: setOf(document.provider) },
      ]),
    );
    for (const { name } of this.#keys.values())
      for (const key of name) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** What a query adds to the score of each document, by its name. */
  bonus(query: string): (document: D) => number {
    const exact = exactKey(query);
    const weights = [...new Set(keysOf(query))]
      .filter((key) => !STOP.has(key))
      .map((key) => ({ key, weight: 1 / (1 + Math.log(1 + (this.#counts.get(key) ?? 0))) }));
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    return (document) => {
      const known = this.#keys.get(document);
      if (known === undefined || total === 0) return 0;
      if (known.exact === exact) return EXACT;
      const share = (set: ReadonlySet<string>): number =>
        weights.reduce((sum, { key, weight }) => sum + (set.has(key) ? weight : 0), 0) / total;
      return PART * Math.max(share(known.name), 0.6 * share(known.provider));
    };
  }
}

/** A whole name as it is compared; a leading "the" does not count. */
const exactKey = (text: string): string => keysOf(text).join(' ').replace(/^the /, '');
