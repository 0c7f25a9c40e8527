import { expect, it } from 'vitest';
import { packSpellings, respelled, shortNames } from '../../../../src/search/understand/spellings.ts';
import { tokensOf } from '../../../../src/search/understand/tokens.ts';
import { aListing, aProvider } from '../../support/records.ts';

it('packs the spellings of words that the site has, as they are compared', () => {
  const spellings = [
    { here: 'counselling', elsewhere: ['counseling'] },
    { here: 'centre', elsewhere: ['center'] },
    { here: 'colour', elsewhere: ['color'] },
  ];
  expect(packSpellings(spellings, ['Counselling for everyone', 'Two centres'])).toEqual({
    counseling: 'counselling',
    center: 'centre',
  });
});

it('packs the short names of providers', () => {
  const provider = aProvider({ name: 'Lantern Club Trust', also: ['LCT'] });
  expect(shortNames([aListing({}, { provider }), aListing()])).toEqual({ lct: 'Lantern Club Trust' });
});

it('takes a word as the site spells it, and a short name for the whole', () => {
  const known = new Map([
    ['center', 'centre'],
    ['lct', 'Lantern Club Trust'],
  ]);
  expect(
    tokensOf('Centers of the LCT')
      .map((token) => respelled(token, known))
      .map(({ word, key }) => [word, key]),
  ).toEqual([
    ['centre', 'centre'],
    ['of', 'of'],
    ['the', 'the'],
    ['Lantern Club Trust', 'lct'],
  ]);
});
