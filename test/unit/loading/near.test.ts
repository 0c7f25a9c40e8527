import { describe, expect, it } from 'vitest';
import { nearest, oneOf } from '../../../src/loading/near.ts';

const NEEDS = ['adhd', 'autism', 'hearing'];

describe('nearest', () => {
  it.each([
    ['autsim', 'autism'],
    ['hering', 'hearing'],
    ['autism', 'autism'],
    ['ADHD', 'adhd'],
    ['Autism', 'autism'],
  ])('finds what "%s" was meant to be', (found, meant) => {
    expect(nearest(found, NEEDS)).toBe(meant);
  });

  it.each(['swimming-lessons', 'sen', 'x', ''])('finds nothing near "%s"', (found) => {
    expect(nearest(found, NEEDS)).toBeUndefined();
  });

  it('does not take one short name for another that shares no letter with it', () => {
    expect(nearest('pe', ['it', 'ok'])).toBeUndefined();
  });

  it('finds nothing when nothing is known', () => {
    expect(nearest('autism', [])).toBeUndefined();
  });
});

describe('oneOf', () => {
  it('names what is near', () => {
    expect(oneOf('a need', 'autsim', NEEDS)).toBe('a need, perhaps autism');
  });

  it.each([
    ['wheelchair', 'manual-wheelchair'],
    ['Raising hand', 'person-raising-hand'],
  ])('names the shortest of which "%s" is some of the words', (found, meant) => {
    const pictures = ['person-in-manual-wheelchair', 'manual-wheelchair', 'person-raising-hand', 'chair'];
    expect(oneOf('a picture', found, pictures)).toBe(`a picture, perhaps ${meant}`);
  });

  it.each(['wheel', 'hair', ''])('does not take "%s", a part of a word or nothing, for words of a name', (found) => {
    expect(oneOf('a picture', found, ['manual-wheelchair'])).toBe('a picture: manual-wheelchair');
  });

  it('names all that is known when nothing is near', () => {
    expect(oneOf('a need', 'swimming-lessons', NEEDS)).toBe('a need: adhd, autism, hearing');
  });

  it('names none when there are too many, or none', () => {
    const many = Array.from({ length: 13 }, (_, i) => `need-number-${String(i)}`);
    expect(oneOf('a need', 'swimming', many)).toBe('a need');
    expect(oneOf('a need', 'swimming', [])).toBe('a need');
    expect(oneOf('a need', 'swimming', many.slice(1))).toContain('need-number-12');
  });
});
