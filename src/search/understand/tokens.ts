/** A word of a text, and where it stands. */
export interface Token {
  /** As it is written. */
  readonly word: string;
  /** As it is compared: small, without accents, apostrophes or the ending of a plural. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap?: string;
}

/**
 * Two numbers joined ("5-11", "0-5s", "1:1") are one word, and so are the letters of a short form, however they are set ("A.D.H.D.",
 * "A. D. H. D.", "A D H D", "S-E-N-D"); inside others an apostrophe may stand. Everything else ends a word.
 */
const WORD = new RegExp(
  [
    String.raw`\d{1,2}[-–—:]\d{1,2}(?!\d)(?:s(?![\p{L}\p{N}]))?`,
    String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])`,
    String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}\.(?:\s\p{L}\.)+`,
    String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}(?<between>[ -])\p{L}(?:\k<between>\p{L})+(?![\p{L}\p{M}\p{N}'’‘\u0060ʼ]|[-.]\p{L})`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’‘\u0060ʼ][\p{L}\p{M}\p{N}]+)*(?:\+|(?<=\d) \+(?!\S))?`,
  ].join('|'),
  'gu',
);

/** The words of a text, in order. Hyphens, slashes and punctuation stand between words. */
export function tokensOf(text: string): Token[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const gap = text.slice(end, index);
    end = index + word.length;
    return { word, key: keyOf(word), gap };
  });
}

/** Words in one line, so that they are the same words when the line is read again. */
export function lineOf(words: readonly string[]): string {
  const line = words.join(' ');
  return line.match(WORD)?.length === words.length || words.length === 0 ? line : words.join(', ');
}

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

/** Letters that no accent can be taken from, as people write them who have no such key. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ĸ: 'k',
};

/** A word small, in plain letters, without apostrophes and the dots of a short form, and with the ending of its plural. */
export const plainOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`ʼ.\s]|(?<=\p{L})-/gu, '')
    .replaceAll(/[–—:]/g, '-')
    .toLowerCase()
    .replaceAll(/[łøßæœđðþıħŧŋĸ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);

/** Without the ending of a plural, well enough to compare: both sides of a comparison lose the same. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
