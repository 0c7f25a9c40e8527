import type { CustomRecord } from 'pagefind';
import { stemmer } from 'stemmer';
import { keysOf } from '../understand/tokens.ts';

/**
 * Which records have which word, cut by the beginnings of words into files: a search fetches one small file for each word, whatever
 * the size of the directory.
 */

/** The parts of an indexed record, the most telling first, and how well a record answers a word that stands there, from 0 to 1. */
const PARTS = [
  ['title', 1],
  ['subjects', 0.6],
  ['needs', 0.5],
  ['provider', 0.4],
  ['summary', 0.4],
  ['content', 0.15],
  ['places', 0.1],
] as const;

/** Room for the number of a part in a posting. */
const ROOM = 8;

/**
 * By the stem of a word the records that have it, in their order. Each is one number: ROOM times the step from the record before,
 * plus the number of the most telling part that has the word.
 */
export type WordFile = Readonly<Record<string, readonly number[]>>;

/** How many files there are, always: some are empty in a small directory. */
export const WORD_FILES = 128;

export const wordsHref = (version: string, file: number): string => `/directory/${version}/words-${String(file)}.json`;

/** The longest word that is found whole only: "car" is not the beginning of "carer". */
const SHORT = 3;

/** A word as it is looked up: "swimming" as "swim". */
export const stemOf = (key: string): string => (key.length > SHORT ? stemmer(key) : key);

/** The number of the file for a stem, by its first letters, so that a word and its beginning share one. */
export function wordFileOf(stem: string): number {
  let sum = 0;
  for (const letter of stem.slice(0, SHORT)) sum = (31 * sum + (letter.codePointAt(0) ?? 0)) % WORD_FILES;
  return sum;
}

/** An indexed record, as far as its words go. */
export type WordedRecord = Pick<CustomRecord, 'content' | 'meta'>;

/** @param records in the order of the table's rows and pages */
export function packWords(records: readonly WordedRecord[]): WordFile[] {
  const postings = new Map<string, { last: number; numbers: number[] }>();
  records.forEach((record, number) => {
    for (const [stem, part] of stemsOf(record)) {
      const found = postings.get(stem) ?? { last: 0, numbers: [] };
      found.numbers.push((number - found.last) * ROOM + part);
      found.last = number;
      postings.set(stem, found);
    }
  });
  const files = Array.from({ length: WORD_FILES }, (): [string, number[]][] => []);
  for (const [stem, { numbers }] of postings) files[wordFileOf(stem)]?.push([stem, numbers]);
  return files.map((entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The stems of a record's words, each with the number of the most telling part that has it. */
function stemsOf({ content, meta = {} }: WordedRecord): Map<string, number> {
  const stems = new Map<string, number>();
  PARTS.forEach(([part], number) => {
    for (const key of keysOf(part === 'content' ? content : (meta[part] ?? ''))) {
      const stem = stemOf(key);
      if (!stems.has(stem)) stems.set(stem, number);
    }
  });
  return stems;
}

/** How well records answer a word, from 0 to 1, by their numbers. Nothing for a word that is nowhere. */
export function recordsWith(file: WordFile, key: string): Map<number, number> {
  const stem = stemOf(key);
  const found = new Map<number, number>();
  const add = (numbers: readonly number[], share: number): void => {
    let record = 0;
    for (const number of numbers) {
      record += Math.floor(number / ROOM);
      const fit = share * (PARTS[number % ROOM]?.[1] ?? 0);
      if (fit > (found.get(record) ?? 0)) found.set(record, fit);
    }
  };
  if (Object.hasOwn(file, stem)) add(file[stem] ?? [], 1);
  else if (key.length > SHORT) {
    for (const [other, numbers] of Object.entries(file)) if (other.startsWith(key)) add(numbers, BEGINNING);
  }
  return found;
}

/** What a word counts that only begins with what was typed. */
const BEGINNING = 0.8;
