import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Listing } from '../../../src/directory/listing.ts';
import { openReferral, toJson } from '../../../src/feeds/open-referral.ts';
import { uuidOf } from '../../../src/feeds/uuid.ts';
import { aContent, aFullService, aListing, anApproval, aProvider, HOSTILE } from '../support/records.ts';

const content = aContent();

/** The fields of the UK profile that this site fills, with their types and what it requires, and those of the wider specification. */
const id = z.uuid({ version: 'v5' });
const text = z.string().min(1);
const term = z.strictObject({ id, name: text, description: text, taxonomy: text });
const attribute = z.strictObject({ id, link_id: id, link_type: text, taxonomy_term: term });
const address = z.strictObject({
  ...{ id, address_type: z.enum(['physical', 'postal', 'virtual']), address_1: text, city: text },
  ...{ state_province: text, postal_code: text, country: z.literal('GB') },
});
const location = z.strictObject({
  ...{ id, location_type: z.enum(['physical', 'postal', 'virtual']), name: text.optional() },
  ...{ description: text.optional(), latitude: z.number().optional(), longitude: z.number().optional() },
  addresses: z.array(address).min(1).optional(),
  accessibility: z.array(z.strictObject({ id, location_id: id, description: text })).optional(),
});
const service = z.strictObject({
  ...{ id, organization_id: id, name: text, description: text, url: z.url(), email: z.email().optional() },
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  ...{ alert: text.optional(), accreditations: text.optional(), assured_date: z.iso.date() },
  ...{ minimum_age: z.number(), maximum_age: z.number() },
  ...{ eligibility_description: text, application_process: text },
  organization: z.strictObject({
    ...{ id, name: text, description: text, email: z.email().optional(), website: z.url().optional() },
    organization_identifiers: z
      .array(z.strictObject({ id, identifier_scheme: text, identifier_type: text, identifier: text }))
      .optional(),
  }),
  contacts: z
    .array(
      z.strictObject({ id, title: text.optional(), phones: z.array(z.strictObject({ id, number: text })).optional() }),
    )
    .optional(),
  cost_options: z.array(
    z.strictObject({
      id,
      service_id: id,
      option: text,
      amount: z.number().optional(),
      amount_description: text.optional(),
    }),
  ),
  schedules: z
    .array(
      z.strictObject({
        ...{ id, service_id: id, description: text, freq: z.enum(['WEEKLY', 'MONTHLY']).optional() },
        ...{
          interval: z.number().optional(),
          byday: z
            .string()
            .regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,..)*$/)
            .optional(),
        },
      }),
    )
    .optional(),
  service_areas: z.array(z.strictObject({ id, service_id: id, name: text })),
  service_at_locations: z.array(z.strictObject({ id, service_id: id, location_id: id, location })).optional(),
  attributes: z.array(attribute),
});
const page = z.strictObject({
  ...{ publisher: text, publisher_url: z.url(), license: z.url() },
  ...{ total_items: z.int(), total_pages: z.literal(1), page_number: z.literal(1), size: z.int() },
  ...{ first_page: z.literal(true), last_page: z.literal(true), empty: z.boolean(), contents: z.array(service) },
});

const read = (...listings: Listing[]) => page.parse(JSON.parse(toJson(openReferral(listings, content))));
const only = (...listing: Parameters<typeof aListing>) => {
  const [found] = read(aListing(...listing)).contents;
  if (found === undefined) throw new Error('There is no service.');
  return found;
};

describe('openReferral', () => {
  it('is one page with all services', () => {
    expect(read(aListing(), aListing({ id: 'lantern-club/two' }))).toMatchObject({
      total_items: 2,
      size: 2,
      empty: false,
    });
    expect(read()).toMatchObject({ total_items: 0, empty: true });
  });

  it('has the shape of the profile with every fact, and with none but those that all have', () => {
    expect(only(aFullService({ example: undefined }), { approvals: [anApproval()] })).toMatchObject({
      name: 'Saturday club',
      description: 'Games and crafts on Saturday mornings for disabled children.\nWe play games.',
      url: 'https://lantern.example.org/club',
      status: 'active',
      alert: 'There is a waiting list.',
      accreditations: 'AP approved',
      minimum_age: 5,
      maximum_age: 11,
      assured_date: '2026-11-01',
      schedules: [{ freq: 'WEEKLY', byday: 'SA' }],
      contacts: [{ title: 'Club leader', phones: [{ number: '01632 960123' }] }],
      service_at_locations: [
        {
          location: {
            addresses: [{ address_1: '1 High Street, Millbridge', city: 'Millbridge', postal_code: 'ST16 2DH' }],
          },
        },
      ],
    });
    expect(only()).toMatchObject({
      url: 'https://local-offer.example.org/services/lantern-club/saturday-club/',
      cost_options: [{ option: 'Free', amount: 0 }],
      service_areas: [{ name: 'Milldale' }],
    });
  });

  it('names the numbers of an organisation by their registers', () => {
    const provider = aProvider({ identifiers: { urn: '142094', charity: '700859' } });
    const numbers = only({}, { provider }).organization.organization_identifiers;
    expect(numbers?.map(({ identifier_scheme, identifier }) => [identifier_scheme, identifier])).toEqual([
      ['GB-EDU', '142094'],
      ['GB-CHC', '700859'],
    ]);
  });

  it('tells an address in words when a part is missing', () => {
    const { service_at_locations: places = [] } = only({ venues: [{ address: 'Mill Lane, Northfold' }] });
    expect(places[0]?.location).toMatchObject({ description: 'Mill Lane, Northfold' });
    expect(places[0]?.location).not.toHaveProperty('addresses');
  });

  it('leaves out a place whose address is withheld', () => {
    const venues = [{ town: 'Fordham', addressWithheld: true as const, address: '1 Secret Way' }];
    expect(only({ venues }).service_at_locations).toEqual([]);
  });

  it('gives everything an id of its own that stays the same', () => {
    const venues = [{ town: 'Fordham' }, { town: 'Millbridge' }];
    const first = JSON.stringify(only(aFullService({ venues })));
    expect(JSON.stringify(only(aFullService({ venues, name: 'Another name' })))).toBe(
      first.replaceAll('Saturday club', 'Another name'),
    );
    const ids = [...first.matchAll(/"id":"([^"]+)"/g)].map(([, found]) => found);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(HOSTILE)('holds %j as text and nothing else', (name) => {
    const json = toJson(openReferral([aListing({ name })], content));
    expect(json).not.toContain('<');
    expect(page.parse(JSON.parse(json)).contents[0]?.name).toBe(name);
  });
});

it('a UUID is the one that the standard gives for an address', () => {
  expect(uuidOf('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});
