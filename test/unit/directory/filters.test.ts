import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agesOf,
  answersOf,
  facetsOf,
  failedFilters,
  filtersOf,
  NO_FILTERS,
  type Filters,
} from '../../../src/directory/filters.ts';
import type { Listing } from '../../../src/directory/listing.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import { anyFilters, anyListings } from '../support/random.ts';
import { aListing, anApproval, areas, needs } from '../support/records.ts';

const listingsOf = (...services: Partial<ServiceRecord>[]): Listing[] => services.map((service) => aListing(service));
const answers = (listing: Listing) => answersOf(facetsOf(listing), { areas, needs });
const failed = (listing: Listing, wish: Partial<Filters>) =>
  failedFilters(answers(listing), { ...NO_FILTERS, ...wish });
const found = (listings: readonly Listing[], wish: Partial<Filters>): string[] =>
  listings.filter((listing) => failed(listing, wish).length === 0).map(({ service }) => service.name);

describe('agesOf', () => {
  it('is a range for an age and for a range', () => {
    expect(agesOf({ age: '9' })).toEqual({ from: 9, to: 9 });
    expect(agesOf({ age: '5-11' })).toEqual({ from: 5, to: 11 });
  });

  it('is "any" when no age is asked for, and "unknown" when it is no age', () => {
    expect(agesOf({ age: '' })).toBe('any');
    expect(agesOf({ age: '26' })).toBe('unknown');
    expect(agesOf({ age: '11-5' })).toBe('unknown');
    expect(agesOf({ age: 'nine' })).toBe('unknown');
  });
});

describe('filtersOf', () => {
  it('asks for what a situation names', () => {
    const named = { age: '5-11', subject: ['clubs'], cost: ['free'] as 'free'[], approved: true as const };
    expect(filtersOf(named)).toEqual({ ...NO_FILTERS, ...named });
  });

  it('asks for nothing else', () => {
    expect(filtersOf({})).toEqual(NO_FILTERS);
  });
});

describe('answersOf', () => {
  it('answers every district for a countywide service and every need for any need', () => {
    expect(answers(aListing({ areas: ['countywide'], needs: ['any-need'] }))).toEqual({
      ages: { from: 5, to: 11 },
      area: ['milldale', 'northfold', 'saltmarsh', 'countywide'],
      topic: ['things-to-do'],
      subject: [],
      need: ['any-need', 'adhd', 'autism', 'hearing'],
      day: [],
      cost: ['free'],
      approved: false,
    });
  });

  it('answers only what is named otherwise', () => {
    expect(answers(aListing({ needs: ['autism'] }))).toMatchObject({ area: ['milldale'], need: ['autism'] });
  });
});

describe('failedFilters', () => {
  const listings = listingsOf(
    { name: 'Mill', areas: ['milldale'], needs: ['autism'], cost: { kind: 'free' } },
    { name: 'North', areas: ['northfold'], needs: ['adhd'], cost: { kind: 'paid', text: '£3' } },
    { name: 'Salt', areas: ['saltmarsh'], needs: ['autism', 'hearing'], cost: { kind: 'paid', text: '£3' } },
  );

  it('finds everything, in the order given, when nothing is asked', () => {
    expect(found(listings, {})).toEqual(['Mill', 'North', 'Salt']);
  });

  it('finds either of two areas: OR within a filter', () => {
    expect(found(listings, { area: ['saltmarsh', 'milldale'] })).toEqual(['Mill', 'Salt']);
  });

  it('finds only what answers both filters: AND across filters', () => {
    expect(found(listings, { need: ['autism'], cost: ['paid'] })).toEqual(['Salt']);
    expect(found(listings, { need: ['adhd'], cost: ['free'] })).toEqual([]);
  });

  it('finds nothing for a value that nobody knows, and does not fail', () => {
    expect(found(listings, { area: ['atlantis'] })).toEqual([]);
    expect(found(listings, { area: ['atlantis', 'milldale'] })).toEqual(['Mill']);
  });

  it('finds a countywide service in every district, and an online one in none', () => {
    const wide = listingsOf({ name: 'Wide', areas: ['countywide'] }, { name: 'Online', areas: ['online'] });
    expect(found(wide, { area: ['northfold'] })).toEqual(['Wide']);
    expect(found(wide, { area: ['online'] })).toEqual(['Online']);
  });

  it('finds a service for any need under each need', () => {
    const some = listingsOf({ name: 'Any', needs: ['any-need'] }, { name: 'Not known' });
    expect(found(some, { need: ['hearing'] })).toEqual(['Any']);
  });

  it.each([
    ['9', ['5 to 11', '9']],
    ['4', []],
    ['11-16', ['5 to 11', '16 to 25']],
    ['25', ['16 to 25']],
  ])('finds who serves the age %s', (age, wanted) => {
    const some = listingsOf(
      { name: '5 to 11', ages: { from: 5, to: 11 } },
      { name: '9', ages: { from: 9, to: 9 } },
      { name: '16 to 25', ages: { from: 16, to: 25 } },
    );
    expect(found(some, { age })).toEqual(wanted);
  });

  it('finds nothing for an age that is none', () => {
    expect(found(listings, { age: 'nine' })).toEqual([]);
  });

  it('finds only those with a badge when asked for approved', () => {
    const some = [aListing({ name: 'Approved' }, { approvals: [anApproval()] }), aListing({ name: 'Not approved' })];
    expect(found(some, { approved: true })).toEqual(['Approved']);
    expect(found(some, {})).toEqual(['Approved', 'Not approved']);
  });

  it('finds what a plain reading of the rules finds, whatever is listed and asked', () => {
    const kindOf = new Map(areas.map(({ slug, kind }) => [slug, kind]));
    fc.assert(
      fc.property(anyListings(), anyFilters(), (some, query) => {
        const passes = ({ service, approvals }: Listing): boolean => {
          const anywhere = service.areas.includes('countywide');
          const everywhere = areas.every(({ slug, kind }) => kind !== 'district' || service.areas.includes(slug));
          const year = /^(\d+)(?:-(\d+))?$/.exec(query.age);
          const from = Number(year?.[1]);
          const to = Number(year?.[2] ?? from);
          const years = Array.from({ length: 26 }, (_, age) => age).filter(
            (age) => from <= age && age <= to && to < 26,
          );
          return [
            query.area.length === 0 ||
              query.area.some(
                (slug) =>
                  service.areas.includes(slug) ||
                  (anywhere && kindOf.get(slug) === 'district') ||
                  (everywhere && slug === 'countywide'),
              ),
            query.day.length === 0 ||
              query.day.some((day) => service.when?.days?.some((each) => each === day) ?? false),
            query.need.length === 0 ||
              query.need.some((slug) => service.needs?.includes(slug) ?? false) ||
              (service.needs?.includes('any-need') === true && query.need.some((slug) => slug !== 'flying')),
            query.topic.length === 0 || query.topic.some((slug) => service.topics.includes(slug)),
            query.subject.length === 0 || query.subject.some((slug) => service.subjects?.includes(slug)),
            query.cost.length === 0 || query.cost.includes(service.cost.kind),
            query.age === '' || years.some((age) => service.ages.from <= age && age <= service.ages.to),
            !query.approved || approvals.length > 0,
          ].every(Boolean);
        };
        expect(some.filter((listing) => failed(listing, query).length === 0)).toEqual(some.filter(passes));
      }),
    );
  });

  it('names every filter that is in the way', () => {
    const listing = aListing({ areas: ['milldale'], ages: { from: 5, to: 11 } });
    expect(failed(listing, { area: ['northfold'], age: '16', cost: ['free'], approved: true })).toEqual([
      'area',
      'age',
      'approved',
    ]);
  });
});
