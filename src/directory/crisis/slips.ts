import { stemmer } from 'stemmer';
import { ENGLISH } from '../english.ts';
import { wordsIn, type CrisisWords, type Slips } from './recognise.ts';
import { isSlipOf, SHORTEST_SLIP, slipsAllowed } from './typed.ts';

/** A word with more neighbours than this is too like other words to be guessed. */
const MOST_NEIGHBOURS = 2;

/**
 * Which words of the phrases may be mistyped, and which words of English look like one of them mistyped ("overdone" for "overdose") or
 * like two run together ("therapist"). Found when the site is built, so that no browser needs a dictionary.
 *
 * @param others further words that are right, such as names of places
 */
export function slipsIn(words: Omit<CrisisWords, keyof Slips>, others: readonly string[] = []): Slips {
  const own = wordsIn(words);
  const stems = new Set([...own].map((word) => stemmer(word)));
  const real = [...new Set([...ENGLISH, ...others])].filter((word) => !stems.has(stemmer(word)));
  const known = new Set(real);
  const byInitial = Map.groupBy(real, (word) => word.charAt(0));
  const near = new Set(real.filter((word) => isJoined(word, own)));
  const slips = [...own].map((word) => {
    if (word.length < SHORTEST_SLIP) return '0';
    // To look up each slip is fast while there is one; for two, the words are compared.
    const neighbours =
      slipsAllowed(word) === 1
        ? [...new Set(slipsOf(word))].filter((slip) => known.has(slip))
        : (byInitial.get(word.charAt(0)) ?? []).filter((each) => isSlipOf(each, word));
    if (neighbours.length > MOST_NEIGHBOURS) return '0';
    for (const neighbour of neighbours) near.add(neighbour);
    return '1';
  });
  return { slips: slips.join(''), realWords: [...near].sort() };
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Every word with one slip in another, its first letter kept: the same slips that `isSlipOf` forgives. */
function* slipsOf(word: string): Generator<string> {
  for (let i = 1; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    for (const letter of LETTERS) {
      yield head + letter + tail;
      if (tail !== '') yield head + letter + tail.slice(1);
    }
    if (tail !== '') yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
  }
}

/** Whether a word is two others run together. */
const isJoined = (word: string, own: ReadonlySet<string>): boolean =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).some(
    (i) => own.has(word.slice(0, i)) && own.has(word.slice(i)),
  );
