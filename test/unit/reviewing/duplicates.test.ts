import { describe, expect, it } from 'vitest';
import { today } from '../../../src/clock.ts';
import { loadContent } from '../../../src/loading/load.ts';
import { duplicatesOf } from '../../../src/reviewing/duplicates.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import { aProvider, aService } from '../support/records.ts';

const providers = [aProvider(), aProvider({ id: 'harbour-club', name: 'Harbour Club' })];
const club = aService();
const at = (postcode: string) => ({ venues: [{ postcode }] });
const elsewhere = (overrides: Partial<ServiceRecord>) =>
  aService({ id: 'harbour-club/sent', provider: 'harbour-club', contact: { phone: '01632 960999' }, ...overrides });
const found = (sent: ServiceRecord, there: ServiceRecord = club) =>
  duplicatesOf(new Set([sent.id]), [there, sent], providers).map(({ other, shared }) => [other.id, ...shared]);

describe('a service that may be there already', () => {
  it.each<[string, ServiceRecord, string[]]>([
    [
      'the same name and number at another organisation',
      elsewhere({ contact: club.contact }),
      ['the name', 'the phone number 01632960123'],
    ],
    [
      'a slip in the name, and the number written in another way',
      elsewhere({ name: 'Saterday Club!', contact: { phone: '+44 1632 960123' } }),
      ['a name nearly the same', 'the phone number 01632960123'],
    ],
    [
      'the words of the name in another order, at the same provider',
      aService({ id: 'lantern-club/sent', name: 'The club on Saturdays' }),
      ['a name nearly the same', 'the provider'],
    ],
  ])('%s', (_, sent, shared) => {
    expect(found(sent)).toEqual([[club.id, ...shared]]);
  });

  it('is found by a name that is alike, a postcode and a page', () => {
    const page = { website: 'https://www.club.example.org/Saturday/' };
    const there = aService({ ...at('ST16 2DH'), contact: page });
    const sent = elsewhere({
      ...at('ST16 2DH'),
      name: 'Saturday fun club',
      contact: { website: 'http://club.example.org/saturday' },
    });
    expect(found(sent, there)).toEqual([
      [club.id, 'a name that is alike', 'the postcode ST16 2DH', 'the page club.example.org/saturday'],
    ]);
  });

  it('is told once when both are new', () => {
    const sent = elsewhere({ contact: club.contact });
    expect(duplicatesOf(new Set([sent.id, club.id]), [club, sent], providers)).toHaveLength(1);
  });
});

describe('a service that only looks a little like another', () => {
  it.each([
    ['the same name and nothing else', elsewhere({})],
    ['the same number and another name', elsewhere({ name: 'Swimming lessons', contact: club.contact })],
    [
      'the same building and another name',
      elsewhere({ name: 'Drop-in for parents', venues: [{ postcode: 'ST16 2DH' }], contact: club.contact }),
    ],
    ['another service of its provider', aService({ id: 'lantern-club/sent', name: 'Sunday choir' })],
  ])('%s', (_, sent) => {
    expect(found(sent, aService(at('ST16 2DH')))).toEqual([]);
  });
});

describe('in the content of today', () => {
  const content = loadContent('content', today());

  it('takes no service for another', () => {
    const ids = new Set(content.services.map(({ id }) => id));
    expect(duplicatesOf(ids, content.services, content.providers)).toEqual([]);
  });

  it('finds each service that comes again from an organisation by another name, with a slip in its own', () => {
    const copies = content.services.map((service) => ({
      ...service,
      ...{ id: `again-${service.id}`, provider: `again-${service.provider}` },
      name: service.name.slice(0, 3) + service.name.slice(4),
    }));
    const both = [
      ...content.providers,
      ...content.providers.map((provider) => ({
        ...provider,
        id: `again-${provider.id}`,
        name: `${provider.name} CIC`,
      })),
    ];
    const ids = new Set(copies.map(({ id }) => id));
    const found = new Set(
      duplicatesOf(ids, [...content.services, ...copies], both).flatMap(({ service, other }) =>
        service.id === `again-${other.id}` ? [service.id] : [],
      ),
    );
    const missed = copies.filter(({ id }) => !found.has(id));
    // A name of small words, of which a slip has run two together, can be missed.
    expect(missed.length / copies.length).toBeLessThan(0.005);
  });

  it('compares 5,000 services with one another in 5 seconds', () => {
    const times = Array.from({ length: Math.ceil(5000 / content.services.length) }, (_, i) => String(i));
    const services = times.flatMap((i) =>
      content.services.map((each) => ({ ...each, id: `${i}-${each.id}`, provider: `${i}-${each.provider}` })),
    );
    const many = times.flatMap((i) => content.providers.map((each) => ({ ...each, id: `${i}-${each.id}` })));
    const started = performance.now();
    expect(duplicatesOf(new Set(services.map(({ id }) => id)), services, many).length).toBeGreaterThan(services.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
