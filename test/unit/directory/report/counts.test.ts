import { describe, expect, it } from 'vitest';
import { countSections } from '../../../../src/directory/report/counts.ts';
import { againstGoal, GOALS } from '../../../../src/directory/report/goals.ts';
import type { Listing } from '../../../../src/directory/listing.ts';
import { aListing, areas, needs, topics } from '../../support/records.ts';

/** A table of a part of the report, by its title: the first cell of each row, and the others. */
function table(listings: readonly Listing[], title: string): Record<string, readonly (string | number)[]> {
  const section = countSections(listings, { topics, areas, needs }).find((each) => each.title === title);
  return Object.fromEntries(
    (section?.table?.rows ?? []).map(([first, ...others]): [string, (string | number)[]] => [String(first), others]),
  );
}

const many = (n: number, overrides: Parameters<typeof aListing>[0]): Listing[] =>
  Array.from({ length: n }, (_, i) => aListing({ id: `lantern-club/service-${i}`, ...overrides }));

describe('a goal', () => {
  it.each([
    [0, 8, '8 SHORT of 8'],
    [7, 8, '1 SHORT of 8'],
    [8, 8, 'reached'],
    [9, 8, 'reached'],
  ])('with %i of %i is: %s', (n, goal, words) => {
    expect(againstGoal(n, goal)).toBe(words);
  });
});

describe('services', () => {
  const listings = [
    aListing({ example: true }),
    aListing({ status: 'open' }),
    aListing({ status: 'waiting-list' }),
    aListing({ status: 'temporarily-closed' }),
    aListing({ status: 'closed', example: true }),
  ];

  it('are counted by state: all, real, invented', () => {
    expect(table(listings, 'Services')).toEqual({
      Open: [2, 1, 1],
      'Waiting list': [1, 1, 0],
      'Closed for now': [1, 1, 0],
      Closed: [1, 0, 1],
      Together: [5, 3, 2],
    });
  });

  it('that are closed or invented do not help to reach the goal', () => {
    const lines = countSections(listings, { topics, areas, needs })[0]?.lines;
    expect(lines).toEqual([`Goal: 330 real services that are not closed: ${GOALS.all - 3} SHORT of 330.`]);
    expect(table(listings, 'Services by topic')['Places to go, things to do']?.[0]).toBe(4);
  });
});

describe('services by topic', () => {
  it('are held against the goal for each topic, also where there are none', () => {
    expect(table(many(10, { topics: ['things-to-do'] }), 'Services by topic')).toEqual({
      'Social care': [0, 0, 0, '10 SHORT of 10'],
      'Places to go, things to do': [10, 10, 0, 'reached'],
    });
  });
});

it('made-up examples reach no goal and fill no gap', () => {
  const invented = many(15, { example: true, topics: ['things-to-do'], subjects: ['clubs'], areas: ['milldale'] });
  expect(table(invented, 'Services by topic')['Places to go, things to do']).toEqual([15, 0, 15, '10 SHORT of 10']);
  expect(table(invented, 'Services by district')['Milldale']).toEqual([
    15,
    0,
    15,
    0,
    '20 SHORT of 20',
    0,
    '8 SHORT of 8',
  ]);
  const bySubject = countSections(invented, { topics, areas, needs })[3]?.table?.rows;
  expect(bySubject).toContainEqual(['Places to go, things to do', 'Clubs', 15, 0, 15, 'NOTHING YET']);
});

describe('services by subject', () => {
  it('say where there is nothing yet', () => {
    const rows = table([aListing({ subjects: ['clubs'] })], 'Services by subject');
    expect(Object.values(rows).flat()).toContain('NOTHING YET');
    const section = countSections([aListing({ subjects: ['clubs'] })], { topics, areas, needs })[3];
    expect(section?.table?.rows).toContainEqual(['Places to go, things to do', 'Clubs', 1, 1, 0, '']);
    expect(section?.table?.rows).toContainEqual(['Social care', 'Short breaks', 0, 0, 0, 'NOTHING YET']);
  });
});

describe('real services', () => {
  it('are held against the shares that can be reached, found and planned for', () => {
    const bare = { contact: { website: 'https://lantern.example.org/' }, venues: undefined, when: undefined };
    const listings = [
      ...many(2, { contact: { text: '85258' }, venues: [{ postcode: 'ST16 2DH' }], when: { text: 'Saturdays' } }),
      ...many(2, { ...bare, venues: [{ town: 'Milldale' }] }),
      ...many(9, { example: true }),
    ];
    expect(Object.values(table(listings, 'Real services that can be reached'))).toEqual([
      [2, '50 %', '60 %', '1 SHORT of 3'],
      [2, '50 %', '45 %', 'reached'],
      [2, '50 %', '30 %', 'reached'],
    ]);
  });
});

describe('services by district', () => {
  const listings = [
    ...many(20, { areas: ['milldale'] }),
    ...many(2, { areas: ['countywide'] }),
    ...many(3, { areas: ['online'] }),
  ];

  it('count those that name it towards the goal, and show how many a family finds with countywide ones', () => {
    expect(table(listings, 'Services by district')).toEqual({
      Milldale: [20, 20, 0, 22, 'reached', 20, 'reached'],
      Northfold: [0, 0, 0, 2, '20 SHORT of 20', 0, '8 SHORT of 8'],
      Saltmarsh: [0, 0, 0, 2, '20 SHORT of 20', 0, '8 SHORT of 8'],
    });
  });

  it('leave the other areas to a table of their own', () => {
    expect(table(listings, 'Services in other areas')).toEqual({
      'All of Examplewich': [2, 2, 0],
      'Online or by phone': [3, 3, 0],
      'Comes to you': [0, 0, 0],
      'Outside Examplewich': [0, 0, 0],
    });
  });
});

describe('services by age', () => {
  it('count in every band that they touch', () => {
    expect(table(many(15, { ages: { from: 4, to: 11 } }), 'Services by age')).toEqual({
      '0 to 4': [15, 15, 0, 'reached'],
      '5 to 10': [15, 15, 0, 'reached'],
      '11 to 15': [15, 15, 0, 'reached'],
      '16 to 18': [0, 0, 0, '15 SHORT of 15'],
      '19 to 25': [0, 0, 0, '15 SHORT of 15'],
    });
  });
});

describe('services by need', () => {
  it('count those that name it towards the goal, and show how many answer it with any need', () => {
    const listings = [...many(10, { needs: ['autism'] }), ...many(2, { needs: ['any-need'] }), aListing()];
    expect(table(listings, 'Services by need')).toEqual({
      ADHD: [0, 0, 0, 2, '10 SHORT of 10'],
      Autism: [10, 10, 0, 12, 'reached'],
      Hearing: [0, 0, 0, 2, '10 SHORT of 10'],
    });
    expect(countSections(listings, { topics, areas, needs }).at(-1)?.lines).toContain('Services for any need: 2.');
  });
});
