import { stemmer } from 'stemmer';
import type { Crisis } from '../../schema/crisis.ts';
import { isSlipOf, SHORTEST_SLIP, wordsOf } from './typed.ts';

/** What may be mistyped: see `slipsIn`. */
export interface Slips {
  /** For each word that `wordsIn` lists, in its order, `1` when it is recognised mistyped, too, else `0`. */
  readonly slips: string;
  /** Words of English that look like a slip, and are none. */
  readonly realWords: readonly string[];
}

/** What the recogniser needs of `content/crisis.yaml`: the page of search carries it, so that nothing has to be fetched. */
export interface CrisisWords extends Pick<Crisis, 'same' | 'skip'>, Slips {
  readonly kinds: readonly Pick<Crisis['kinds'][number], 'slug' | 'phrases' | 'harmless'>[];
}

/** A word of a phrase (one way to say it), or a group (several): each way is a row of stems. */
type Element = readonly (readonly string[])[];

/** A word that was typed: its stem, and the stems of words that it may be mistyped for. */
type TypedWord = readonly string[];

/** What is looked for: a danger of some kind, or what is harmless. */
interface Phrase {
  readonly kind?: string | undefined;
  readonly elements: readonly Element[];
}

/**
 * Recognises danger in what people type: whole words in any of their forms (`hit`, `hits`, `hitting`), small slips, words run together,
 * and words between them that change nothing. A phrase that a harmless one touches ("suicide prevention training") is not recognised.
 */
export class CrisisRecogniser {
  readonly #slugs: readonly string[];
  /** The phrases by the stem with which they begin. */
  readonly #phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly #skip: ReadonlySet<string>;
  /** Every word of the phrases as it is written. */
  readonly #words: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;
  readonly #slips: readonly string[];
  readonly #realWords: ReadonlySet<string>;

  constructor({ same = [], skip = [], kinds, slips, realWords }: CrisisWords) {
    const groups = new Map(same.map(({ slug, words }) => [slug, words.map(stemsOf)]));
    const elementsOf = (phrase: string): Element[] =>
      phrase.split(' ').map((part) => {
        const group = /^\{(.+)\}$/.exec(part)?.[1];
        return group === undefined ? [stemsOf(part)] : (groups.get(group) ?? []);
      });
    this.#slugs = kinds.map(({ slug }) => slug);
    const phrases = kinds.flatMap(({ slug, phrases: danger, harmless = [] }): Phrase[] => [
      ...danger.map((phrase) => ({ kind: slug, elements: elementsOf(phrase) })),
      ...harmless.map((phrase) => ({ elements: elementsOf(phrase) })),
    ]);
    const begun = phrases.flatMap((phrase) =>
      [...new Set(phrase.elements[0]?.flatMap(([stem = '']) => stem))].map((stem) => ({ stem, phrase })),
    );
    this.#phrases = new Map(
      [...Map.groupBy(begun, ({ stem }) => stem)].map(([stem, all]) => [stem, all.map(({ phrase }) => phrase)]),
    );
    this.#skip = new Set(skip.map((word) => stemmer(word)));
    this.#words = wordsIn({ same, kinds });
    this.#stems = new Set([...this.#words, ...skip].map((word) => stemmer(word)));
    this.#slips = [...this.#words].filter((_, i) => slips.charAt(i) === '1');
    this.#realWords = new Set(realWords);
  }

  /** The kinds of danger in a text, by slug, in the order of the file. */
  kindsIn(text: string): string[] {
    const typed = wordsOf(text).flatMap((word) => this.#typedWords(word));
    const found = typed.flatMap((stems, from) =>
      stems
        .flatMap((stem) => this.#phrases.get(stem) ?? [])
        .flatMap(({ kind, elements }) => {
          const to = this.#end(elements, typed, from);
          return to === undefined ? [] : [{ kind, from, to }];
        }),
    );
    const harmless = found.filter(({ kind }) => kind === undefined);
    const dangers = found.filter(
      (span) => span.kind !== undefined && !harmless.some(({ from, to }) => from < span.to && span.from < to),
    );
    return this.#slugs.filter((slug) => dangers.some(({ kind }) => kind === slug));
  }

  /** A word that was typed, as it is compared: two words when two were run together. */
  #typedWords(word: string): TypedWord[] {
    const stem = stemmer(word);
    if (word.length < SHORTEST_SLIP || this.#stems.has(stem) || this.#realWords.has(word)) return [[stem]];
    for (let i = 3; i <= word.length - 3; i++) {
      const [first, second] = [word.slice(0, i), word.slice(i)];
      if (this.#words.has(first) && this.#words.has(second)) return [[stemmer(first)], [stemmer(second)]];
    }
    const meant = this.#slips.filter((known) => isSlipOf(word, known)).map((known) => stemmer(known));
    return [[stem, ...new Set(meant)]];
  }

  /** The place behind a phrase that begins at a word; nothing when none does. */
  #end([element, ...rest]: readonly Element[], typed: readonly TypedWord[], at: number): number | undefined {
    if (element === undefined) return at;
    for (const stems of element) {
      if (!stems.every((stem, i) => typed[at + i]?.includes(stem))) continue;
      for (let next = at + stems.length; ; next++) {
        const end = this.#end(rest, typed, next);
        if (end !== undefined) return end;
        if (rest.length === 0 || !this.#skip.has(typed[next]?.[0] ?? '')) break;
      }
    }
    return undefined;
  }
}

const stemsOf = (words: string): string[] => wordsOf(words).map((word) => stemmer(word));

/** Every word that stands in the phrases and groups, as it is written, in one order. */
export const wordsIn = ({ same = [], kinds }: Omit<CrisisWords, keyof Slips>): ReadonlySet<string> =>
  new Set(
    [
      ...same.flatMap(({ words }) => words),
      ...kinds.flatMap(({ phrases, harmless = [] }) => [...phrases, ...harmless]),
    ].flatMap((phrase) => wordsOf(phrase.replaceAll(/\{[^}]*\}/g, ' '))),
  );

/** What somebody may type for a phrase: each group as its first words. */
export const exampleOf = (phrase: string, same: Crisis['same'] = []): string =>
  phrase.replaceAll(/\{([^}]*)\}/g, (_, name: string) => same.find(({ slug }) => slug === name)?.words[0] ?? '');

/** A phrase as it is compared with others: "hurts me" and "hurt me" are one. */
export const phraseKey = (phrase: string): string =>
  phrase
    .split(' ')
    .map((part) => (part.startsWith('{') ? part : stemsOf(part).join(' ')))
    .join(' ');
