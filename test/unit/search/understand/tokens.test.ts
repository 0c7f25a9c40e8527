import { describe, expect, it } from 'vitest';
import { keysOf, tokensOf } from '../../../../src/search/understand/tokens.ts';

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
