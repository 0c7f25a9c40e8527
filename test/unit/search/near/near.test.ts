import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear, pointWords } from '../../../../src/search/near/near.ts';
import { packPostcodes, unpackDistrict } from '../../../../src/search/near/postcodes.ts';
import { reachOf } from '../../../../src/search/near/reach.ts';
import type { ServiceRecord } from '../../../../src/schema/content.ts';
import { anyText, candidatesOf } from '../../support/random.ts';
import { areas, aListing, outsidePlaces, places, postcodes } from '../../support/records.ts';

const file = packPostcodes(postcodes);
const known = areas.map((area) =>
  area.slug === 'countywide'
    ? { ...area, also: ['Examplewich'] }
    : area.slug === 'northfold'
      ? { ...area, also: ['N Fold'] }
      : area,
);
const near = (words: string) => findNear(words, { places, outsidePlaces, areas: known, postcodeAreas: ['ST'] }, file);

describe('findNear', () => {
  it('takes the finest that is known of a postcode', () => {
    expect(near('ST16 2DH')).toEqual({ point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: false });
    expect(near('st16 2aa')).toMatchObject({ point: { lat: 52.81, lon: -2.12 } });
  });

  it('takes the middle of a half, says that it is rough, and names every district that it touches', () => {
    expect(near('ST16')).toMatchObject({ areas: ['milldale', 'northfold'], rough: true });
  });

  it.each([
    ['ST99', 'postcode-unknown'],
    ['EH1 1AA', 'postcode-outside'],
    ['Atlantis', 'place-unknown'],
    ['North Cross', 'place-unknown'],
    ['', 'place-unknown'],
    ['BFPO 57', 'postcode-outside'],
    ['Milldale upon Tyne', 'place-outside'],
    ['Examplewich', 'countywide'],
    ['near me', 'here'],
    ['my location', 'here'],
    ['close to our house', 'here'],
    ['__proto__', 'place-unknown'],
  ])('says what is wrong with %j: %s', (words, problem) => {
    expect(near(words)).toBe(problem);
  });

  it('knows places by every name', () => {
    for (const name of ['Millbridge', 'millbridge', 'Bridge'])
      expect(near(name)).toMatchObject({ areas: ['milldale'] });
  });

  it.each(['ST16-2DH', 'ST16 2DH.', 'st162dh', '5 Mill Lane, Millbridge, ST16 2DH', 'ST16 2DH please'])(
    'finds the postcode in %j',
    (words) => {
      expect(near(words)).toEqual({ point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: false });
    },
  );

  it.each(['ST16 2D', 'ST162', 'ST16 2ZZ', 'ST 16 2'])('takes the sector of %j', (words) => {
    expect(near(words)).toEqual({ point: { lat: 52.81, lon: -2.12 }, areas: ['milldale'], rough: false });
  });

  it('takes the district of a postcode that is not known, and says so', () => {
    expect(near('ST16 9AA')).toMatchObject({ areas: ['milldale', 'northfold'], rough: true, taken: 'ST16' });
  });

  it('takes a letter for the digit that it looks like', () => {
    expect(near('ST16 OAA')).toMatchObject({ rough: true, taken: 'ST16' });
  });

  it.each([
    ['near Millbridge'],
    ['12 Mill Lane, Millbridge'],
    ['Millbridge, Examplewich'],
    ['Farchester Road, Millbridge'],
    ['mill bridge'],
    ['Millbridge ST16'],
  ])('finds the place in %j', (words) => {
    expect(near(words)).toEqual({ point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: false });
  });

  it('takes a town before the district that has its name', () => {
    const town = { name: 'Northfold', area: 'northfold', point: { lat: 53, lon: -2 } };
    const lists = { places: [town], outsidePlaces, areas: known, postcodeAreas: ['ST'] };
    expect(findNear('Nortfold', lists, file)).toEqual({
      ...{ point: town.point, areas: ['northfold'] },
      ...{ rough: false, taken: 'Northfold' },
    });
  });

  it.each(['Milbridge', 'Millbrigde', 'milbridge'])('knows what %j is mistyped for, and says so', (words) => {
    expect(near(words)).toMatchObject({ areas: ['milldale'], taken: 'Millbridge' });
  });

  it('takes the middle of a district that is named, by any of its names', () => {
    expect(near('Milldale')).toEqual({ point: { lat: 52.8, lon: -2.1 }, areas: ['milldale'], rough: true });
    expect(near('N-Fold')).toBe('place-unknown');
  });

  it('knows a place outside: nobody knows its district', () => {
    for (const words of ['Farchester', 'the city', 'Farchestre'])
      expect(near(words)).toMatchObject({ point: { lat: 52.9, lon: -2.1 }, areas: [], outside: 'Farchester' });
  });

  it('never throws, and what it finds is a point, whatever is typed', () => {
    const words = fc.oneof(
      anyText(),
      fc
        .array(fc.oneof(fc.constantFrom('ST16', '2DH', 'near', 'Millbridge', ',', '52.8', '-2.1'), anyText()))
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(words, (text) => {
        const found = near(text);
        if (typeof found !== 'object') return;
        expect(Number.isFinite(found.point.lat) && Number.isFinite(found.point.lon)).toBe(true);
        expect(Array.isArray(found.areas)).toBe(true);
      }),
    );
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
