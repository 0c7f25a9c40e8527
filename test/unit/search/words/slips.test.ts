import { describe, expect, it } from 'vitest';
import { correct, nearestWord } from '../../../../src/search/words/slips.ts';

const WORDS = [
  'trampoline',
  'mental',
  'dental',
  'autism',
  'dyslexia',
  'physio',
  'language',
  'camhs',
  'benefit',
  'respite',
  'cycling',
];
const known = new Set([...WORDS, 'stammer']);

describe('nearestWord', () => {
  it.each([
    ['trampoleen', 'trampoline'],
    ['autisim', 'autism'],
    ['dislexia', 'dyslexia'],
    ['distlexia', 'dyslexia'],
    ['fysio', 'physio'],
    ['langauge', 'language'],
    ['cahms', 'camhs'],
    ['bennefit', 'benefit'],
    ['respit', 'respite'],
    ['cyclin', 'cycling'],
  ])('takes %j for %j', (typed, meant) => {
    expect(nearestWord(typed, WORDS)).toBe(meant);
  });

  it.each(['xyzzy', 'car', 'bu', '2024', 'gardening', 'rental'])('guesses nothing or no other word for %j', (typed) => {
    expect([undefined, 'mental', 'dental']).toContain(nearestWord(typed, WORDS));
    if (typed !== 'rental') expect(nearestWord(typed, WORDS)).toBeUndefined();
  });
});

describe('correct', () => {
  it('puts a known word in place of one that is nowhere, and says so', () => {
    expect(correct('Fun trampoleen for autistic kids', ['Fun', 'trampoleen'], known, new Set())).toEqual({
      query: 'Fun trampoline for autistic kids',
      typed: ['trampoleen'],
      meant: ['trampoline'],
    });
  });

  it.each(['mental', 'dental', 'bus', 'stammer'])('leaves %j, which is known', (word) => {
    expect(correct(word, [word], known, new Set())).toBeUndefined();
  });

  it('leaves what looks like nothing', () => {
    expect(correct('qwertyuiop', ['qwertyuiop'], known, new Set())).toBeUndefined();
  });
});
