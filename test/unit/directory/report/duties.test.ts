import { describe, expect, it } from 'vitest';
import {
  approvalSection,
  freshnessSection,
  providerSection,
  reviewSection,
} from '../../../../src/directory/report/duties.ts';
import {
  aContent,
  aGuide,
  aListing,
  anApproval,
  anAudience,
  aPage,
  aProvider,
  aRegister,
  aRow,
  TODAY,
} from '../../support/records.ts';

describe('providers', () => {
  it('are counted: real, invented, approved, each once', () => {
    const provider = aProvider();
    const approved = { provider, approvals: [anApproval()] };
    const { lines } = providerSection(
      [provider, aProvider({ id: 'farm', example: true })],
      [
        aListing({}, approved),
        aListing({}, approved),
        aListing(),
        aListing({ example: true }, { ...approved, provider: aProvider({ id: 'farm', example: true }) }),
      ],
    );
    expect(lines).toEqual(['2 providers: 1 real, 1 made-up example.', 'Real ones with an approval in force: 1.']);
  });
});

describe('approvals', () => {
  /** The state of one row of the register. */
  const stateOf = (row: Parameters<typeof aRow>[0]) => {
    const { table } = approvalSection([aRegister({ approvals: [aRow(row)] })], [aProvider()], TODAY);
    return table?.rows.map((cells) => cells[2])[0];
  };

  it.each([
    ['ended yesterday', { until: '2026-11-20' }, 'ENDED'],
    ['ends today', { until: '2026-11-21' }, 'ends today'],
    ['ends tomorrow', { until: '2026-11-22' }, 'ends in 1 day'],
    ['ends in 60 days', { until: '2027-01-20' }, 'ends in 60 days'],
    ['ends in 61 days', { until: '2027-01-21' }, undefined],
    ['begins tomorrow', { from: '2026-11-22', until: '2027-11-22' }, 'not begun'],
  ])('one that %s', (_, row, state) => {
    expect(stateOf(row)).toBe(state);
  });

  it('name the provider and the badge, the earliest end first', () => {
    const register = aRegister({
      approvals: [
        aRow({ until: '2026-12-31' }),
        aRow({ from: '2025-01-01', until: '2025-12-31' }),
        aRow({ until: '2030-01-01' }),
        aRow({ until: '2030-01-01', example: true }),
      ],
    });
    const { lines, table } = approvalSection([register], [aProvider()], TODAY);
    expect(lines).toEqual(['Alternative provision scheme: 2 real ones in force, 4 rows in the register.']);
    expect(table?.rows).toEqual([
      ['AP approved', 'Lantern Club', 'ENDED', '31 December 2025'],
      ['AP approved', 'Lantern Club', 'ends in 40 days', '31 December 2026'],
    ]);
  });

  it('say so when nothing has to be done', () => {
    const { lines, table } = approvalSection([aRegister({ approvals: [] })], [], TODAY);
    expect(lines?.at(-1)).toBe('None has ended, and none ends within 60 days.');
    expect(table).toBeUndefined();
  });
});

describe('freshness', () => {
  const by = 'Club leader';
  const listings = [
    aListing({ name: 'Fresh', checked: { on: '2026-11-01', by, how: 'register' } }),
    aListing({ name: 'Due', checked: { on: '2026-01-21', by, how: 'council' } }),
    aListing({ name: 'Nearly', checked: { on: '2025-12-21', by, how: 'provider' } }),
    aListing({ name: 'Stale', checked: { on: '2025-11-21', by, how: 'public-page' } }),
    aListing(
      { name: 'Another', checked: { on: '2025-01-01', by, how: 'provider' } },
      { provider: aProvider({ id: 'acorn', name: 'Acorn Group' }) },
    ),
  ];

  it('counts each state, and what no provider has confirmed', () => {
    expect(freshnessSection(listings, TODAY).lines).toEqual([
      'Fresh: 1. Due: 2. Out of date: 2.',
      'Not yet confirmed by the provider: 2.',
    ]);
  });

  it('names those to ask about, by provider, the oldest first', () => {
    expect(freshnessSection(listings, TODAY).table?.rows).toEqual([
      ['Acorn Group', 'Another', 'OUT OF DATE', '1 January 2025'],
      ['Lantern Club', 'Stale', 'OUT OF DATE', '21 November 2025'],
      ['Lantern Club', 'Nearly', 'due: remind', '21 December 2025'],
      ['Lantern Club', 'Due', 'due: ask', '21 January 2026'],
    ]);
  });

  it('has no table when all are fresh', () => {
    expect(freshnessSection([aListing()], TODAY).table).toBeUndefined();
  });
});

describe('reviews', () => {
  it.each([
    ['a guide whose day is today', { guides: [aGuide({ reviewBy: '2026-11-21' })] }, 'DUE since 21 November 2026'],
    ['a guide whose day is in 60 days', { guides: [aGuide({ reviewBy: '2027-01-20' })] }, 'due on 20 January 2027'],
    ['a guide whose day is in 61 days', { guides: [aGuide({ reviewBy: '2027-01-21' })] }, undefined],
    [
      'a page read a year ago',
      { pages: [aPage({ checkedOn: '2025-11-21' })] },
      'DUE: last checked on 21 November 2025',
    ],
    ['a page read a day under a year ago', { pages: [aPage({ checkedOn: '2025-11-22' })] }, undefined],
    [
      'a door read two years ago',
      { audiences: [anAudience({ checkedOn: '2024-01-01' })] },
      'DUE: last checked on 1 January 2024',
    ],
  ])('%s', (_, overrides, due) => {
    const { table, lines } = reviewSection(aContent(overrides), TODAY);
    expect(table?.rows[0]?.at(-1)).toBe(due);
    expect(lines).toEqual(due === undefined ? ['None is due within 60 days.'] : undefined);
  });

  it('say what kind of page it is and who keeps it', () => {
    const { table } = reviewSection(aContent({ guides: [aGuide({ reviewBy: '2026-01-01' })] }), TODAY);
    expect(table?.rows).toEqual([['Guide', 'Short breaks', 'Local Offer officer', 'DUE since 1 January 2026']]);
  });
});
