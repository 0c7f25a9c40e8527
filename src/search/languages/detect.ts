import { typedWords, type TypedWord } from '../../directory/languages/typed.ts';
import type { Script } from '../../schema/scripts.ts';
import type { Foreign } from './foreign.ts';
import { NOT_LATIN, scriptOf } from './scripts.ts';

/** What counts how much. Where a word says one language and a letter another, the word is right. */
const TERM = 20;
const SMALL_WORD = 10;
const SCRIPT = 10;
const LETTER = 9;

/** So much must speak for a language in Latin letters: a term of it, two of its small words, or two words with its letters. */
const ENOUGH_IN_LATIN = 18;

/**
 * The language of what somebody typed, of those that are known; nothing for English, and for others. A language with a script of its own
 * is told by that; the others by their letters, their small words and the terms that search knows.
 */
export function detectLanguage(text: string, languages: readonly Foreign[]): Foreign | undefined {
  const composed = text.normalize('NFC').toLowerCase();
  const words = typedWords(composed);
  const script = scriptOf(composed);
  let best: Foreign | undefined;
  let most = NOT_LATIN.test(composed) ? 0 : ENOUGH_IN_LATIN - 1;
  for (const language of languages) {
    if (hasAny(composed, language.never)) continue;
    const score = scoreOf(words, script, language);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}

function scoreOf(words: readonly TypedWord[], script: Script | undefined, language: Foreign): number {
  const { letters } = language;
  /** By word, so that the same word twice says no more. */
  const scores = new Map<string, number>();
  for (let i = 0; i < words.length;) {
    const { key = '', word = '' } = words[i] ?? {};
    const term = language.terms.at(words, i)?.length ?? 0;
    const small = language.words.at(words, i)?.length ?? 0;
    // A term that is also named as a small word is no more than that.
    if (term > small) scores.set(key, TERM + term);
    else if (small > 0) scores.set(key, SMALL_WORD);
    else if (hasAny(word, letters)) scores.set(key, LETTER);
    i += Math.max(1, term, small);
  }
  const ofScript = letters === undefined && script !== 'Latn' && script === language.script ? SCRIPT : 0;
  return [...scores.values()].reduce((sum, score) => sum + score, ofScript);
}

const hasAny = (text: string, letters: string | undefined): boolean =>
  letters !== undefined && Array.from(letters).some((letter) => text.includes(letter));
