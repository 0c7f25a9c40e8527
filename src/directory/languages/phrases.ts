import { typedWords, type TypedWord } from './typed.ts';

/** A word of a phrase as it is compared. */
export interface Pattern {
  readonly key: string;
  /** Whether more letters may follow. */
  readonly open: boolean;
}

/** The words of a phrase of `content/languages.yaml`, where a star at the end of one stands for any ending. */
export const patternsOf = (phrase: string): Pattern[] =>
  typedWords(phrase).map(({ key, to }) => ({ key, open: phrase.charAt(to) === '*' }));

/** A phrase in one form: two phrases with the same find the same. */
export const keyOfPhrase = (phrase: string): string =>
  patternsOf(phrase)
    .map(({ key, open }) => (open ? `${key}*` : key))
    .join(' ');

interface Entry<T> {
  readonly patterns: readonly Pattern[];
  readonly value: T;
}

/** Phrases of other languages with what they stand for, found by whole words and their beginnings. */
export class ForeignPhrases<T> {
  /** By the sign with which they begin, the longest first. */
  readonly #byInitial: ReadonlyMap<string, readonly Entry<T>[]>;

  /** The longest phrase wins, and of phrases of one length the first. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const all = Array.from(entries, ([phrase, value]) => ({ patterns: patternsOf(phrase), value }))
      .filter(({ patterns }) => patterns.length > 0)
      .sort((a, b) => b.patterns.length - a.patterns.length);
    this.#byInitial = Map.groupBy(all, ({ patterns }) => patterns[0]?.key.charAt(0) ?? '');
  }

  /** The longest phrase that begins at a word. */
  at(words: readonly TypedWord[], start: number): { readonly length: number; readonly value: T } | undefined {
    const found = this.#at(words, start).find(({ patterns }) => isAt(patterns, words, start));
    return found && { length: found.patterns.length, value: found.value };
  }

  /** Everything that any of the words begins. */
  *in(words: readonly TypedWord[]): Generator<T> {
    for (let start = 0; start < words.length; start++)
      for (const { patterns, value } of this.#at(words, start)) if (isAt(patterns, words, start)) yield value;
  }

  #at(words: readonly TypedWord[], start: number): readonly Entry<T>[] {
    return this.#byInitial.get(words[start]?.key.charAt(0) ?? '') ?? [];
  }
}

const isAt = (patterns: readonly Pattern[], words: readonly TypedWord[], start: number): boolean =>
  patterns.every(({ key, open }, i) => {
    const typed = words[start + i]?.key;
    return open ? typed?.startsWith(key) === true : typed === key;
  });
