import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/directory/filters.ts';
import { EMPTY_QUERY, type Query } from '../../../../src/search/query.ts';
import { find } from '../../../../src/search/rank/find.ts';
import type { Weighed } from '../../../../src/search/rank/score.ts';
import { anyFilters, anyListings, candidatesOf } from '../../support/random.ts';
import { aListing, TODAY } from '../../support/records.ts';

/** Asks for a word that names have: whole when the name is the word, half when it is a part. */
const asking = (word: string): Weighed => ({
  ask: { kind: 'word', word, key: word, besides: false },
  weight: 1,
  fit: ({ name }) => {
    const coverage = name === word ? 1 : name.includes(word) ? 0.5 : 0;
    return { coverage, strength: coverage };
  },
});

const noBonus = (): number => 0;
const stockOf = (listings: Parameters<typeof candidatesOf>[0]) => {
  const all = candidatesOf([...listings].sort((a, b) => a.service.name.localeCompare(b.service.name)));
  return {
    candidates: all.filter(({ row }) => !row.example),
    examples: all.filter(({ row }) => row.example),
    pages: [],
    today: TODAY,
  };
};
const names = (rows: readonly { readonly name: string }[]): string[] => rows.map(({ name }) => name);

describe('find', () => {
  it('finds the same among real services and counts the same, whatever is invented beside them', () => {
    fc.assert(
      fc.property(anyListings(), anyFilters(), fc.boolean(), (listings, filters, worded) => {
        const stock = stockOf(listings);
        const asks = worded ? [asking('a')] : [];
        const { results, counts, examples } = find(stock, filters, asks, noBonus);
        const alone = find({ ...stock, examples: [] }, filters, asks, noBonus);
        expect({ results, counts }).toEqual({ results: alone.results, counts: alone.counts });
        expect(results.every(({ row }) => !row.example)).toBe(true);
        expect(examples.every(({ row }) => row.example)).toBe(true);
      }),
    );
  });

  const club = aListing({ id: 'lantern-club/swim-club', name: 'Swim club' });
  const pool = aListing({ id: 'lantern-club/swim', name: 'Swim', example: true });
  const walk = aListing({ id: 'lantern-club/walk', name: 'Walk', example: true });
  const query: Query = { ...EMPTY_QUERY, ...NO_FILTERS, q: 'Swim' };

  it('finds examples by the same words and filters', () => {
    const found = find(stockOf([club, pool, walk]), query, [asking('Swim')], noBonus);
    expect([names(found.results), names(found.examples)]).toEqual([['Swim club'], ['Swim']]);
    const elsewhere = find(stockOf([club, pool, walk]), { ...query, area: ['saltmarsh'] }, [asking('Swim')], noBonus);
    expect(names(elsewhere.examples)).toEqual([]);
  });

  it('finds examples where nothing real is found, and still says that nothing is', () => {
    const found = find(stockOf([pool, walk]), query, [asking('Swim')], noBonus);
    expect([names(found.results), names(found.examples)]).toEqual([[], ['Swim']]);
    expect(found.counts.topic.size).toBe(0);
  });
});
