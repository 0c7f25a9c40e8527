import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finder } from '../../../src/search/find.ts';
import { match, order } from '../../../src/search/match.ts';
import { EMPTY_QUERY } from '../../../src/search/query.ts';
import { anyFilters, anyListings, candidatesOf } from '../support/random.ts';
import { aListing, areas, needs, TODAY } from '../support/records.ts';

const lists = { areas, needs };

describe('finder', () => {
  it('finds listings in the order of search: those that name the area first', () => {
    const wide = aListing({ id: 'lantern-club/a', name: 'A', areas: ['countywide'] });
    const local = aListing({ id: 'lantern-club/b', name: 'B', areas: ['milldale'] });
    const other = aListing({ id: 'lantern-club/c', name: 'C', areas: ['northfold'] });
    const find = finder([wide, local, other], lists, TODAY);
    expect(find({ ...EMPTY_QUERY, area: ['milldale'] })).toEqual([local, wide]);
  });

  it('finds what the search page finds, whatever is listed and asked', () => {
    fc.assert(
      fc.property(anyListings(), anyFilters(), (listings, query) => {
        const results = order(match(candidatesOf(listings), query).rows, query, TODAY);
        const found = finder(listings, lists, TODAY)(query);
        expect(found.map(({ service }) => service.id)).toEqual(results.map(({ row }) => row.id));
      }),
    );
  });
});
