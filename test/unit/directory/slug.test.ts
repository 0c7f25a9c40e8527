import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/directory/slug.ts';
import { SLUG } from '../../../src/schema/common.ts';
import { anyText } from '../support/random.ts';

describe('slugOf', () => {
  it.each([
    ['Saturday Club!', 'saturday-club'],
    ['saturday-club', 'saturday-club'],
    ['Zoë’s  Café', 'zoe-s-cafe'],
    ['Noël', 'noel'],
    ['Élan', 'elan'],
    ['__a__b__', 'a-b'],
    ['???', 'name'],
    ['', 'name'],
  ])('%j becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is always fit for an address, and stays as it is', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        expect(slugOf(name)).toMatch(SLUG);
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
      }),
    );
  });
});
