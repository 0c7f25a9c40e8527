import { serviceHref } from '../directory/addresses.ts';
import { namesOf } from '../directory/browse.ts';
import type { Listing } from '../directory/listing.ts';
import type { Area } from '../schema/lists.ts';
import type { Venue } from '../schema/service.ts';

/** schema.org facts about a listing: what a search engine may show. Pure; absent facts are absent. */
export function serviceJsonLd({ service, provider }: Listing, areas: readonly Area[], site: string): object {
  const { name, summary, ages, cost, contact, venues = [] } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': new URL(serviceHref(service.id), site).href,
    name,
    description: summary,
    url: new URL(serviceHref(service.id), site).href,
    provider: compact({ '@type': 'Organization', name: provider.name, url: provider.website }),
    areaServed: namesOf(service.areas, areas).map((area) => ({ '@type': 'AdministrativeArea', name: area })),
    audience: { '@type': 'PeopleAudience', suggestedMinAge: ages.from, suggestedMaxAge: ages.to },
    ...(cost.kind === 'free' && { offers: { '@type': 'Offer', price: 0, priceCurrency: 'GBP' } }),
    availableChannel: [
      ...((contact.website ?? contact.phone ?? contact.text) === undefined
        ? []
        : [
            compact({
              '@type': 'ServiceChannel',
              serviceUrl: contact.website,
              servicePhone: contact.phone && { '@type': 'ContactPoint', telephone: contact.phone },
              serviceSmsNumber: contact.text && { '@type': 'ContactPoint', telephone: contact.text },
            }),
          ]),
      ...venues.map((venue) => ({ '@type': 'ServiceChannel', serviceLocation: place(venue) })),
    ],
  };
}

function place({ name, address, town, postcode, point }: Venue): object {
  return compact({
    '@type': 'Place',
    name,
    address: compact({
      '@type': 'PostalAddress',
      streetAddress: address,
      addressLocality: town,
      postalCode: postcode,
      addressCountry: 'GB',
    }),
    geo: point && { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon },
  });
}

/** The path from the home page to a page, for search engines. */
export function breadcrumbJsonLd(crumbs: readonly { name: string; href: string }[], site: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: new URL(href, site).href,
    })),
  };
}

const compact = (object: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** JSON that can stand inside a `<script>` element: no `<` in it, so that no `</script>` in a name can end it. */
export const toScriptText = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
