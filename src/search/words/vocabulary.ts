import { STOP } from '../understand/stop.ts';
import { keysOf } from '../understand/tokens.ts';
import type { WordedRecord } from './postings.ts';

/**
 * Every word of four letters and more that the records have, with a space between; those that most records have first. Fetched only
 * for a word that is nowhere, to offer the nearest.
 */
export type VocabularyFile = string;

export const vocabularyHref = (version: string): string => `/directory/${version}/vocabulary.json`;

const SHORTEST = 4;

export function packVocabulary(records: readonly WordedRecord[]): VocabularyFile {
  const counts = new Map<string, number>();
  for (const { content, meta = {} } of records) {
    // What people type for a record is no word of it.
    const own = Object.entries(meta).flatMap(([part, text]) => (part === 'also' ? [] : [text]));
    for (const key of new Set(keysOf([content, ...own].join(' ')))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([key]) => key.length >= SHORTEST && /\p{L}/u.test(key) && !STOP.has(key))
    .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .map(([key]) => key)
    .join(' ');
}

/** What the browser knows of words: those of the records, the most usual first, and then those of the lists. */
export const vocabularyOf = (file: VocabularyFile, lists: Iterable<string>): ReadonlySet<string> =>
  new Set([...(file === '' ? [] : file.split(' ')), ...lists]);
