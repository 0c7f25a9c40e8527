import { typedWords } from '../../directory/languages/typed.ts';
import { NOT_LATIN } from './scripts.ts';
import type { Foreign } from './foreign.ts';

/** What is known of a query in another language. */
export interface Translated {
  /** The query with the known terms in English; without small words, and in other scripts without what is not known. */
  readonly query: string;
  /** The known terms, as they were typed, with their English. */
  readonly known: readonly { readonly typed: string; readonly english: string }[];
}

/** Says in English what is known of a query. When nothing is, the query stays as it was typed. */
export function toEnglish(text: string, language: Foreign): Translated {
  const composed = text.normalize('NFC');
  const words = typedWords(composed);
  const known: Translated['known'][number][] = [];
  const query: string[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i];
    const term = language.terms.at(words, i);
    const small = language.words.at(words, i)?.length ?? 0;
    const length = Math.max(1, term?.length ?? 0, small);
    if (term !== undefined && term.length >= small) {
      const typed = composed.slice(word?.from, words[i + length - 1]?.to);
      if (!query.includes(term.value)) query.push(term.value);
      if (!known.some(({ english }) => english === term.value)) known.push({ typed, english: term.value });
    } else if (word !== undefined && small === 0 && !NOT_LATIN.test(word.word) && !TINY.test(word.word))
      query.push(inOurDigits(word.word));
    i += length;
  }
  return known.length === 0 ? { query: text, known } : { query: query.join(' '), known };
}

/** “w”, “cu”: they say nothing, in any of the languages. Short forms are in capitals, and postcodes have numbers. */
const TINY = /^\p{Ll}{1,2}$/u;

/** Ten digits each of Arabic, Urdu, Bengali and Punjabi, one after another. */
const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯';
const inOurDigits = (word: string): string =>
  word.replaceAll(/[٠-٩۰-۹০-৯੦-੯]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
