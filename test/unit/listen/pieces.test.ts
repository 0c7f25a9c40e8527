import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, piecesOf } from '../../../src/listen/pieces.ts';

const textsOf = (text: string): string[] => piecesOf([{ block: 'p', text }]).map((piece) => piece.text);
const sentence = (length: number): string => `${'word '.repeat(length / 5 - 1)}word.`;

describe('the pieces of a page', () => {
  it('are its blocks in order, each by itself', () => {
    const words = [
      { block: 'h1', text: 'Short breaks' },
      { block: 'p', text: 'Time off for you.' },
      { block: 'li', text: 'Clubs' },
    ];
    expect(piecesOf(words)).toEqual(words);
  });

  it('join the words of one block, with white space folded', () => {
    expect(
      piecesOf([
        { block: 'p', text: '\n  Ring ' },
        { block: 'p', text: '0800\u00a0123' },
        { block: 'p', text: ' today.\n' },
      ]),
    ).toEqual([{ block: 'p', text: 'Ring 0800 123 today.' }]);
  });

  it('are interrupted by a block inside a block, and go on after it', () => {
    expect(
      piecesOf([
        { block: 'outer', text: 'You need: ' },
        { block: 'inner', text: 'a form' },
        { block: 'outer', text: 'and a pen' },
      ]).map(({ block, text }) => `${block}: ${text}`),
    ).toEqual(['outer: You need:', 'inner: a form', 'outer: and a pen']);
  });

  it.each(['', '  \n ', '…', '→', ' – '])('leave out what has no word in it: "%s"', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it('keep a short text whole, however many sentences it has', () => {
    expect(textsOf('One. Two? Three!')).toEqual(['One. Two? Three!']);
  });

  it('are cut after the last sentence that fits', () => {
    const [first, second, third] = [sentence(90), sentence(90), sentence(100)];
    expect(textsOf(`${first} ${second} ${third}`)).toEqual([`${first} ${second}`, third]);
  });

  it('are cut after a sentence that ends in quotation marks, and not inside a number', () => {
    const quoted = `“${sentence(90)}”`;
    expect(textsOf(`${quoted} It costs £2.50 ${sentence(150)}`)).toEqual([quoted, `It costs £2.50 ${sentence(150)}`]);
  });

  it('of a sentence that is too long are cut at a comma, else between words, else anywhere', () => {
    const half = 'word '.repeat(30).trim();
    expect(textsOf(`${half}, ${half}`)).toEqual([`${half},`, half]);
    expect(textsOf(`${half} ${half}`)[0]).toBe('word '.repeat(40).trim());
    expect(textsOf('x'.repeat(450)).map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  it('of any text are short, have words in them, and lose none', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('word', 'end.', 'so,', 'x'.repeat(230)));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join(' ');
        const pieces = textsOf(text);
        for (const piece of pieces) {
          expect(Array.from(piece).length).toBeLessThanOrEqual(LONGEST);
          expect(piece).toMatch(/[\p{L}\p{N}]/u);
        }
        const letters = (some: string): string => some.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(pieces.join(''))).toBe(letters(text));
      }),
    );
  });
});
