/** A piece of a text: words, or a telephone number as it is written there. */
export interface Piece {
  readonly text: string;
  readonly phone: boolean;
}

/**
 * A UK number of ten or eleven digits that begins with 0, with or without spaces, and no part of a longer one; and the short ones that
 * help in a crisis: Childline, the numbers that begin with 116, and behind “ring”, 999 and the like.
 */
const NUMBER = /((?<!\d)(?:0\d(?: ?\d){8,9}|0800 1111|116 ?\d{3}|(?<=\bring )(?:999|1\d\d))(?! ?\d))/i;

/** The words and the telephone numbers of a text, in their order. Together they are the text. */
export const phonesIn = (text: string): Piece[] =>
  text
    .split(NUMBER)
    .map((piece, i) => ({ text: piece, phone: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');

/** Digits as they are grouped in the United Kingdom: by the length of the area code. */
const GROUPS = [
  /^(02\d)(\d{4})(\d{4})$/,
  /^(0[389]\d\d|011\d|01\d1)(\d{3})(\d{4})$/,
  /^(0[17]\d{3})(\d{5,6})$/,
] as const;

/** A UK number in digits alone, in the groups in which people say it; nothing when it has no such groups. */
export function groupedPhone(digits: string): string | undefined {
  const match = GROUPS.map((group) => group.exec(digits)).find((found) => found !== null);
  return match?.slice(1).join(' ');
}

/** A number as people say it: in groups, and with a 0 in place of the code of the country. Groups that are written stay. */
export function spokenPhone(phone: string): string {
  const national = phone.replace(/^\+44 ?/, '0');
  return national.includes(' ') ? national : (groupedPhone(national) ?? national);
}

/** A number that stands in a text. */
export interface NumberInText {
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
}

/** Everything in a text that somebody would ring or send a text to: long numbers, and short ones behind a word that says so. */
const LONG = /(?<!\d)(?:(?:\+44 ?(?:\(0\) ?)?|\(?0)\d(?:[ )-]{0,2}\d){8,9}|0800 ?1111|116 ?\d{3}|118 ?\d{3})(?!\d)/g;
const SHORT = /\b(?:ring|call|phone|dial|text|texts)(?:,? [a-z]+){0,3} (?<number>1\d\d|\d{5})(?!\d| ?\d{3})/gi;

/** The numbers in a text that people are told to use, in their order. */
export const numbersIn = (text: string): NumberInText[] =>
  [
    ...[...text.matchAll(LONG)].map(({ 0: number, index }) => ({ text: number, start: index })),
    ...[...text.matchAll(SHORT)].map(({ 0: whole, index, groups }) => {
      const number = groups?.['number'] ?? '';
      return { text: number, start: index + whole.length - number.length };
    }),
  ].sort((a, b) => a.start - b.start);
