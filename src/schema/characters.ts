/**
 * What text may never hold, whoever wrote it: signs that nobody can see or that turn the order of letters round, heaps of marks on
 * one letter, words that look like others because their letters are from two alphabets, and words without an end. Words in any
 * language are welcome.
 */

/** Alphabets in which a joiner (U+200C, U+200D) shapes the letters beside it, so that it is part of a word. */
const JOINED = ['Arab', 'Beng', 'Deva', 'Gujr', 'Guru', 'Knda', 'Mlym', 'Orya', 'Sinh', 'Syrc', 'Taml', 'Telu']
  .map((script) => String.raw`\p{sc=${script}}`)
  .join('');

/** Signs that are part of the sign before them: in an emoji, and between letters that join. */
const PART_OF_A_SIGN = [
  String.raw`(?<=\p{Emoji})\uFE0F`,
  String.raw`(?<=[\p{ExtPict}\p{EMod}]|\p{Emoji}\uFE0F)\u200D(?=\p{ExtPict})`,
  String.raw`(?<=[${JOINED}]|(?!\p{DI})\p{M})[\u200C\u200D](?=[${JOINED}])`,
].join('|');

/**
 * Ignored by what draws text, or drawn as nothing: controls, separators, halves of signs, and signs that only a program of one's own
 * knows. A tab and a line feed are white space.
 */
const UNSEEN = String.raw`(?![\t\n])[\p{DI}\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}\u2800\uFFF9-\uFFFB]`;

const HIDDEN = new RegExp(`(?!${PART_OF_A_SIGN})${UNSEEN}`, 'u');
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/** No language puts five marks on one letter. */
const HEAP = /\p{M}{5,}/u;

const OTHER_ALPHABET = String.raw`[\p{sc=Cyrl}\p{sc=Grek}]`;
const MIXED = new RegExp(String.raw`\p{sc=Latn}\p{M}*${OTHER_ALPHABET}|${OTHER_ALPHABET}\p{M}*\p{sc=Latn}`, 'u');

/** The longest word of an English dictionary has 45 letters. */
const ENDLESS = /[\p{sc=Latn}\p{M}\p{N}]{51,}/u;

/** How to mend text with a hidden sign in it: `without the hidden sign U+200B after "Satur"`. Nothing when there is none. */
export function hiddenIn(text: string): string | undefined {
  const hidden = HIDDEN.exec(text);
  return hidden === null ? undefined : `without the hidden sign ${codeOf(hidden[0])}${place(text, hidden.index)}`;
}

/** How to mend text that is not as it looks. Nothing when all is well. */
export function faultIn(text: string): string | undefined {
  const hidden = hiddenIn(text);
  if (hidden !== undefined) return hidden;
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) return `with the sign that was lost${place(text, broken)}: something saved it in another encoding`;
  const heap = HEAP.exec(text);
  if (heap !== null) return `with at most four marks on a letter: there are more${place(text, heap.index)}`;
  const endless = ENDLESS.exec(text);
  if (endless !== null) return `with no word of over 50 letters: there is one${place(text, endless.index)}`;
  const mixed = MIXED.exec(text);
  if (mixed === null) return undefined;
  const at = mixed.index + mixed[0].search(new RegExp(OTHER_ALPHABET, 'u'));
  return `with each word in one alphabet: the letter ${codeOf(text.slice(at))}${place(text, at)} is from another`;
}

/** Text without its hidden signs. */
export const withoutHidden = (text: string): string => text.replaceAll(ALL_HIDDEN, '');

/** Text in which every hidden sign is seen, by its number. */
export const hiddenShown = (text: string): string => text.replaceAll(ALL_HIDDEN, (sign) => `<${codeOf(sign)}>`);

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Where in a text, by the few words before. */
function place(text: string, index: number): string {
  const before = Array.from(text.slice(0, index)).slice(-20).join('').trimStart();
  return before === '' ? ' at the start' : ` after "${before}"`;
}
