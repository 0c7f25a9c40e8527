import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtAt, labelLines, milesAround, spotOf } from '../../../src/directory/map.ts';

/** A map of two degrees by two, with a square district that has a hole, and one of two islands. */
const map = {
  width: 400,
  height: 200,
  bounds: { north: 54, south: 52, west: -3, east: -1 },
  districts: [
    { area: 'milldale', label: { x: 50, y: 50 }, path: 'M0 0l100 0 0 100 -100 0zM40 40l20 0 0 20 -20 0z' },
    { area: 'northfold', label: { x: 250, y: 50 }, path: 'M200 0L300 0L300 100L200 100zM320 0l20 0 0 20-20 0z' },
  ],
};

describe('spotOf', () => {
  it.each([
    ['the north-west corner', 54, -3, { x: 0, y: 0 }],
    ['the south-east corner', 52, -1, { x: 400, y: 200 }],
    ['the middle', 53, -2, { x: 200, y: 100 }],
    ['a point to a tenth', 53.3333, -2.3333, { x: 133.3, y: 66.7 }],
  ])('%s', (_name, lat, lon, spot) => {
    expect(spotOf(map, { lat, lon })).toEqual(spot);
  });

  it.each([
    ['north of it', 54.1, -2],
    ['south of it', 51.9, -2],
    ['west of it', 53, -3.1],
    ['east of it', 53, -0.9],
  ])('is nothing %s', (_name, lat, lon) => {
    expect(spotOf(map, { lat, lon })).toBeUndefined();
  });

  it('is on the canvas wherever the point is', () => {
    const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(degrees(49, 61), degrees(-9, 2), (lat, lon) => {
        const { x, y } = spotOf(map, { lat, lon }) ?? { x: 0, y: 0 };
        expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
      }),
    );
  });
});

describe('districtAt', () => {
  it.each([
    ['in a district', 10, 10, 'milldale'],
    ['in its hole', 50, 50, undefined],
    ['in another, drawn with corners in full', 250, 50, 'northfold'],
    ['on its island', 330, 10, 'northfold'],
    ['between them', 150, 50, undefined],
  ])('%s', (_name, x, y, area) => {
    expect(districtAt(map.districts, { x, y })?.area).toBe(area);
  });
});

describe('labelLines', () => {
  it.each([
    ['Milldale', ['Milldale']],
    ['East Milldale', ['East', 'Milldale']],
    ['North-on-the-Hill', ['North-', 'on-', 'the-', 'Hill']],
  ])('%s', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });
});

describe('milesAround', () => {
  it('reaches as many miles across as up and down, however wide a degree is there', () => {
    // 69 miles are a degree of latitude, and 100 points here; a degree of longitude at 60° is half as long, and 200 points.
    const at = { lat: 60, lon: -2 };
    expect(milesAround(map, at, 69)).toEqual({ x: 400, y: 100 });
    expect(milesAround(map, at, 6.9)).toEqual({ x: 40, y: 10 });
  });
});
