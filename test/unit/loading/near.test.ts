import { describe, expect, it } from 'vitest';
import { nearest, oneOf } from '../../../src/loading/near.ts';

const NEEDS = ['adhd', 'autism', 'hearing'];

describe('nearest', () => {
  it.each([
    ['autsim', 'autism'],
    ['hering', 'hearing'],
    ['ADHD', 'adhd'],
  ])('finds what "%s" was meant to be', (found, meant) => {
    expect(nearest(found, NEEDS)).toBe(meant);
  });

  it('finds nothing when nothing is near, or nothing is known', () => {
    expect(nearest('swimming-lessons', NEEDS)).toBeUndefined();
    expect(nearest('autism', [])).toBeUndefined();
  });
});

describe('oneOf', () => {
  it('names what is near, or else all that is known', () => {
    expect(oneOf('a need', 'autsim', NEEDS)).toContain('autism');
  });
});
