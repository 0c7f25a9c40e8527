import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbJsonLd, serviceJsonLd, toScriptText } from '../../../src/feeds/json-ld.ts';
import { aListing, aProvider, areas } from '../support/records.ts';

const SITE = 'https://send.example.org/';
const jsonLd = (...listing: Parameters<typeof aListing>) => serviceJsonLd(aListing(...listing), areas, SITE);

interface Facts {
  readonly availableChannel?: readonly Readonly<Record<string, unknown>>[];
}

/** Every value inside a value, itself included. */
const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [value];

describe('serviceJsonLd', () => {
  it('says what is known', () => {
    expect(
      jsonLd(
        {
          areas: ['milldale', 'online'],
          contact: { phone: '01632 960123', website: 'https://stars.example.org/club' },
          venues: [
            {
              name: 'The Hall',
              address: '1 High Street',
              town: 'Hilltop',
              postcode: 'ST16 2DH',
              point: { lat: 52.8, lon: -2.1 },
            },
          ],
        },
        { provider: aProvider({ website: 'https://stars.example.org/' }) },
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Service',
      '@id': 'https://send.example.org/services/lantern-club/saturday-club/',
      url: 'https://send.example.org/services/lantern-club/saturday-club/',
      name: 'Saturday club',
      description: 'Games and crafts on Saturday mornings for disabled children.',
      provider: { '@type': 'Organization', name: 'Lantern Club', url: 'https://stars.example.org/' },
      areaServed: [
        { '@type': 'AdministrativeArea', name: 'Milldale' },
        { '@type': 'AdministrativeArea', name: 'Online or by phone' },
      ],
      audience: { '@type': 'PeopleAudience', suggestedMinAge: 5, suggestedMaxAge: 11 },
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'GBP' },
      availableChannel: [
        {
          '@type': 'ServiceChannel',
          serviceUrl: 'https://stars.example.org/club',
          servicePhone: { '@type': 'ContactPoint', telephone: '01632 960123' },
        },
        {
          '@type': 'ServiceChannel',
          serviceLocation: {
            '@type': 'Place',
            name: 'The Hall',
            address: {
              '@type': 'PostalAddress',
              streetAddress: '1 High Street',
              addressLocality: 'Hilltop',
              postalCode: 'ST16 2DH',
              addressCountry: 'GB',
            },
            geo: { '@type': 'GeoCoordinates', latitude: 52.8, longitude: -2.1 },
          },
        },
      ],
    });
  });

  it('leaves absent facts out', () => {
    const facts = jsonLd({ contact: { phone: '111' }, venues: [{ town: 'Fordham', addressWithheld: true }] });
    expect(within(facts)).not.toContain(undefined);
    expect(facts).toMatchObject({ provider: { '@type': 'Organization', name: 'Lantern Club' } });
    expect(facts).toHaveProperty('availableChannel', [
      { '@type': 'ServiceChannel', servicePhone: { '@type': 'ContactPoint', telephone: '111' } },
      {
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressLocality: 'Fordham', addressCountry: 'GB' },
        },
      },
    ]);
  });

  it('has the number for text messages', () => {
    expect(jsonLd({ contact: { text: '07700 900123' } })).toHaveProperty('availableChannel', [
      { '@type': 'ServiceChannel', serviceSmsNumber: { '@type': 'ContactPoint', telephone: '07700 900123' } },
    ]);
  });

  it('has no way of reaching a service that says nothing, when all it has is an e-mail address', () => {
    const sent = toScriptText(jsonLd({ contact: { email: 'club@stars.example.org' } }));
    const { availableChannel = [] } = JSON.parse(sent) as Facts;
    for (const channel of availableChannel) expect(Object.keys(channel)).not.toEqual(['@type']);
  });

  it('offers what is free for nothing', () => {
    expect(jsonLd({ cost: { kind: 'free' } })).toHaveProperty('offers.price', 0);
  });

  it.each([
    { kind: 'paid' as const, text: '£5' },
    { kind: 'varies' as const, text: 'Ask.' },
  ])('makes no offer when the cost is $kind', (cost) => {
    expect(jsonLd({ cost })).not.toHaveProperty('offers');
  });
});

describe('breadcrumbJsonLd', () => {
  it('counts from 1 and has whole addresses', () => {
    const crumbs = [
      { name: 'Home', href: '/' },
      { name: 'Education', href: '/topics/education/' },
    ];
    expect(breadcrumbJsonLd(crumbs, SITE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://send.example.org/' },
        { '@type': 'ListItem', position: 2, name: 'Education', item: 'https://send.example.org/topics/education/' },
      ],
    });
  });
});

describe('toScriptText', () => {
  it.each(['</script>', '</SCRIPT >', '<!--', '<script>', ']]>', '\u2028'])(
    '%j in a name cannot end the script',
    (name) => {
      const text = toScriptText({ name });
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({ name });
    },
  );

  it('has no "<" in it and says the same, whatever the data', () => {
    const signs = fc.string({ unit: fc.constantFrom('<', '/', '!', '-', '>', '\\', '"', 'u003c', 'script') });
    const data = fc.dictionary(fc.oneof(signs, fc.string()), fc.oneof(signs, fc.jsonValue()));
    fc.assert(
      fc.property(data, (value) => {
        const text = toScriptText(value);
        expect(text).not.toContain('<');
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
  });
});
