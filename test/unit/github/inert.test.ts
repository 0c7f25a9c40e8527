import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { inert } from '../../../src/github/inert.ts';
import { runs } from '../../support/full.ts';

describe('inert', () => {
  it.each([
    ['£6 a session (was £5)', '£6 a session (was £5)'],
    ['<b>**bold** _it_</b>', String.raw`\<b\>\*\*bold\*\* \_it\_\</b\>`],
    ['two\n\nlines', 'two lines'],
    ['a\u202Eb\r\nc', String.raw`a\<U+202E\>b c`],
    ['  ', ''],
  ])('%j → %j', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it('shortens what is long, and cuts no sign in half', () => {
    expect(inert('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(9)}…`);
  });

  it('is one paragraph of text, whatever was sent', () => {
    const markup = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '!',
      '#',
      '\n',
      '~~',
      '|',
      '&amp;',
      '@',
      '://',
      'a',
      ' ',
      '\\',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(markup).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (sent) => {
        const written = `Name: ${inert(sent)}`;
        const { children } = fromMarkdown(written);
        expect(children.map(({ type }) => type)).toEqual(['paragraph']);
        const [paragraph] = children;
        const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(parts.map(({ type }) => type)).toEqual(['text']);
        expect(written).not.toMatch(/@\w|#\d|\w:\/\/|www\./i);
      }),
      { numRuns: runs(500) },
    );
  });
});
