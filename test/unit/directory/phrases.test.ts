import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/directory/phrases.ts';

describe('names are compared', () => {
  it.each([
    ['Down’s syndrome', "down's SYNDROME"],
    ['Prader-Willi', 'prader willi'],
    ['Alström', 'alstrom'],
    [' 22q11.2  deletion ', '22q11 2 deletion'],
  ])('without what makes no difference: %s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('with all that does', () => {
    expect(nameKey('trisomy 13')).not.toBe(nameKey('trisomy 18'));
    expect(nameKey('tic')).not.toBe(nameKey('tics'));
  });

  it('and nothing is left of signs alone', () => {
    expect(nameKey(' – ! ')).toBe('');
  });
});
