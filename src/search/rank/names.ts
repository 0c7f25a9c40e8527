import { STOP } from '../understand/stop.ts';
import { keysOf, phraseKey, withoutThe } from '../understand/tokens.ts';

/** How much a name counts when the whole of it was typed, and when some of it was. */
export const EXACT = 20;
/** What it adds when every telling word of the query is in the name. */
export const WHOLE_NAME = 3;

/** The names of a document, as they are compared. */
interface Keys {
  readonly name: string;
  readonly provider: string;
}

/** Tells how well names answer a query: an exact name wins over everything else. */
export class Names<D extends { readonly name: string; readonly provider: string }> {
  readonly #keys: ReadonlyMap<D, Keys>;

  constructor(documents: readonly D[]) {
    const providers = new Map(
      [...new Set(documents.map(({ provider }) => provider))].map((each) => [each, phraseKey(each)]),
    );
    this.#keys = new Map(
      documents.map((document) => [
        document,
        { name: phraseKey(document.name), provider: providers.get(document.provider) ?? '' },
      ]),
    );
  }

  /** The names of some of the documents and of their providers, as they are compared. */
  *keysOf(documents: Iterable<D>): Iterable<string> {
    for (const document of documents) {
      const { name, provider } = this.#keys.get(document) ?? { name: '', provider: '' };
      yield name;
      yield provider;
    }
  }

  /**
   * What a query adds to the score of each document, by its name.
   *
   * @param known keys of words whose meaning is known: in a name they say no more
   */
  bonus(query: string, known: ReadonlySet<string> = new Set()): (document: D) => number {
    const exact = withoutThe(phraseKey(query));
    const weights = [...new Set(keysOf(query))]
      .filter((key) => !STOP.has(key) && !known.has(key))
      .map((key) => ({ key, weight: 1 / (1 + Math.log(1 + this.#count(key))) }));
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    return (document) => {
      const names = this.#keys.get(document);
      if (names === undefined || exact === '') return 0;
      if (withoutThe(names.name) === exact) return EXACT;
      if (total === 0) return 0;
      const share = (name: string): number =>
        weights.reduce((sum, { key, weight }) => sum + (hasWord(name, key) ? weight : 0), 0) / total;
      return WHOLE_NAME * Math.max(share(names.name), 0.6 * share(names.provider));
    };
  }

  /** How many documents have a word in their name. */
  #count(key: string): number {
    return [...this.#keys.values()].filter(({ name }) => hasWord(name, key)).length;
  }
}

const hasWord = (name: string, key: string): boolean => name.includes(key) && ` ${name} `.includes(` ${key} `);
