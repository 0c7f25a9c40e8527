import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '../../../src/directory/age.ts';
import { countsByArea, localGaps, pairsWith, supplyOf, type AreaCounts } from '../../../src/directory/gaps.ts';
import { aListing, areas, topics } from '../support/records.ts';

const club = { areas: ['milldale'], topics: ['things-to-do'], ages: { from: 5, to: 11 } };

/** What an area has for a topic, a number a band: `2` of its own, `0+1` of others. */
const row = (counts: readonly AreaCounts[], area: string, topic: string): string[] =>
  counts
    .find((of) => of.area.slug === area)
    ?.topics.find((of) => of.topic.slug === topic)
    ?.bands.map(({ here, elsewhere }) => (elsewhere > 0 ? `${here}+${elsewhere}` : String(here))) ?? [];

describe('countsByArea', () => {
  it('has every area, topic and age band, with or without services', () => {
    const counts = countsByArea([], areas, topics);
    expect(counts.map(({ area }) => area)).toEqual(areas);
    for (const of of counts) {
      expect(of.topics.map(({ topic }) => topic)).toEqual(topics);
      for (const { bands } of of.topics) expect(bands.map(({ band }) => band)).toEqual(AGE_BANDS);
    }
  });

  it('counts a service in the areas, topics and bands that it names, and in no other', () => {
    const counts = countsByArea([aListing(club)], areas, topics);
    expect(row(counts, 'milldale', 'things-to-do')).toEqual(['0', '1', '1', '0', '0']);
    expect(row(counts, 'milldale', 'social-care')).toEqual(['0', '0', '0', '0', '0']);
    expect(row(counts, 'northfold', 'things-to-do')).toEqual(['0', '0', '0', '0', '0']);
  });

  it.each(['countywide', 'online'])('counts one that is %s beside those of each district', (area) => {
    const counts = countsByArea([aListing(club), aListing({ ...club, areas: [area] })], areas, topics);
    expect(row(counts, 'milldale', 'things-to-do')).toEqual(['0', '1+1', '1+1', '0', '0']);
    expect(row(counts, 'northfold', 'things-to-do')).toEqual(['0', '0+1', '0+1', '0', '0']);
    expect(row(counts, area, 'things-to-do')).toEqual(['0', '1', '1', '0', '0']);
    expect(row(counts, 'outside', 'things-to-do')).toEqual(['0', '0', '0', '0', '0']);
  });

  it('counts one that names a district and the county once', () => {
    const counts = countsByArea([aListing({ ...club, areas: ['milldale', 'countywide', 'online'] })], areas, topics);
    expect(row(counts, 'milldale', 'things-to-do')).toEqual(['0', '1', '1', '0', '0']);
    expect(row(counts, 'northfold', 'things-to-do')).toEqual(['0', '0+1', '0+1', '0', '0']);
  });
});

describe('supplyOf', () => {
  it.each([
    [0, 0, 'gap'],
    [0, 3, 'elsewhere'],
    [1, 0, 'here'],
    [1, 3, 'here'],
  ] as const)('%i here and %i elsewhere is %s', (here, elsewhere, supply) => {
    expect(supplyOf({ here, elsewhere })).toBe(supply);
  });
});

describe('pairsWith', () => {
  it('shares out all pairs of topic and band', () => {
    const [milldale] = countsByArea([aListing(club), aListing({ areas: ['online'] })], areas, topics);
    const pairs = (['here', 'elsewhere', 'gap'] as const).map((supply) => milldale && pairsWith(milldale, supply));
    expect(pairs).toEqual([2, 0, topics.length * AGE_BANDS.length - 2]);
  });
});

describe('localGaps', () => {
  const all = topics.length * AGE_BANDS.length;
  it.each([
    ['milldale', all - 2],
    ['countywide', all],
    ['online', all],
  ])('are the pairs that no service fills that names the district: one for %s leaves %i', (area, gaps) => {
    const [milldale] = countsByArea([aListing({ ...club, areas: [area] })], areas, topics);
    expect(milldale && localGaps(milldale)).toBe(gaps);
  });
});
