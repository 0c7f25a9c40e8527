import { expect, it } from 'vitest';
import type { Near } from '../../../../src/search/near/near.ts';
import { nearWords } from '../../../../src/search/near/words.ts';

const HERE: Near = { point: { lat: 52.8, lon: -2.1 }, areas: [], rough: false };

it.each([
  ['a place that is known', HERE, 'Millbridge', undefined],
  ['no place', undefined, '', undefined],
  ['half of a postcode', { ...HERE, rough: true }, 'ST16', 'only part of a postcode'],
  ['a district', { ...HERE, rough: true }, 'Northfold', 'whole district'],
  ['a postcode that is not known', { ...HERE, rough: true, taken: 'ST16' }, 'ST16 9AA', 'the middle of ST16'],
  ['a mistyped place', { ...HERE, taken: 'Millbridge' }, 'Milbridge', 'these are for Millbridge'],
  ['a mistyped district', { ...HERE, rough: true, taken: 'Northfold' }, 'Northfld', 'these are for Northfold'],
  ['a place outside', { ...HERE, outside: 'Farchester' }, 'farchester', 'Farchester is outside'],
  ['a place outside and far', 'place-outside', 'Edinburgh', '“Edinburgh” is outside'],
  ['a postcode of another region', 'postcode-outside', 'EH1 1AA', '“EH1 1AA” is too far'],
  ['a place that is not known', 'place-unknown', 'Atlantis', '“Atlantis”'],
  ['the county', 'countywide', 'Examplewich', 'whole county'],
  ['near me', 'here', 'me', 'Use my location'],
] as const)('says what there is to say of %s', (_, near, words, said) => {
  if (said === undefined) expect(nearWords(near, words)).toBeUndefined();
  else expect(nearWords(near, words)).toContain(said);
});
