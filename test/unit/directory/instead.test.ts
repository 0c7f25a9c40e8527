import { describe, expect, it } from 'vitest';
import { tryInstead } from '../../../src/directory/instead.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import { aListing, areas, namesIn } from '../support/records.ts';

const closed = aListing({ status: 'closed', subjects: ['clubs'], needs: ['autism'] });
const other = (name: string, overrides: Partial<ServiceRecord> = {}) =>
  aListing({ name, id: `other/${name.toLowerCase()}`, subjects: ['clubs'], ...overrides });

describe('in place of a closed service', () => {
  it('are those that it names, in its order, as far as they are open', () => {
    const listing = aListing({ status: 'closed', replacedBy: ['other/b', 'other/gone', 'other/a'] });
    const open = [other('A', { subjects: ['sport'], ages: { from: 20, to: 25 } }), other('B'), other('C')];
    expect(namesIn(tryInstead(listing, open, areas))).toEqual(['B', 'A']);
  });

  it('are others like it when those that it names are not there', () => {
    const listing = aListing({ status: 'closed', subjects: ['clubs'], replacedBy: ['other/gone'] });
    expect(namesIn(tryInstead(listing, [other('A')], areas))).toEqual(['A']);
  });

  it.each<[string, Partial<ServiceRecord>, boolean]>([
    ['of the same subject, ages and area', {}, true],
    ['of one of its ages', { ages: { from: 11, to: 25 } }, true],
    ['of other ages', { ages: { from: 12, to: 25 } }, false],
    ['of another subject', { subjects: ['sport'] }, false],
    ['without a subject', { subjects: undefined }, false],
    ['of another district', { areas: ['northfold'] }, false],
    ['for the whole county', { areas: ['countywide'] }, true],
  ])('one %s (%j): %s', (_, overrides, found) => {
    expect(tryInstead(closed, [other('A', overrides)], areas)).toHaveLength(found ? 1 : 0);
  });

  it('shares a topic when it has no subject', () => {
    const listing = aListing({ status: 'closed' });
    expect(namesIn(tryInstead(listing, [other('A'), other('B', { topics: ['social-care'] })], areas))).toEqual(['A']);
  });

  it('are four at most: by subjects, area and need in common, then by name', () => {
    const listing = aListing({ status: 'closed', subjects: ['clubs', 'sport'], needs: ['autism'] });
    const open = [
      other('A', { areas: ['countywide'] }),
      other('B', { areas: ['countywide'] }),
      other('C'),
      other('D', { needs: ['autism'] }),
      other('E', { subjects: ['clubs', 'sport'] }),
      other('F'),
    ];
    expect(namesIn(tryInstead(listing, open, areas))).toEqual(['E', 'D', 'C', 'F']);
    expect(namesIn(tryInstead(listing, open.slice(0, 3), areas))).toEqual(['C', 'A', 'B']);
  });
});
