import type { Field, PagefindClient } from '../pagefind/client.ts';
import type { Document } from '../rank/score.ts';
import { STOP } from '../understand/stop.ts';
import { FITS, IN_PASSING } from './fits.ts';
import { keysOf } from '../understand/tokens.ts';

/** How well documents answer words, from 0 to 1. */
export type Hits = ReadonlyMap<Document, number>;

/** What a word counts that only begins with what was typed. */
const BEGINNING = 0.8;
/** The longest word that is found whole only: "car" is not the beginning of "carer". */
const SHORT = 3;

/** Answers free words by the records that have them: Pagefind knows all their words, and names are known without it. */
export class Text {
  readonly #documents: readonly Document[];
  readonly #pagefind: PagefindClient;
  readonly #hits = new Map<string, Promise<Hits>>();
  #named: ReadonlyMap<string, ReadonlyMap<Document, number>> | undefined;

  /** @param documents in the order of the table's rows, and then of its pages */
  constructor(documents: readonly Document[], pagefind: PagefindClient) {
    this.#documents = documents;
    this.#pagefind = pagefind;
  }

  /** The documents that have every word of a text, small words aside. @throws when Pagefind does not come */
  async hits(text: string): Promise<Hits> {
    const [first, ...others] = await Promise.all(tellingOf(text).map((key) => this.#hitsOf(key)));
    return both(first, others);
  }

  /** Whether any document has a word, in one of its forms. @throws when Pagefind does not come */
  async has(word: string): Promise<boolean> {
    const [key = ''] = keysOf(word);
    return this.#inNames(key).size > 0 || (await this.#pagefind.matches(key)).whole.length > 0;
  }

  /** The documents whose names have every word of a text: what is known without Pagefind. */
  namedHits(text: string): Hits {
    const [first, ...others] = tellingOf(text).map((key) => this.#inNames(key));
    return both(first, others);
  }

  #hitsOf(key: string): Promise<Hits> {
    let hits = this.#hits.get(key);
    if (hits === undefined) {
      hits = this.#lookUp(key);
      this.#hits.set(key, hits);
      hits.catch(() => this.#hits.delete(key));
    }
    return hits;
  }

  async #lookUp(key: string): Promise<Hits> {
    const hits = new Map(this.#inNames(key));
    const add = (record: number, fit: number): void => {
      const document = this.#documents[record];
      if (document !== undefined && fit > (hits.get(document) ?? 0)) hits.set(document, fit);
    };
    const { whole, begun } = await this.#pagefind.matches(key);
    for (const { record, fields } of whole) add(record, fitOf(fields));
    if (hits.size === 0 && key.length > SHORT)
      for (const { record, fields } of begun) add(record, BEGINNING * fitOf(fields));
    return hits;
  }

  #inNames(key: string): ReadonlyMap<Document, number> {
    this.#named ??= namedBy(this.#documents);
    return this.#named.get(key) ?? new Map<Document, number>();
  }
}

const fitOf = (fields: readonly Field[]): number => Math.max(IN_PASSING, ...fields.map((field) => FITS[field] ?? 0));

/** The words of a text that say something; all of them where none does. */
function tellingOf(text: string): string[] {
  const keys = keysOf(text);
  const telling = keys.filter((key) => !STOP.has(key));
  return telling.length > 0 ? telling : keys;
}

/** Documents that answer all words, as well as the least of them. */
function both(first: Hits = new Map(), others: readonly Hits[]): Hits {
  const hits = new Map<Document, number>();
  for (const [document, fit] of first) {
    const fits = [fit, ...others.map((each) => each.get(document) ?? 0)];
    if (!fits.includes(0)) hits.set(document, Math.min(...fits));
  }
  return hits;
}

/** By each word of their names and providers the documents that have it. */
function namedBy(documents: readonly Document[]): Map<string, Map<Document, number>> {
  const named = new Map<string, Map<Document, number>>();
  for (const document of documents) {
    for (const [part, fit] of [
      [document.provider, FITS['provider'] ?? 0],
      [document.name, 1],
    ] as const) {
      for (const key of keysOf(part)) {
        const found = named.get(key) ?? new Map<Document, number>();
        named.set(key, found.set(document, fit));
      }
    }
  }
  return named;
}
