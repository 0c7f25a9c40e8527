import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionsHref, venueLine, venuePoint } from '../../../src/directory/venue.ts';
import { anyName } from '../support/random.ts';

describe('venueLine', () => {
  it('says name, address, town and postcode, in that order', () => {
    expect(venueLine({ name: 'The Hall', address: '1 High Street', town: 'Millbridge', postcode: 'ST16 2DH' })).toBe(
      'The Hall, 1 High Street, Millbridge, ST16 2DH',
    );
  });

  it('says only what is known', () => {
    expect(venueLine({ town: 'Millbridge', addressWithheld: true })).toBe('Millbridge');
    expect(venueLine({ postcode: 'ST16 2DH' })).toBe('ST16 2DH');
    expect(venueLine({ name: 'The Hall', town: 'Millbridge' })).toBe('The Hall, Millbridge');
  });

  it('does not repeat a name, a town or a postcode that stands in the address', () => {
    const address = 'The Hall, 1 High Street, Millbridge, ST16 2DH';
    expect(venueLine({ name: 'The Hall', address, town: 'Millbridge', postcode: 'ST16 2DH' })).toBe(address);
  });

  it('says a name that is also the town once', () => {
    expect(venueLine({ name: 'Millbridge', town: 'Millbridge' })).toBe('Millbridge');
  });

  it('keeps a town whose name is only part of another word of the address', () => {
    expect(venueLine({ address: '1 Stonefield Road', town: 'Stone', postcode: 'ST15 8AA' })).toBe(
      '1 Stonefield Road, Stone, ST15 8AA',
    );
  });

  it('loses no part, whatever the parts', () => {
    fc.assert(
      fc.property(anyName(), anyName(), anyName(), (name, address, town) => {
        const line = venueLine({ name, address, town });
        for (const part of [name, address, town]) expect(line).toContain(part);
      }),
    );
  });
});

describe('venuePoint', () => {
  const at = (lat: number) => ({ lat, lon: -2 });
  const places = [
    { name: 'Mill', area: 'milldale', point: at(52.1) },
    { name: 'Great Mill', area: 'milldale', point: at(52.2) },
    { name: 'North Cross', area: 'northfold' },
  ];

  it('is the venue’s own point before all', () => {
    expect(venuePoint({ town: 'Mill', point: at(52.5) }, places)).toEqual({ point: at(52.5) });
  });

  it.each([
    ['its town', { town: 'Mill' }, 'Mill'],
    ['the town that its address names', { address: '1 High Street, Mill' }, 'Mill'],
    ['the town before the address', { town: 'Great Mill', address: 'Mill Lane' }, 'Great Mill'],
    ['the longest name that is said', { address: 'High Street, Great Mill' }, 'Great Mill'],
    ['the last name that is said', { address: '2 Great Mill Road, Mill' }, 'Mill'],
    ['the town of a withheld address', { town: 'Mill', addressWithheld: true as const }, 'Mill'],
  ])('is the middle of %s', (_name, venue, town) => {
    expect(venuePoint(venue, places)).toEqual({ point: at(town === 'Mill' ? 52.1 : 52.2), town });
  });

  it.each([
    ['a town without a point', { town: 'North Cross' }],
    ['a town that is not in the list', { town: 'Elsewhere' }],
    ['part of a word', { address: '1 Millstone Road' }],
    ['a postcode alone', { postcode: 'ST16 2DH' }],
  ])('is nothing for %s', (_name, venue) => {
    expect(venuePoint(venue, places)).toBeUndefined();
  });
});

describe('the way to a venue', () => {
  const destination = (href = ''): string | null => new URL(href).searchParams.get('destination');

  it.each([
    [
      'its address',
      { name: 'The Hall', address: '1 High Street, Mill', postcode: 'ST16 2DH' },
      '1 High Street, Mill, ST16 2DH',
    ],
    ['its address and town', { address: '1 High Street', town: 'Mill' }, '1 High Street, Mill'],
    [
      'its name and postcode where no street is known',
      { name: 'The Hall', postcode: 'ST16 2DH' },
      'The Hall, ST16 2DH',
    ],
    ['its point where nothing else is known', { town: 'Mill', point: { lat: 52.8, lon: -2.1 } }, '52.8,-2.1'],
  ])('leads to %s', (_, venue, to) => {
    const href = directionsHref(venue);
    expect(href).toMatch(/^https:\/\/www\.google\.com\/maps\/dir\/\?api=1&destination=/);
    expect(destination(href)).toBe(to);
  });

  it.each([
    ['a withheld address', { town: 'Mill', addressWithheld: true as const }],
    ['a town alone', { town: 'Mill' }],
    ['a building in a town', { name: 'The Hall', town: 'Mill' }],
  ])('is not given for %s', (_, venue) => {
    expect(directionsHref(venue)).toBeUndefined();
  });

  it('lets nothing in an address add a part of its own', () => {
    const href = directionsHref({ address: '1 High Street&destination=Elsewhere#x' });
    expect(destination(href)).toBe('1 High Street&destination=Elsewhere#x');
  });
});
