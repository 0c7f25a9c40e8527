/** A word boundary for the recogniser: letters and digits are words, an apostrophe inside one is dropped, the rest separates. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘`ʼ´][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as the recogniser compares them: small, without accents and apostrophes. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFKC').match(WORD) ?? []).map((word) =>
    word
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’‘`ʼ´]/gu, '')
      .toLowerCase(),
  );

/** The shortest word in which a slip is looked for: shorter ones are too like one another. */
export const SHORTEST_SLIP = 4;

/** How many slips a word of some length may have. */
export const slipsAllowed = (word: string): number => (word.length < 11 ? 1 : 2);

/**
 * Whether a word may be another one mistyped: the same first letter, and one letter missing, added, changed or swapped with its
 * neighbour; two in a long word.
 */
export function isSlipOf(typed: string, word: string): boolean {
  const most = slipsAllowed(word);
  return (
    typed.length >= SHORTEST_SLIP &&
    word.length >= SHORTEST_SLIP &&
    word.startsWith(typed.charAt(0)) &&
    Math.abs(typed.length - word.length) <= most &&
    distance(typed, word) <= most
  );
}

/** Optimal string alignment: the fewest letters to insert, delete, change, or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let steps = Math.min(
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
