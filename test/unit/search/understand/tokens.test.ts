import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, lineOf, tokensOf } from '../../../../src/search/understand/tokens.ts';

describe('keysOf', () => {
  it.each([
    ['Short-Breaks', ['short', 'break']],
    ['won’t', ['wont']],
    ["won't", ['wont']],
    ['Carer’s Allowance', ['carer', 'allowance']],
    ['activities', ['activity']],
    ['classes bus class', ['class', 'bus', 'class']],
    ['café', ['cafe']],
    ['5–11', ['5-11']],
    ['1:1', ['1-1']],
    ['16+', ['16+']],
    ['and/or\\so', ['and', 'or', 'so']],
    ['<b>“hi”</b> 100%', ['b', 'hi', 'b', '100']],
    ['A.D.H.D', ['adhd']],
    ['A.D.H.D. and a.s.d.', ['adhd', 'and', 'asd']],
    ['A. D. H. D.', ['adhd']],
    ['E.H.C.P.s', ['ehcp']],
    ['M.E.', ['me']],
    ['9 a.m. to 5 p.m.', ['9', 'am', 'to', '5', 'pm']],
    ['vitamin D. A child', ['vitamin', 'd', 'a', 'child']],
    ['plan B. Then rest', ['plan', 'b', 'then', 'rest']],
    ['www.nhs.uk', ['www', 'nhs', 'uk']],
    ['16p11.2', ['16p11', '2']],
    ['A D H D', ['adhd']],
    ['e h c p', ['ehcp']],
    ['S-E-N-D', ['send']],
    ['C.A.M.H.S', ['camh']],
    ['plan A B', ['plan', 'a', 'b']],
    ['x-ray', ['x', 'ray']],
    ['Klub Łączność', ['klub', 'lacznosc']],
    ['Straße Ærø œuvre Đorđe ırmak Þór', ['strasse', 'aero', 'oeuvre', 'dorde', 'irmak', 'thor']],
    ['0-5s', ['0-5']],
    ['16 +', ['16+']],
    ['🙂', []],
    ['   ', []],
    ['שלום עולם', ['שלום', 'עולם']],
  ])('reads %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('keeps words as they are written', () => {
    expect(tokensOf('My Son’s 1:1').map(({ word }) => word)).toEqual(['My', 'Son’s', '1:1']);
  });
});

it('lineOf keeps words apart', () => {
  const words = fc
    .array(fc.constantFrom('a', 'B', 'c.d', '5', '11', '16+', '-', 'ST16', "she's", 'A B C'))
    .map((all) => all.filter((word) => word !== '-'));
  expect(lineOf(['a', 'b', 'c'])).toBe('a, b, c');
  fc.assert(
    fc.property(words, (all) => {
      expect(tokensOf(lineOf(all)).map(({ word }) => word)).toEqual(all);
    }),
  );
});
