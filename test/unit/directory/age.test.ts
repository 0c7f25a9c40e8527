import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS, formatAges, OLDEST, overlaps, parseAges, YOUNGEST } from '../../../src/directory/age.ts';
import { anyAges } from '../support/random.ts';

const one = (age: number) => ({ from: age, to: age });
const PRIMARY = { from: 5, to: 11 };

describe('overlaps', () => {
  it.each([
    [4, false],
    [5, true],
    [9, true],
    [11, true],
    [12, false],
  ])('says whether a club for 5 to 11 serves a child of %i: %s', (age, serves) => {
    expect(overlaps(PRIMARY, one(age))).toBe(serves);
  });

  it('finds a service for all ages at 0 and at 25', () => {
    const everyone = { from: YOUNGEST, to: OLDEST };
    expect(overlaps(everyone, one(0))).toBe(true);
    expect(overlaps(everyone, one(25))).toBe(true);
  });

  it('finds a service for one age only at that age', () => {
    expect(overlaps(one(0), one(0))).toBe(true);
    expect(overlaps(one(0), one(1))).toBe(false);
    expect(overlaps(one(25), { from: 19, to: 25 })).toBe(true);
  });

  it('needs one shared year and no more', () => {
    expect(overlaps(PRIMARY, { from: 11, to: 16 })).toBe(true);
    expect(overlaps(PRIMARY, { from: 12, to: 16 })).toBe(false);
    expect(overlaps(PRIMARY, { from: 0, to: 4 })).toBe(false);
    expect(overlaps(PRIMARY, { from: 0, to: 5 })).toBe(true);
  });

  it('finds a range inside another', () => {
    expect(overlaps(PRIMARY, { from: 7, to: 8 })).toBe(true);
    expect(overlaps({ from: 7, to: 8 }, PRIMARY)).toBe(true);
  });

  it('is true exactly when the two ranges share a year', () => {
    const years = Array.from({ length: OLDEST + 1 }, (_, year) => year);
    fc.assert(
      fc.property(anyAges(), anyAges(), (a, b) => {
        const shared = years.some((year) => a.from <= year && year <= a.to && b.from <= year && year <= b.to);
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe('parseAges', () => {
  it.each([
    ['9', { from: 9, to: 9 }],
    ['0', { from: 0, to: 0 }],
    ['25', { from: 25, to: 25 }],
    ['5-11', { from: 5, to: 11 }],
    ['5 – 11', { from: 5, to: 11 }],
    ['0-25', { from: 0, to: 25 }],
    ['9-9', { from: 9, to: 9 }],
    ['05', { from: 5, to: 5 }],
    [' 9 ', { from: 9, to: 9 }],
    [' 5-11\n', { from: 5, to: 11 }],
  ])('reads %j', (words, ages) => {
    expect(parseAges(words)).toEqual(ages);
  });

  it.each([
    '26',
    '99',
    '100',
    '009',
    '5-26',
    '11-5',
    '-1',
    '5-',
    '-5',
    '5-11-16',
    '5 11',
    '5.5',
    '9e0',
    '0x9',
    '٩',
    'nine',
    'under 5',
    '',
    ' ',
    'NaN',
    'Infinity',
  ])('reads nothing in %j', (words) => {
    expect(parseAges(words)).toBeUndefined();
  });

  it('gives a range from 0 to 25 or nothing, whatever it reads', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}-?\d{0,3}$/)), (words) => {
        const ages = parseAges(words);
        if (ages === undefined) return;
        expect(ages.from).toBeGreaterThanOrEqual(YOUNGEST);
        expect(ages.from).toBeLessThanOrEqual(ages.to);
        expect(ages.to).toBeLessThanOrEqual(OLDEST);
      }),
    );
  });
});

describe('formatAges', () => {
  it.each([
    [5, 11, '5 to 11'],
    [9, 9, '9'],
    [0, 0, '0'],
    [25, 25, '25'],
    [0, 25, 'All ages, 0 to 25'],
    [0, 24, '0 to 24'],
    [1, 25, '1 to 25'],
  ])('writes %i to %i as "%s"', (from, to, words) => {
    expect(formatAges({ from, to })).toBe(words);
  });
});

describe('the age bands', () => {
  it('are the five that the published Local Offer uses', () => {
    expect(AGE_BANDS.map(({ slug }) => slug)).toEqual(['0-4', '5-10', '11-15', '16-18', '19-25']);
  });

  it('cover every year from 0 to 25 once', () => {
    const years = AGE_BANDS.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    expect(years).toEqual(Array.from({ length: 26 }, (_, year) => year));
  });

  it('have a slug that the age filter reads as the same years', () => {
    for (const { slug, from, to } of AGE_BANDS) expect(parseAges(slug)).toEqual({ from, to });
  });

  it('have a name in words and a stage of life each', () => {
    for (const { name, stage, from, to } of AGE_BANDS) {
      expect(name).toBe(`${from} to ${to}`);
      expect(stage).not.toBe('');
    }
  });
});
