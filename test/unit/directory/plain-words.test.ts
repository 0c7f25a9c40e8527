import { describe, expect, it } from 'vitest';
import { avoidedWords, capitalsIn, compileAvoided, unknownCapitals } from '../../../src/directory/plain-words.ts';

const known = new Set(['UK', 'SEND', ...capitalsIn(['EHC plan', 'GPs', 'RNIB: help with sight loss', 'Cannock'])]);
const capitals = (text: string): string[] => unknownCapitals(text, known).map(({ found }) => found);

describe('capitals that nobody explains', () => {
  it.each([
    ['in a sentence', 'Ask the INCO.', ['INCO']],
    ['with a plural', 'Two INCOs came.', ['INCOs']],
    ['in brackets', 'a coordinator (INCO)', ['INCO']],
    ['with a hyphen', 'INCO-led', ['INCO']],
    ['every time', 'INCO and INCO', ['INCO', 'INCO']],
    ['as many as six', 'ABCDEF', ['ABCDEF']],
  ])('%s', (_what, text, expected) => {
    expect(capitals(text)).toEqual(expected);
  });

  it.each([
    ['those on the list', 'the UK'],
    ['the plural of one on the list', 'two UKs'],
    ['those of a form of a term', 'SEND and EHC'],
    ['those of a name', 'RNIB has books'],
    ['those of a plural form', 'your GPs'],
    ['one letter', 'I have plan B'],
    ['a word that begins with a capital', 'Stafford'],
    ['a postcode', 'ST16 2DH'],
    ['half a postcode', 'WS11'],
    ['a road', 'the A34'],
    ['seven capitals or more', 'ABCDEFG'],
    ['an e-mail address', 'INCO@school.example.org'],
  ])('not %s', (_what, text) => {
    expect(capitals(text)).toEqual([]);
  });

  it('says where they stand and what to write', () => {
    expect(unknownCapitals('Ask the INCO.', known)).toEqual([
      { found: 'INCO', start: 8, write: 'it out in words, or add it to content/glossary.yaml' },
    ]);
  });
});

const avoided = compileAvoided([
  { words: 'prior to', write: 'before' },
  { words: 'utilise', write: 'use' },
  { words: 'special needs', write: 'SEND' },
  { words: 'special needs child', write: 'child with SEND' },
  { words: 'e.g.', write: 'for example' },
]);
const avoid = (text: string): string[] => avoidedWords(text, avoided).map(({ found, write }) => `${found}: ${write}`);

describe('words to avoid', () => {
  it.each([
    ['in a sentence', 'Ring prior to a visit.', ['prior to: before']],
    ['at its start', 'Utilise the door.', ['Utilise: use']],
    ['in capitals', 'Do UTILISE. It is good.', []],
    ['over two lines', 'prior\nto', ['prior\nto: before']],
    ['the longest', 'a special needs child', ['special needs child: child with SEND']],
    ['with a full stop of its own', 'sport, e.g. riding', ['e.g.: for example']],
    ['every time', 'utilise and utilise', ['utilise: use', 'utilise: use']],
  ])('%s', (_what, text, expected) => {
    expect(avoid(text)).toEqual(expected);
  });

  it.each([
    ['a part of a word', 'utilises'],
    ['words in quotation marks', 'People say “special needs”, or "prior to".'],
    ['a name', 'Special Needs Jungle is a website. Ask Utilise about it.'],
    ['an address', 'utilise@example.org and www.example.org/utilise/'],
  ])('not in %s', (_what, text) => {
    expect(avoid(text)).toEqual([]);
  });

  it('says where they stand', () => {
    expect(avoidedWords('“prior to” or prior to', avoided)).toEqual([
      { found: 'prior to', start: 14, write: 'before' },
    ]);
  });
});
