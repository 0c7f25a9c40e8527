import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdownAddress, markdownText } from '../../../src/directory/markdown.ts';
import { HOSTILE } from '../support/records.ts';
import { runs } from '../../support/full.ts';

/** What GitHub turns into a link or a message without any markup. */
const LINKS_ITSELF = /@\w|#\d|\bGH-\d|\w:\/\/|\bwww\./i;

const MARKS = [
  '*',
  '_',
  '`',
  '[a](b)',
  '<b>',
  '|',
  '\\',
  '# ',
  '- ',
  '1. ',
  '> ',
  '@team',
  '#12',
  'GH-3',
  'https://x.org',
  '\n',
  '\r',
  '\u202E',
  '~~',
  '$x$',
  '&lt;',
  'www.x.org',
  '+ ',
  '!',
  'a',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...MARKS, ...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('words as Markdown', () => {
  it.each([
    ['Saturday club', 'Saturday club'],
    ['**Bold** [link](https://x.org)', '\\*\\*Bold\\*\\* \\[link\\](https\u2060://x.org)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a | b', 'a \\| b'],
    ['ask @team about #12', 'ask @\u2060team about #\u206012'],
    ['two\nlines', 'two lines'],
    ['1. first', '1\\. first'],
    ['costs £3.50', 'costs £3.50'],
    ['\u202Eesrever', 'esrever'],
  ])('%j → %j', (found, written) => {
    expect(markdownText(found)).toBe(written);
  });

  it('are one paragraph of text and nothing else, whatever they are and wherever they stand', () => {
    fc.assert(
      fc.property(words, (found) => {
        for (const before of ['', 'Name: ', '- ']) {
          const tree = fromMarkdown(before + markdownText(found));
          const kinds = new Set<string>();
          visit(tree, ({ type }) => void kinds.add(type));
          for (const kind of kinds) expect(['root', 'list', 'listItem', 'paragraph', 'text']).toContain(kind);
          expect(kinds.has('list')).toBe(before === '- ');
          expect(toString(tree)).not.toMatch(LINKS_ITSELF);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('do not end the cell of a table', () => {
    fc.assert(
      fc.property(words, (found) => {
        expect(markdownText(found).replaceAll(/\\[\\|]/g, '')).not.toContain('|');
      }),
    );
  });
});

describe('an address as Markdown', () => {
  it('is a link that shows it', () => {
    expect(markdownAddress('https://www.example.org/a?b=c#d')).toBe('<https://www.example.org/a?b=c#d>');
  });

  it('ends nowhere but at its end', () => {
    expect(markdownAddress('https://x.org/>|<b>`é')).toBe('<https://x.org/%3E%7C%3Cb%3E%60%C3%A9>');
  });
});
