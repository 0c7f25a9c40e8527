import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authority, contrastWithWhite } from '../../../src/schema/authority.ts';
import { accepts } from '../support/accepts.ts';

const whole = {
  name: 'Ourshire County Council',
  area: 'Ourshire',
  title: 'Ourshire SEND Local Offer',
  strapline: 'Help for children and young people with SEND',
  website: 'https://send.example.org/',
  contact: { name: 'SEND team', phone: '01632 960123' },
  feedback: { email: 'comments@send.example.org' },
  theme: { brand: '#0b5563', brandDark: '#073842' },
  examples: true,
};

describe('contrastWithWhite', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#FF0000', 4],
    ['#00ff00', 1.37],
    ['#0000ff', 8.59],
  ])('of %s is about %f', (hex, contrast) => {
    expect(contrastWithWhite(hex)).toBeCloseTo(contrast, 2);
  });

  it('is from 1 to 21, in capitals as in small letters', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (colour) => {
        expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(1);
        expect(contrastWithWhite(colour)).toBeLessThanOrEqual(21);
        expect(contrastWithWhite(colour.toUpperCase())).toBe(contrastWithWhite(colour));
      }),
    );
  });
});

describe('authority', () => {
  it('accepts a whole one', () => {
    expect(accepts(authority, whole)).toBe(true);
  });

  it.each([
    ['#767676', true],
    ['#777777', false],
    ['#ffdd00', false],
    ['#fff', false],
    ['teal', false],
    ['0b5563', false],
    ['#0b556g', false],
  ])('with white text on it, %s will do: %s', (brand, expected) => {
    expect(accepts(authority, { ...whole, theme: { ...whole.theme, brand } })).toBe(expected);
  });

  it.each(['yes', 'false', 1, undefined])('refuses examples: %j', (examples) => {
    expect(accepts(authority, { ...whole, examples })).toBe(false);
  });
});
