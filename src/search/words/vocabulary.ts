import type { CustomRecord } from 'pagefind';
import { STOP } from '../understand/stop.ts';
import { tokensOf } from '../understand/tokens.ts';

/**
 * Every word that the records have, so that the page can tell a word that is nowhere from one that is, and offer the nearest.
 * Fetched only when somebody types a word that no list knows.
 */
export interface VocabularyFile {
  /** The words of four letters and more, with a space between; those that most records have first. */
  readonly words: string;
  /** For each shorter word the numbers of the records that have it: Pagefind would find "carer" for "car". */
  readonly short: Readonly<Record<string, readonly number[]>>;
}

export const vocabularyHref = (version: string): string => `/directory/${version}/words.json`;

/** The longest word that is short. */
const SHORT = 3;

/** @param records in the order of the table's rows and pages */
export function packVocabulary(records: readonly Pick<CustomRecord, 'content' | 'meta'>[]): VocabularyFile {
  const found = new Map<string, number[]>();
  records.forEach(({ content, meta = {} }, number) => {
    // What people type for a record is no word of it.
    const own = Object.entries(meta).flatMap(([part, text]) => (part === 'also' ? [] : [text]));
    const keys = new Set(tokensOf([content, ...own].join(' ')).map(({ key }) => key));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), number]);
  });
  const words = [...found].filter(([key]) => /\p{L}/u.test(key) && !STOP.has(key));
  return {
    words: words
      .filter(([key]) => key.length > SHORT)
      .sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1))
      .map(([key]) => key)
      .join(' '),
    short: Object.fromEntries(words.filter(([key]) => key.length <= SHORT)),
  };
}

/** What the browser knows of words. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #inRecords: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #short: VocabularyFile['short'];

  /** @param also words that lists have besides */
  constructor({ words, short }: VocabularyFile, also: Iterable<string>) {
    this.#words = words === '' ? [] : words.split(' ');
    this.#inRecords = new Set(this.#words);
    this.#known = new Set([...this.#words, ...also]);
    this.#short = short;
  }

  /** Whether records (or the lists, too) have a word, or one that begins with it, as Pagefind finds it. */
  has(key: string, where: 'records' | 'anywhere' = 'anywhere'): boolean {
    const known = where === 'records' ? this.#inRecords : this.#known;
    if (key.length <= SHORT) return this.short(key) !== undefined || known.has(key);
    return known.has(key) || this.#words.some((word) => word.startsWith(key));
  }

  /** The numbers of the records that have a short word; nothing for a longer one. */
  short(key: string): readonly number[] | undefined {
    return key.length <= SHORT && Object.hasOwn(this.#short, key) ? this.#short[key] : undefined;
  }

  /** All words of four letters and more, the most usual first, and then those of the lists. */
  get words(): Iterable<string> {
    return this.#known;
  }
}
