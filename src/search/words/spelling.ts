import { ENGLISH } from '../../directory/english.ts';
import type { IndexedRecord } from '../record.ts';
import { STOP } from '../understand/stop.ts';
import { keyOf, keysOf } from '../understand/tokens.ts';
import { nearestWord, soundOf } from './slips.ts';
import type { SpellingFile } from './spelling-file.ts';

/** Shorter words are too like one another to guess. */
const SHORTEST = 4;
/** The parts of a record whose words are offered. */
const OFFERED = ['title', 'provider', 'summary', 'subjects', 'needs'] as const;

export function packSpelling(records: readonly IndexedRecord[]): SpellingFile {
  const counts = new Map<string, number>();
  for (const { meta = {} } of records) {
    for (const key of new Set(keysOf(OFFERED.map((part) => meta[part] ?? '').join('\n'))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([key]) => key.length >= SHORTEST && /^\p{L}+$/u.test(key) && !STOP.has(key))
    .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .map(([key]) => key);
  return { words: words.join(' '), right: rightWordsBeside(words).join(' ') };
}

/** The words of English that would be taken for one of some others. */
function rightWordsBeside(words: readonly string[]): string[] {
  const own = new Set(words);
  // Words that are a letter or two apart share what is left when letters are taken out; those that sound alike share their sound.
  const alike = new Map<string, string[]>();
  const marksOf = (word: string): Set<string> => new Set([`=${soundOf(word)}`, ...cutShort(word)]);
  for (const word of words) for (const mark of marksOf(word)) alike.set(mark, [...(alike.get(mark) ?? []), word]);
  const english = new Set(ENGLISH.map(keyOf).filter((key) => key.length >= SHORTEST && !own.has(key)));
  return [...english]
    .filter(
      (word) => nearestWord(word, new Set([...marksOf(word)].flatMap((mark) => alike.get(mark) ?? []))) !== undefined,
    )
    .sort();
}

/** A word without one of its letters, and a long one without two of them; and the word itself. */
function cutShort(word: string): string[] {
  const without = (text: string): string[] => Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1));
  const once = without(word);
  return [word, ...once, ...(word.length < 8 ? [] : once.flatMap(without))];
}
