import { describe, expect, it } from 'vitest';
import { makeListings } from '../../../src/directory/listing.ts';
import type { RegisterRecord } from '../../../src/schema/content.ts';
import { cardOf, rowOf } from '../../../src/search/row.ts';
import {
  aFullService,
  aListing,
  anApproval,
  aProvider,
  areas,
  aRegister,
  aRow,
  aService,
  TODAY,
} from '../support/records.ts';

const row = rowOf(aListing());
const card = (overrides: Partial<typeof row>) => cardOf({ ...row, ...overrides }, areas, TODAY);

describe('rowOf', () => {
  it('has all that a bare listing says, and nothing it does not', () => {
    expect(row).toEqual({
      id: 'lantern-club/saturday-club',
      name: 'Saturday club',
      provider: 'Lantern Club',
      ages: { from: 5, to: 11 },
      area: ['milldale'],
      topic: ['things-to-do'],
      subject: [],
      need: [],
      day: [],
      cost: 'free',
      badges: [],
      status: 'open',
      checked: { on: '2026-11-01', how: 'provider' },
      example: false,
    });
  });

  it('has what a full listing says', () => {
    const full = rowOf(aListing(aFullService(), { approvals: [anApproval(), anApproval({ badge: 'SB approved' })] }));
    expect(full).toMatchObject({
      subject: ['clubs'],
      need: ['autism', 'adhd'],
      cost: 'paid',
      badges: ['AP approved', 'SB approved'],
      status: 'waiting-list',
      example: true,
    });
  });
});

describe('the badges of a row', () => {
  const badges = (registers: readonly RegisterRecord[], today = TODAY) =>
    makeListings([aService()], [aProvider()], registers, today).flatMap((listing) => rowOf(listing).badges);

  it('come from a register, on the days of the approval only', () => {
    expect(badges([aRegister()])).toEqual(['AP approved']);
    expect(badges([aRegister()], '2026-12-31')).toEqual(['AP approved']);
    expect(badges([aRegister()], '2027-01-01')).toEqual([]);
    expect(badges([])).toEqual([]);
  });

  it('are one for one register, also when it has two rows for the provider', () => {
    const twice = aRegister({ approvals: [aRow({ lots: ['tuition'] }), aRow({ lots: ['outdoors'] })] });
    expect(badges([twice])).toEqual(['AP approved']);
  });
});

describe('cardOf', () => {
  it('has the words of a result', () => {
    expect(cardOf(row, areas, TODAY)).toEqual({
      href: '/services/lantern-club/saturday-club/',
      name: 'Saturday club',
      provider: 'Lantern Club',
      badges: [],
      ages: '5 to 11',
      areas: 'Milldale',
      cost: 'Free',
      freshness: 'Checked 2 weeks ago',
      stale: false,
      status: undefined,
      example: false,
    });
  });

  it('says when a service is not simply open', () => {
    expect(card({ status: 'open' }).status).toBeUndefined();
    expect(card({ status: 'waiting-list' }).status).toBe('Waiting list');
    expect(card({ status: 'temporarily-closed' }).status).toBe('Closed for now');
    expect(card({ status: 'closed' }).status).toBe('Closed');
  });

  it('says when a record may be out of date', () => {
    const stale = card({ checked: { on: '2025-11-21', how: 'provider' } });
    expect(stale.stale).toBe(true);
    expect(stale.freshness).toBe('Checked over a year ago. It may be out of date');
    expect(card({ checked: { on: '2025-11-22', how: 'provider' } }).stale).toBe(false);
  });

  it.each(['provider', 'council', 'register', 'public-page'] as const)(
    'never says that an example was checked, though its record says so: %s',
    (how) => {
      const { freshness, stale } = card({ example: true, checked: { on: '2020-01-01', how } });
      expect({ freshness, stale }).toEqual({ freshness: 'Made-up example', stale: false });
    },
  );

  it('shows the badges and the mark of an example', () => {
    expect(card({ badges: ['AP approved'] }).badges).toEqual(['AP approved']);
    expect(card({ example: true }).example).toBe(true);
  });
});
