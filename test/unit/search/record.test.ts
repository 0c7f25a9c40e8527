import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRecord } from '../../../src/search/record.ts';
import { META_WEIGHTS } from '../../../src/search/weights.ts';
import { anyListings } from '../support/random.ts';
import { aFullService, aListing, anApproval, aProvider, lists } from '../support/records.ts';

const full = aListing(aFullService(), {
  approvals: [anApproval()],
  provider: aProvider({ description: 'A charity run by parents.' }),
});

describe('indexRecord', () => {
  it('has the address of the page', () => {
    expect(indexRecord(aListing(), lists)).toMatchObject({
      url: '/services/lantern-club/saturday-club/',
      language: 'en',
    });
  });

  it.each([
    [5, 11, ['5', '6', '7', '8', '9', '10', '11']],
    [9, 9, ['9']],
    [0, 1, ['0', '1']],
    [25, 25, ['25']],
  ])('has every year from %i to %i as a value of the age filter', (from, to, years) => {
    expect(indexRecord(aListing({ ages: { from, to } }), lists).filters?.['age']).toEqual(years);
  });

  it('has 26 years for all ages', () => {
    const years = indexRecord(aListing({ ages: { from: 0, to: 25 } }), lists).filters?.['age'];
    expect(years).toHaveLength(26);
    expect(years?.at(-1)).toBe('25');
  });

  it('has a filter for everything that can be asked', () => {
    expect(indexRecord(full, lists).filters).toMatchObject({
      area: ['milldale'],
      topic: ['things-to-do'],
      subject: ['clubs'],
      need: ['adhd', 'autism'],
      day: ['saturday'],
      cost: ['paid'],
      approved: ['yes'],
    });
  });

  it('has no values where nothing is said', () => {
    expect(indexRecord(aListing(), lists).filters).toMatchObject({ subject: [], need: [], day: [], approved: [] });
  });

  it('answers every district when it is countywide, and every need when it is for any', () => {
    const { filters } = indexRecord(aListing({ areas: ['countywide'], needs: ['any-need'] }), lists);
    expect(filters?.['area']).toEqual(['milldale', 'northfold', 'saltmarsh', 'countywide']);
    expect(filters?.['need']).toEqual(['any-need', 'adhd', 'autism', 'hearing']);
  });

  it('has the weighted parts in words', () => {
    expect(indexRecord(full, lists).meta).toEqual({
      title: 'Saturday club',
      provider: 'Lantern Club',
      summary: 'Games and crafts on Saturday mornings for disabled children.',
      subjects: 'Places to go, things to do, Clubs',
      needs: 'ADHD, Autism',
      places: 'Milldale, Millbridge, Little Mill',
    });
  });

  it('has a part for each weight, and a weight for each part', () => {
    expect(Object.keys(indexRecord(aListing(), lists).meta ?? {}).sort()).toEqual(Object.keys(META_WEIGHTS).sort());
  });

  it('has every word that a family may look for in the text', () => {
    const { content } = indexRecord(full, lists);
    for (const words of [
      'We play games.',
      'No diagnosis is needed.',
      'Ring us and come for a look.',
      'The club leader.',
      'Saturdays, 10am to noon',
      '£3 a session',
      'Millbridge Hall',
      '1 High Street, Millbridge',
      'ST16 2DH',
      'A charity run by parents.',
    ]) {
      expect(content).toContain(words);
    }
  });

  it('has only what is said in the text of a bare record', () => {
    expect(indexRecord(aListing(), lists).content).toBe(
      ['We play games.', 'Any disabled child. No diagnosis is needed.', 'Ring us and come for a look.'].join('\n'),
    );
  });

  it('has text in every part, and no empty value in a filter, whatever is listed', () => {
    fc.assert(
      fc.property(anyListings(), (listings) => {
        for (const listing of listings) {
          const { content, meta, filters } = indexRecord(listing, lists);
          expect(content).not.toMatch(/undefined|null|\[object/);
          for (const part of Object.values(meta ?? {})) expect(part).toBeTypeOf('string');
          for (const value of Object.values(filters ?? {}).flat()) expect(value).toMatch(/./);
        }
      }),
    );
  });
});
