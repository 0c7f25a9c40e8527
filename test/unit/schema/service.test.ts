import { describe, expect, it } from 'vitest';
import { service, type Service, type Venue } from '../../../src/schema/service.ts';
import { aService, lacking } from '../support/records.ts';
import { refusals } from '../support/accepts.ts';

/** The front matter of a service. */
function fields(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...lacking(aService(), 'id', 'provider', 'body'), ...overrides };
}
const faults = (overrides: Record<string, unknown>): string[] => refusals(service, fields(overrides));

describe('a service', () => {
  it('is accepted whole', () => {
    expect(faults({})).toEqual([]);
  });

  const REQUIRED: (keyof Service)[] = [
    'name',
    'summary',
    'topics',
    'ages',
    'areas',
    'eligibility',
    'howToStart',
    'cost',
    'contact',
    'checked',
  ];
  it.each(REQUIRED)('needs %s', (field) => {
    expect(faults({ [field]: undefined })).toHaveLength(1);
  });

  it.each(['approved', 'badge', 'approvals', 'price', 'id', 'body'])('has no field %s', (field) => {
    expect(service.safeParse(fields({ [field]: true })).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: [field] },
    ]);
  });
});

describe('the ages', () => {
  it.each([
    { from: 0, to: 25 },
    { from: 9, to: 9 },
  ])('can be %j', (ages) => {
    expect(faults({ ages })).toEqual([]);
  });

  it('have the younger age first', () => {
    expect(faults({ ages: { from: 11, to: 5 } })).toEqual([
      'ages.from: the younger age in "from" and the older in "to"',
    ]);
  });

  it.each([{ from: -1, to: 5 }, { from: 5, to: 26 }, { from: 5 }, '5 to 11'])('cannot be %j', (ages) => {
    expect(faults({ ages })).not.toEqual([]);
  });
});

describe('the cost', () => {
  it.each([
    { kind: 'free' },
    { kind: 'free', text: 'Bring a snack.' },
    { kind: 'paid', text: '£5 a session' },
    { kind: 'varies', text: 'Ask the club.' },
  ])('can be %j', (cost) => {
    expect(faults({ cost })).toEqual([]);
  });

  it.each([{ kind: 'paid' }, { kind: 'varies' }])('needs the price in words unless it is free: %j', (cost) => {
    expect(faults({ cost })).toEqual([expect.stringMatching(/^cost\.text: the price in plain words/)]);
  });
});

describe('the contact', () => {
  it.each([{ phone: '111' }, { email: 'a@example.org' }, { website: 'https://example.org/' }])(
    'can be %j alone',
    (contact) => {
      expect(faults({ contact })).toEqual([]);
    },
  );

  it.each([{}, { role: 'Club leader' }])('cannot be %j: nobody can be reached', (contact) => {
    expect(faults({ contact })).toEqual(['contact: at least one of phone, text, email and website']);
  });
});

describe('a venue', () => {
  const venueFaults = (venue: Venue): string[] => faults({ venues: [venue] });

  it.each<Venue>([
    { address: '1 High Street, Hilltop' },
    { postcode: 'ST16 2DH' },
    { town: 'Hilltop' },
    { town: 'Hilltop', addressWithheld: true },
    { name: 'The Hall', town: 'Hilltop', addressWithheld: true, parking: 'On the street.' },
  ])('can be %j', (venue) => {
    expect(venueFaults(venue)).toEqual([]);
  });

  it.each<Venue>([
    { town: 'Hilltop', addressWithheld: true, address: '1 High Street' },
    { town: 'Hilltop', addressWithheld: true, postcode: 'ST16 2DH' },
    { town: 'Hilltop', addressWithheld: true, point: { lat: 52.8, lon: -2.1 } },
  ])('gives no withheld address away: %j', (venue) => {
    expect(venueFaults(venue)).toEqual([
      'venues.0.addressWithheld: only a town when addressWithheld is true: take out address, postcode and point',
    ]);
  });

  it.each<Venue>([{ name: 'The Hall' }, { point: { lat: 52.8, lon: -2.1 } }])('is somewhere: not %j', (venue) => {
    expect(venueFaults(venue)).toEqual(['venues.0.address: an address, a postcode or at least a town']);
  });
});
