import { describe, expect, it } from 'vitest';
import { findNear, pointWords } from '../../../../src/search/near/near.ts';
import { packPostcodes, unpackDistrict } from '../../../../src/search/near/postcodes.ts';
import { reachOf } from '../../../../src/search/near/reach.ts';
import type { ServiceRecord } from '../../../../src/schema/content.ts';
import { candidatesOf } from '../../support/random.ts';
import { aListing, places, postcodes } from '../../support/records.ts';

const file = packPostcodes(postcodes);
const near = (words: string) => findNear(words, { places, postcodeAreas: ['ST'] }, file);

describe('findNear', () => {
  it('takes the finest that is known of a postcode', () => {
    expect(near('ST16 2DH')).toEqual({ point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: false });
    expect(near('st16 2aa')).toMatchObject({ point: { lat: 52.81, lon: -2.12 } });
  });

  it('takes the middle of a half, says that it is rough, and names every district that it touches', () => {
    expect(near('ST16')).toMatchObject({ areas: ['milldale', 'northfold'], rough: true });
  });

  it.each([
    ['ST16 9AA', 'postcode-unknown'],
    ['ST99', 'postcode-unknown'],
    ['EH1 1AA', 'postcode-outside'],
    ['Atlantis', 'place-unknown'],
    ['North Cross', 'place-unknown'],
    ['', 'place-unknown'],
    ['__proto__', 'place-unknown'],
  ])('says what is wrong with %j: %s', (words, problem) => {
    expect(near(words)).toBe(problem);
  });

  it('knows places by every name', () => {
    for (const name of ['Millbridge', 'millbridge', 'Bridge'])
      expect(near(name)).toMatchObject({ areas: ['milldale'] });
  });

  it('takes the point that a browser told, to about half a mile', () => {
    const words = pointWords({ lat: 52.80449, lon: -2.11712 });
    expect(words).toBe('52.80,-2.12');
    expect(near(words)).toEqual({ point: { lat: 52.8, lon: -2.12 }, areas: [], rough: false });
  });
});

describe('the file of postcodes', () => {
  it('gives back what was packed', () => {
    expect(unpackDistrict(file, 'ST16').get('2DH')).toEqual({ lat: 52.8, lon: -2.1, areas: ['milldale'] });
    expect(unpackDistrict(file, 'ST17').size).toBe(0);
    expect(unpackDistrict(file, 'constructor').size).toBe(0);
  });
});

describe('reachOf', () => {
  const HERE = { point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: false };
  const ring = (service: Partial<ServiceRecord>, from = HERE) => {
    const [row] = candidatesOf([aListing(service)]);
    return row && reachOf(row, from)?.ring;
  };
  const at = (lat: number): Partial<ServiceRecord> => ({ venues: [{ town: 'Somewhere', point: { lat, lon: -2.1 } }] });

  it.each([
    ['a venue of the district, near', at(52.81), 'close'],
    ['a venue of the district, farther', at(53.2), 'district'],
    ['one that comes to families of the district', { areas: ['milldale', 'comes-to-you'] }, 'close'],
    ['one for the whole county', { areas: ['countywide'] }, 'countywide'],
    ['one for the whole county next door', { areas: ['countywide'], ...at(52.81) }, 'close'],
    ['one online', { areas: ['online'] }, 'online'],
    ['one next door for families of another district', { areas: ['northfold'], ...at(52.81) }, 'over-the-border'],
    ['one far away for families of another district', { areas: ['northfold'], ...at(53.5) }, undefined],
  ] as const)('keeps %s in sight as it should', (_, service, expected) => {
    expect(ring({ ...service, areas: 'areas' in service ? [...service.areas] : ['milldale'] })).toBe(expected);
  });

  it('goes by distance alone when the district is not known', () => {
    const point = { ...HERE, areas: [] };
    expect(ring(at(52.81), point)).toBe('close');
    expect(ring({ areas: ['countywide'] }, point)).toBe('countywide');
    expect(ring({}, point)).toBeUndefined();
  });
});
