import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedFilters } from '../../../src/directory/filters.ts';
import { makeListings } from '../../../src/directory/listing.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import { match, order, type Candidate, type Counts, type Ranking } from '../../../src/search/match.ts';
import { EMPTY_QUERY, SLUG_FILTERS, type Query } from '../../../src/search/query.ts';
import { anyFilters, anyListings, candidatesOf } from '../support/random.ts';
import { aListing, anApproval, aProvider, areas, aService, needs, TODAY, topics } from '../support/records.ts';

const ask = (wish: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...wish });
const names = (rows: readonly Candidate[]): string[] => rows.map(({ row }) => row.name);
const rowsOf = (...services: Partial<ServiceRecord>[]): Candidate[] =>
  candidatesOf(services.map((service) => aListing(service)));

describe('match: which services', () => {
  it('are those that pass every filter, in the order given', () => {
    fc.assert(
      fc.property(anyListings(), anyFilters(), (listings, query) => {
        const rows = candidatesOf(listings);
        const passing = rows.filter(({ answers }) => failedFilters(answers, query).length === 0);
        expect(match(rows, query).rows).toEqual(passing);
      }),
    );
  });

  it('do not depend on the order, the words or the question of the query', () => {
    const rows = rowsOf({ name: 'Mill' }, { name: 'North' });
    expect(names(match(rows, ask({ q: 'zebra', sort: 'checked' })).rows)).toEqual(['Mill', 'North']);
  });
});

describe('match: the numbers beside the choices', () => {
  const rows = rowsOf(
    { areas: ['milldale'], cost: { kind: 'free' } },
    { areas: ['milldale'], cost: { kind: 'paid', text: '£3' } },
    { areas: ['northfold'], cost: { kind: 'free' } },
    { areas: ['countywide'], cost: { kind: 'free' } },
  );

  it('count every value when nothing is asked', () => {
    const { counts } = match(rows, EMPTY_QUERY);
    expect(counts.area.get('milldale')).toBe(3);
    expect(counts.area.get('northfold')).toBe(2);
    expect(counts.area.get('saltmarsh')).toBe(1);
    expect(counts.cost.get('free')).toBe(3);
    expect(counts.cost.get('varies')).toBeUndefined();
  });

  it('count a filter as if it were not set, so that another choice can be made', () => {
    const { counts } = match(rows, ask({ area: ['milldale'] }));
    expect(counts.area.get('northfold')).toBe(2);
    expect(counts.cost.get('free')).toBe(2);
    expect(counts.cost.get('paid')).toBe(1);
  });

  it('count nothing when the age is none', () => {
    const { counts } = match(rows, ask({ age: 'nine' }));
    for (const values of Object.values(counts)) expect([...values]).toEqual([]);
  });

  it('count approved providers', () => {
    const some = candidatesOf([aListing({}, { approvals: [anApproval()] }), aListing()]);
    expect(match(some, EMPTY_QUERY).counts.approved.get('yes')).toBe(1);
    expect(match(some, ask({ approved: true })).counts.approved.get('yes')).toBe(1);
  });

  it('are what each choice by itself would find, whatever is listed and asked', () => {
    const values: Record<keyof Counts, string[]> = {
      area: areas.map(({ slug }) => slug),
      topic: topics.map(({ slug }) => slug),
      subject: topics.flatMap(({ subjects }) => subjects).map(({ slug }) => slug),
      need: needs.map(({ slug }) => slug),
      day: ['friday', 'saturday', 'sunday'],
      cost: ['free', 'paid', 'varies'],
      approved: ['yes'],
    };
    fc.assert(
      fc.property(anyListings(), anyFilters(), (listings, query) => {
        const candidates = candidatesOf(listings);
        const { counts } = match(candidates, query);
        for (const filter of [...SLUG_FILTERS, 'approved'] as const) {
          for (const value of values[filter]) {
            const alone = { ...query, [filter]: filter === 'approved' ? true : [value] };
            const { rows: results } = match(candidates, alone);
            expect(counts[filter].get(value) ?? 0, `${filter}=${value}`).toBe(results.length);
          }
          for (const value of counts[filter].keys()) expect(values[filter]).toContain(value);
        }
      }),
    );
  });
});

describe('order', () => {
  const on = (day: string) => ({ checked: { on: day, by: 'Club leader', how: 'provider' as const } });
  const STALE = on('2025-11-21');
  const FRESH = on('2026-11-01');
  const ordered = (rows: readonly Candidate[], wish: Partial<Query> = {}, ranking: Ranking = {}): string[] =>
    names(order(rows, ask(wish), TODAY, ranking));
  /** Ranks rows as they are given: the first is the best match. */
  const asGiven = (rows: readonly Candidate[]): Ranking => ({ score: (row) => -rows.indexOf(row) });

  it('is by name without free words', () => {
    const rows = rowsOf({ name: 'Club 10' }, { name: 'The Ark' }, { name: 'Club 9' }, { name: 'bees' });
    expect(ordered(rows)).toEqual(['The Ark', 'bees', 'Club 9', 'Club 10']);
  });

  it('is as given with free words: the best match first', () => {
    const rows = rowsOf({ name: 'Zebra' }, { name: 'Ark' }, { name: 'Moon' });
    expect(ordered(rows, { q: 'club' }, asGiven(rows))).toEqual(['Zebra', 'Ark', 'Moon']);
  });

  it('sinks what was checked a year ago or more, also a best match', () => {
    const rows = rowsOf({ name: 'Ark', ...STALE }, { name: 'Moon', ...FRESH }, { name: 'Bees', ...FRESH });
    expect(ordered(rows)).toEqual(['Bees', 'Moon', 'Ark']);
    expect(ordered(rows, { q: 'club' }, asGiven(rows))).toEqual(['Moon', 'Bees', 'Ark']);
  });

  it('does not sink what is only due', () => {
    const rows = rowsOf({ name: 'Ark', ...on('2025-11-22') }, { name: 'Bees', ...FRESH });
    expect(ordered(rows)).toEqual(['Ark', 'Bees']);
  });

  it('puts those that name the area before those that serve every area', () => {
    const rows = rowsOf({ name: 'A wide one', areas: ['countywide'] }, { name: 'Local', areas: ['milldale'] });
    expect(ordered(rows, { area: ['milldale'] })).toEqual(['Local', 'A wide one']);
    expect(ordered(rows)).toEqual(['A wide one', 'Local']);
  });

  it('puts those that name the need before those for any need', () => {
    const rows = rowsOf({ name: 'Any', needs: ['any-need'] }, { name: 'Autism', needs: ['autism'] });
    expect(ordered(rows, { need: ['autism'] })).toEqual(['Autism', 'Any']);
  });

  it('puts those that name area and need first, those that name neither last', () => {
    const rows = rowsOf(
      { name: 'Neither', areas: ['countywide'], needs: ['any-need'] },
      { name: 'One', areas: ['milldale'], needs: ['any-need'] },
      { name: 'Two', areas: ['milldale'], needs: ['autism'] },
      { name: 'Also one', areas: ['countywide'], needs: ['autism'] },
    );
    expect(ordered(rows, { area: ['milldale'], need: ['autism'] })).toEqual(['Two', 'Also one', 'One', 'Neither']);
  });

  it('sinks a stale local service below a fresh one for everyone', () => {
    const rows = rowsOf(
      { name: 'Local', areas: ['milldale'], ...STALE },
      { name: 'Wide', areas: ['countywide'], ...FRESH },
    );
    expect(ordered(rows, { area: ['milldale'] })).toEqual(['Wide', 'Local']);
  });

  it('is by name when the visitor asks, also with free words', () => {
    const rows = rowsOf({ name: 'Zebra', ...FRESH }, { name: 'Ark', ...STALE });
    expect(ordered(rows, { sort: 'name', q: 'club' }, asGiven(rows))).toEqual(['Ark', 'Zebra']);
  });

  it('is the last checked first when the visitor asks, then by name', () => {
    const rows = rowsOf(
      { name: 'Old', ...on('2024-01-01') },
      { name: 'New', ...on('2026-11-20') },
      { name: 'Also new', ...on('2026-11-20') },
    );
    expect(ordered(rows, { sort: 'checked' })).toEqual(['Also new', 'New', 'Old']);
  });

  it('puts whole answers before parts, also fresh before stale among them, and near before far', () => {
    const rows = rowsOf({ name: 'Part', ...FRESH }, { name: 'Whole, stale', ...STALE }, { name: 'Whole', ...FRESH });
    const band = ({ name }: Candidate): number => (name === 'Part' ? 1 : 0);
    expect(ordered(rows, { q: 'club' }, { band })).toEqual(['Whole', 'Whole, stale', 'Part']);
    const distance = ({ name }: Candidate): number => name.length;
    expect(ordered(rows, { sort: 'distance' }, { distance })).toEqual(['Part', 'Whole', 'Whole, stale']);
    expect(ordered(rows, {}, { ring: distance })).toEqual(['Part', 'Whole', 'Whole, stale']);
  });

  it('leaves the rows that it is given as they are', () => {
    const rows = rowsOf({ name: 'Zebra' }, { name: 'Ark' });
    ordered(rows);
    expect(names(rows)).toEqual(['Zebra', 'Ark']);
  });

  it('is that of the A to Z for services of the same name', () => {
    const services = ['lantern-club/club-9', 'lantern-club/club-10'].map((id) => aService({ id }));
    const listings = makeListings(services, [aProvider()], [], TODAY);
    const again = order(candidatesOf(listings), ask({ sort: 'name' }), TODAY);
    expect(again.map(({ row }) => row.id)).toEqual(listings.map(({ service }) => service.id));
  });

  it('loses nothing and adds nothing, whatever is listed and asked', () => {
    fc.assert(
      fc.property(anyListings(), anyFilters(), fc.boolean(), (listings, query, ranked) => {
        const rows = candidatesOf(listings);
        expect(new Set(order(rows, query, TODAY, ranked ? asGiven(rows) : {}))).toEqual(new Set(rows));
      }),
    );
  });

  it('is the same on every run: it does not depend on the order given, unless that is the ranking', () => {
    fc.assert(
      fc.property(anyListings(), anyFilters(), (listings, query) => {
        const rows = candidatesOf(listings);
        const ids = (some: readonly Candidate[]) => order(some, query, TODAY).map(({ row }) => row.id);
        expect(ids(rows.toReversed())).toEqual(ids(rows));
      }),
    );
  });

  it('keeps the ranking within the fresh and within the stale', () => {
    fc.assert(
      fc.property(anyListings(), (listings) => {
        const rows = candidatesOf(listings);
        const isStale = ({ row }: Candidate) => row.checked.on <= '2025-11-21';
        expect(order(rows, ask({ q: 'club' }), TODAY, asGiven(rows))).toEqual([
          ...rows.filter((row) => !isStale(row)),
          ...rows.filter(isStale),
        ]);
      }),
    );
  });
});
