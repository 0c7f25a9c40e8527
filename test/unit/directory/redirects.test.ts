import { describe, expect, it } from 'vitest';
import { movedServices, redirectLines } from '../../../src/directory/redirects.ts';

const redirects = [
  { from: '/services/old-club/saturdays/', to: '/services/lantern-club/saturday-club/' },
  { from: '/services/old-club/sundays/', to: '/topics/leisure/' },
  { from: '/providers/old-club/', to: '/providers/lantern-club/' },
];

describe('redirects', () => {
  it('are a line each for the host', () => {
    expect(redirectLines(redirects.slice(1))).toBe(
      '/services/old-club/sundays/ /topics/leisure/ 301\n/providers/old-club/ /providers/lantern-club/ 301\n',
    );
    expect(redirectLines([])).toBe('');
  });

  it('give services that have moved their new ids', () => {
    expect(movedServices(redirects)).toEqual({ 'old-club/saturdays': 'lantern-club/saturday-club' });
  });
});
