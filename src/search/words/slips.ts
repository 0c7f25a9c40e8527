import { keyOf, tokensOf } from '../understand/tokens.ts';

/** Words that are nowhere on the site, and what was searched in their place. */
export interface Correction {
  /** The whole query with other words. */
  readonly query: string;
  /** The words that are nowhere. */
  readonly typed: readonly string[];
  /** The words in their place. */
  readonly meant: readonly string[];
}

/**
 * Puts known words in place of those that no record has.
 *
 * @param words words of the query that no record has
 * @param known the words of the records, the most usual first, and those of the lists
 * @param right words that look like one of them and are right as they are
 */
export function correct(
  query: string,
  words: readonly string[],
  known: ReadonlySet<string>,
  right: ReadonlySet<string>,
): Correction | undefined {
  const meant = new Map<string, string>();
  const [first] = tokensOf(query);
  for (const word of words) {
    const key = keyOf(word);
    const near =
      known.has(key) || right.has(key) || isName(word, word === first?.word) ? undefined : nearestWord(key, known);
    if (near !== undefined) meant.set(word, near);
  }
  if (meant.size === 0) return undefined;
  return {
    query: tokensOf(query)
      .map(({ word }) => meant.get(word) ?? word)
      .join(' '),
    typed: [...meant.keys()],
    meant: [...meant.values()],
  };
}

/** Capitals make a name or a short form, which is taken as it is written. Telephones give the first word one by themselves. */
const isName = (word: string, isFirst: boolean): boolean => (isFirst ? /^\p{Lu}{2}/u : /^\p{Lu}/u).test(word);

/** Shorter words are too like one another to guess. */
const SHORTEST = 4;

/**
 * The known word that a mistyped one looks like; nothing when it looks like none. Nearest are words that sound
 * alike ("fysio"), then those that differ by one letter, one swap ("CAHMS"), or in a long word two.
 *
 * @param known the most usual words first: of two that are as near, the first is taken
 */
export function nearestWord(key: string, known: Iterable<string>): string | undefined {
  if (key.length < SHORTEST || /\d/.test(key)) return undefined;
  const most = key.length < 8 ? 1 : 2;
  const sound = soundOf(key);
  let best: string | undefined;
  let least = most + 1;
  for (const word of known) {
    if (Math.abs(word.length - key.length) > 3 || word.length < SHORTEST) continue;
    const steps =
      soundOf(word) === sound ? 0.5 : stepsBetween(key, word, most) + (word.startsWith(key.charAt(0)) ? 0 : 0.4);
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** How a word sounds, roughly. */
export const soundOf = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replaceAll(/ck|qu|q|c(?![eiyh])/g, 'k')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll('gh', '')
    .replaceAll(/ee|ea|ie|ei|y/g, 'i')
    .replaceAll('z', 's')
    .replaceAll(/(.)\1/g, '$1');

/** Letters to put in, take out, change or swap with their neighbour; more than `most` is told as `most + 1`. */
function stepsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      }
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}
