import type { Token } from './tokens.ts';

/** Words in one line with their numbers in digits, as patterns read them. */
export interface Numbered {
  /** Keys with one space between, and `-`, `/`, `&`, `,`, `.` or `%` where such a sign stands between two words. */
  readonly text: string;
  /** How many of the words make a beginning of the line; nothing when it ends inside one. */
  readonly tokensIn: (beginning: string) => number | undefined;
}

/** The most words that are read at once. */
const LONGEST = 12;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = new Map([
  ...SMALL.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, 10 * i + 20]),
]);

/**
 * The words from a place on, with numbers in digits and apart from letters: "twenty-one" is `21`, "9yr" is `9 yr`, "16s" is `16`, "2½" is
 * `2 1 / 2`, "5–11" is `5 - 11`.
 */
export function numbered(tokens: readonly Token[], start: number): Numbered {
  const words = tokens.slice(start, start + LONGEST);
  const ends = new Map<number, number>();
  let text = '';
  for (let i = 0; i < words.length; i++) {
    const token = words[i];
    if (token === undefined) break;
    const joined = joinedNumber(token, words[i + 1]);
    const word = joined === undefined ? digitsOf(token) : String(joined);
    text += text === '' ? currencyOf(token) + word : between(text, token, word, words[i + 1]);
    if (joined !== undefined) i++;
    ends.set(text.length, i + 1);
  }
  return { text, tokensIn: (beginning) => ends.get(beginning.length) };
}

/** "Twenty one" and "twenty-one". */
function joinedNumber({ key }: Token, next: Token | undefined): number | undefined {
  const tens = NUMBER_WORDS.get(key) ?? 0;
  const ones = /^[\s-]*$/.test(next?.gap ?? ' ') ? (NUMBER_WORDS.get(next?.key ?? '') ?? 0) : 0;
  return tens >= 20 && ones >= 1 && ones <= 9 ? tens + ones : undefined;
}

const currencyOf = ({ gap = '' }: Token): string => /[£$€](?=\s*$)/.exec(gap)?.[0] ?? '';

/** A word with what stands between it and the line so far. */
function between(text: string, token: Token, word: string, next: Token | undefined): string {
  const money = currencyOf(token);
  const sign = (token.gap ?? '').trim();
  // "9-yr-old" is no range, "Year 7 - Year 11" is one.
  const isNumber = /^\d/.test(word) || /^(?:y|yr|year|ks) \d/.test(`${word} ${next?.key ?? ''}`);
  const isKept =
    sign === '&' ||
    sign === '+' ||
    sign.includes('%') ||
    (/\d$/.test(text) && isNumber) ||
    (sign === '/' && word === 'o');
  const kept = money === '' && isKept ? (SIGNS.get(sign) ?? '') : '';
  return ` ${kept}${money}${word}`;
}

const SIGNS = new Map([
  ...['-', '–', '—', '−', '‐', '‑'].map((sign): [string, string] => [sign, '- ']),
  ...['/', '.', ',', '%'].map((sign): [string, string] => [sign, `${sign} `]),
  ...['&', '+'].map((sign): [string, string] => [sign, '& ']),
]);

/** A word with its number in digits, apart from the letters of an age or a year. */
function digitsOf({ word, key }: Token): string {
  // A time, or help from one person.
  if (word.includes(':')) return word;
  const number = NUMBER_WORDS.get(key);
  if (number !== undefined) return String(number);
  return key
    .replace(/^(\d{1,2})1⁄2$/, '$1 1 / 2')
    .replace(/^(\d{1,3})s$/, '$1')
    .replace(/^(\d{1,2})-(\d{1,2})$/, '$1 - $2')
    .replace(/^(\d{1,3})(y|yr|year|yo|yro|old|mth|mo|month|plus)s?$/, '$1 $2')
    .replace(/^(\d{1,3})(yr|year)s?old$/, '$1 $2 old')
    .replace(/^(y|yr|year|ks|age|aged|under|over|post|pre|u)s?(\d{1,2})s?$/, '$1 $2')
    .replace(/^keystage(\d)$/, 'key stage $1')
    .replace(/^(\d{1,3})\+$/, '$1 +');
}
