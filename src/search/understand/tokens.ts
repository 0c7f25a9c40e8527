/** A word of a text, and where it stands. */
export interface Token {
  /** As it is written. */
  readonly word: string;
  /** As it is compared: small, without accents, apostrophes or the ending of a plural. */
  readonly key: string;
}

/**
 * Two numbers joined ("5-11", "1:1") are one word, and so are single letters with dots between them ("A.D.H.D.", "A. D. H. D.");
 * inside others an apostrophe may stand. Everything else ends a word.
 */
const WORD = new RegExp(
  [
    String.raw`\d{1,2}[-–:]\d{1,2}(?!\d)`,
    String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])`,
    String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}\.(?:\s\p{L}\.)+`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’‘\u0060ʼ][\p{L}\p{M}\p{N}]+)*\+?`,
  ].join('|'),
  'gu',
);

/** The words of a text, in order. Hyphens, slashes and punctuation stand between words. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), ([word]) => ({ word, key: keyOf(word) }));

/** The words of a text as they are compared. */
export const keysOf = (text: string): string[] => (text.match(WORD) ?? []).map(keyOf);

/** A phrase as it is compared: its keys with one space between. */
export const phraseKey = (text: string): string => keysOf(text).join(' ');

/** The key of a name without a leading "the", which does not count. */
export const withoutThe = (key: string): string => key.replace(/^the /, '');

/** Keys of words that were met before: a directory says the same words again and again. */
const keys = new Map<string, string>();

/** A word as it is compared. */
export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = newKey(word);
  keys.set(word, key);
  return key;
}

const newKey = (word: string): string => singular(plainOf(word));

/** A word small, without accents, apostrophes and the dots of a short form, and with the ending of its plural. */
export const plainOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`ʼ.\s]/gu, '')
    .replaceAll(/[–:]/g, '-')
    .toLowerCase();

/** Without the ending of a plural, well enough to compare: both sides of a comparison lose the same. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
