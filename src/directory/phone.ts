/** A piece of a text: words, or a telephone number as it is written there. */
export interface Piece {
  readonly text: string;
  readonly phone: boolean;
}

/** A UK number of ten or eleven digits that begins with 0, with or without spaces, and no part of a longer one. */
const NUMBER = /((?<!\d)0\d(?: ?\d){8,9}(?! ?\d))/;

/** The words and the telephone numbers of a text, in their order. Together they are the text. */
export const phonesIn = (text: string): Piece[] =>
  text
    .split(NUMBER)
    .map((piece, i) => ({ text: piece, phone: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
