/** Not inside a longer word, an e-mail address, a web address or a word with a hyphen. */
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}_@/.\-])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_@/]|[.\-][\p{L}\p{N}]|['’]\p{L})`;

/**
 * A pattern that finds whole phrases in running text, the longest first: any white space between their words, either sort of
 * apostrophe, and `'s` behind them.
 *
 * @param phrases plain text each; none are found when there are none
 * @param ignoreCase whether capitals and small letters are the same
 */
export function phrasePattern(phrases: readonly string[], ignoreCase = false): RegExp {
  if (phrases.length === 0) return /(?!)/g;
  const choices = [...phrases].sort((a, b) => b.length - a.length).map(choice);
  return new RegExp(`${BEFORE}(?:${choices.join('|')})(?:['’]s)?${AFTER}`, ignoreCase ? 'giu' : 'gu');
}

const choice = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.split(/['’]/).map(RegExp.escape).join("['’]"))
    .join(String.raw`\s+`);

/** Where a pattern matches in a text. */
export interface Match {
  readonly found: string;
  readonly start: number;
}

/**
 * Every match of a pattern in a text. `matchAll` makes a copy of the pattern each time, which for a long one takes far longer than
 * to look.
 *
 * @param pattern with the flag `g`
 */
export function matchesIn(text: string, pattern: RegExp): Match[] {
  const matches: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push({ found: match[0], start: match.index });
  }
  return matches;
}

/** A phrase as it is compared: single spaces, straight apostrophes, no `'s` behind it. */
export const plainPhrase = (phrase: string): string =>
  phrase.trim().replaceAll(/\s+/g, ' ').replaceAll('’', "'").replace(/'s$/, '');

/** A name as it is compared: small letters, no accents, no apostrophes, single spaces in place of all other signs. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`ʼ]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands before the first word of a sentence: nothing, or the end of another. */
const SENTENCE_ENDS = /(?:^|[.!?:;][’”"')]*\s)[\s“‘"'(]*$/u;

/** Whether a sentence begins at a place of a text. */
export const startsSentence = (text: string, index: number): boolean => SENTENCE_ENDS.test(text.slice(0, index));
