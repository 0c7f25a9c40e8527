/** A word as it was typed in any language, and where it stands in the text. */
export interface TypedWord {
  /** As it is compared: see `fold`. */
  readonly key: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Chinese has no spaces: each of its signs is a word. An apostrophe may stand inside one: сім'я. */
const LETTER = String.raw`(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}\u200C\u200D])`;
const WORD = new RegExp(String.raw`\p{sc=Han}|${LETTER}+(?:['’ʼ\u0060]${LETTER}+)*`, 'gu');

/** The words of a text in any language, in order. */
export const typedWords = (text: string): TypedWord[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    ...{ key: fold(word), word, from: index, to: index + word.length },
  }));

/**
 * Marks that people leave out: accents, the vowels of Arabic, its long stroke, the dots and nasal marks of Gurmukhi and Bengali. The
 * vowels of those two are marks as well and stay.
 */
const LEFT_OUT = new RegExp(
  [
    String.raw`[\u0300-\u036F\u064B-\u065F\u0670\u0981\u09BC\u0A01\u0A02\u0A3C\u0A70\u0A71]`,
    String.raw`[\u0640\u200C'’ʼ\u0060]`,
    String.raw`\u200D`,
  ].join('|'),
  'g',
);

/** Letters that are typed for one another, because keyboards differ. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ı: 'i', ґ: 'г' },
  ...{ ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ة: 'ه', ۃ: 'ه', ں: 'ن' },
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** A word as it is compared: small, without what people leave out. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(LEFT_OUT, '')
    .toLowerCase()
    .replaceAll(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);
