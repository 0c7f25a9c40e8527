import type { Query } from '../query.ts';

/**
 * A query with its words in English, as far as they are known; what is left is no slip of an English word.
 *
 * @param words the words in English; nothing when they are English already
 */
export const inEnglish = (asked: Query, words: string | undefined): Query =>
  words === undefined ? asked : { ...asked, q: words, plain: [...asked.plain, 'spelling'] };
