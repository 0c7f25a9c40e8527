import { syllable } from 'syllable';
import { sentencesOf } from '../schema/sentences.ts';
import { termsIn, type Terms } from './terms.ts';

/** How hard a text is to read. */
export interface Reading {
  /** The age in years at which most people can read it easily. */
  readonly age: number;
  readonly words: number;
  /** Its longest sentences, the longest first. */
  readonly longest: readonly { readonly text: string; readonly words: number }[];
  /** The words that make it hardest, the hardest first. */
  readonly hardest: readonly string[];
}

/** A shorter text is too short to measure: one long word would decide. */
export const FEWEST_WORDS = 100;

/** How many sentences and words a reading names. */
const MOST_NAMED = 3;

/**
 * Measures a text: the Flesch-Kincaid grade (Kincaid and others, 1975), which is a year of school in the United States, and five
 * years. Words that are explained or are names count as easy, of one syllable each: terms of the glossary, words with a capital
 * inside a sentence, numbers and addresses.
 *
 * @param paragraphs a paragraph or an entry of a list each; sentences do not run from one to the next
 * @returns nothing for a text of under 100 words
 */
export function readingOf(paragraphs: readonly string[], terms: Terms): Reading | undefined {
  const sentences = paragraphs
    .flatMap(sentencesOf)
    .map((text) => ({ text, words: wordsIn(text, terms) }))
    .filter((sentence) => sentence.words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < FEWEST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + word.syllables, 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { age: grade + 5, words: words.length, longest: longestOf(sentences), hardest: hardestOf(words) };
}

/** What stands between two spaces of a sentence. */
interface Word {
  readonly text: string;
  readonly syllables: number;
  /** Whether it begins with a capital: inside a sentence it is a name. */
  readonly capital: boolean;
}

/** No word has more letters; counting the syllables of a hundred thousand would take minutes. */
const LONGEST_WORD = 60;

const EASY: Word = { text: 'it', syllables: 1, capital: false };

function wordsIn(sentence: string, terms: Terms): Word[] {
  return withoutTerms(sentence, terms)
    .split(' ')
    .flatMap((text) => wordOf(text) ?? [])
    .map((word, i) => (word.capital && i > 0 ? EASY : word));
}

/** A sentence with an easy word in place of each word of each term. */
function withoutTerms(sentence: string, terms: Terms): string {
  return termsIn(sentence, terms).reduceRight(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replaceAll(/\S+/g, EASY.text) + text.slice(end),
    sentence,
  );
}

/** Every word is looked at once: a site uses the same few thousand again and again. */
const seen = new Map<string, Word | undefined>();

function wordOf(text: string): Word | undefined {
  if (!seen.has(text)) seen.set(text, newWord(text));
  return seen.get(text);
}

function newWord(text: string): Word | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (/\p{N}|[@/]/u.test(text)) return EASY;
  return {
    text,
    syllables: Math.max(1, syllable(text.slice(0, LONGEST_WORD))),
    capital: /^[^\p{L}]*\p{Lu}/u.test(text),
  };
}

function longestOf(sentences: readonly { text: string; words: readonly Word[] }[]): Reading['longest'] {
  return sentences
    .map(({ text, words }) => ({ text, words: words.length }))
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_NAMED);
}

/** A word is the harder the longer it is and the oftener it stands there. */
function hardestOf(words: readonly Word[]): string[] {
  const hardness = new Map<string, number>();
  for (const { text, syllables } of words) {
    const word = text.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    if (syllables > 2) hardness.set(word, (hardness.get(word) ?? 0) + syllables - 2);
  }
  return [...hardness]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([word]) => word);
}
