import { describe, expect, it } from 'vitest';
import { distanceWords, middle, miles } from '../../../src/directory/distance.ts';

const LONDON = { lat: 51.5074, lon: -0.1278 };
const EDINBURGH = { lat: 55.9533, lon: -3.1883 };

describe('miles', () => {
  it('are as the crow flies', () => {
    expect(miles(LONDON, EDINBURGH)).toBeCloseTo(332, 0);
    expect(miles(EDINBURGH, LONDON)).toBe(miles(LONDON, EDINBURGH));
    expect(miles(LONDON, LONDON)).toBe(0);
  });
});

describe('distanceWords', () => {
  it.each([
    [0.2, 'under 1 mile away'],
    [1.2, 'about 1 mile away'],
    [2.6, 'about 3 miles away'],
  ])('says %f miles as %j', (distance, words) => {
    expect(distanceWords(distance)).toBe(words);
  });
});

describe('middle', () => {
  it('is between the points, and nowhere without any', () => {
    expect(
      middle([
        { lat: 52, lon: -2 },
        { lat: 53, lon: -1 },
      ]),
    ).toEqual({ lat: 52.5, lon: -1.5 });
    expect(middle([])).toBeUndefined();
  });
});
