import { serviceHref, providerHref } from '../directory/addresses.ts';
import { namesOf } from '../directory/browse.ts';
import type { Listing } from '../directory/listing.ts';
import { costWord, deliveryWord, routeWord, whenWords } from '../directory/words.ts';
import type { ProviderRecord, ServiceRecord } from '../schema/content.ts';
import type { Venue } from '../schema/service.ts';
import type { Names } from './csv.ts';
import { uuidOf } from './uuid.ts';

/**
 * Listings in the shape of Open Referral UK 3.0, the UK profile of the Human Services Data Specification: one page of its list of
 * services, with all of them, each in full. What the profile lacks and the specification has (`phones`, `eligibility_description`,
 * `application_process`) keeps its name there. Absent facts are absent.
 */
export function openReferral(listings: readonly Listing[], names: Names): object {
  const { name, website } = names.authority;
  return {
    publisher: name,
    publisher_url: website,
    license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    total_items: listings.length,
    total_pages: 1,
    page_number: 1,
    size: listings.length,
    first_page: true,
    last_page: true,
    empty: listings.length === 0,
    contents: listings.map((listing) => serviceOf(listing, names)),
  };
}

/** JSON without a "<", so that it is no page even where somebody serves it as one. */
export const toJson = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

const STATUS = {
  open: 'active',
  'waiting-list': 'active',
  'temporarily-closed': 'temporarily closed',
  closed: 'defunct',
} as const;

function serviceOf({ service, provider, approvals }: Listing, names: Names): object {
  const { contact, ages, checked, status = 'open' } = service;
  const page = new URL(serviceHref(service.id), names.authority.website).href;
  const id = uuidOf(page);
  const own = (part: string): string => uuidOf(`${page}#${part}`);
  const organization = organizationOf(provider, names.authority.website);
  return present({
    id,
    organization_id: organization.id,
    name: service.name,
    description: `${service.summary}\n${service.body.text}`,
    url: contact.website ?? page,
    email: contact.email,
    status: STATUS[status],
    alert: status === 'waiting-list' ? 'There is a waiting list.' : undefined,
    minimum_age: ages.from,
    maximum_age: ages.to,
    assured_date: checked.on,
    accreditations: approvals.map(({ badge }) => badge).join(', ') || undefined,
    eligibility_description: service.eligibility,
    application_process: service.howToStart.text,
    organization,
    contacts: contactsOf(service, own),
    cost_options: [
      present({
        id: own('cost'),
        service_id: id,
        option: costWord(service.cost.kind),
        amount: service.cost.kind === 'free' ? 0 : undefined,
        amount_description: service.cost.text,
      }),
    ],
    schedules: service.when && [scheduleOf(service.when, id, own)],
    service_areas: names.areas
      .filter(({ slug }) => service.areas.includes(slug))
      .map((area) => ({ id: own(`area-${area.slug}`), service_id: id, name: area.name })),
    service_at_locations: service.venues
      ?.filter(({ addressWithheld }) => addressWithheld === undefined)
      .map((venue, i) => placeOf(venue, id, (part) => own(`venue-${String(i)}-${part}`), names)),
    attributes: attributesOf(service, id, names, own),
  });
}

type Own = (part: string) => string;

const organizationOf = ({ id, name, description, email, website, identifiers }: ProviderRecord, site: string) => {
  const page = new URL(providerHref(id), site).href;
  const number = (scheme: string, type: string, identifier: string | undefined): object[] =>
    identifier === undefined
      ? []
      : [{ id: uuidOf(`${page}#${scheme}`), identifier_scheme: scheme, identifier_type: type, identifier }];
  const numbers = [
    ...number('GB-EDU', 'URN in Get Information About Schools', identifiers?.urn),
    ...number('GB-CHC', 'Charity number', identifiers?.charity),
  ];
  return {
    id: uuidOf(page),
    name,
    // The profile asks for a description.
    description: description ?? name,
    ...present({ email, website, organization_identifiers: numbers.length > 0 ? numbers : undefined }),
  };
};

function contactsOf({ contact: { role, phone, text } }: ServiceRecord, own: Own): object[] | undefined {
  if ((role ?? phone ?? text) === undefined) return undefined;
  const phones = [
    ...(phone === undefined ? [] : [{ id: own('phone'), number: phone }]),
    ...(text === undefined ? [] : [{ id: own('text'), number: text, description: 'For text messages' }]),
  ];
  return [present({ id: own('contact'), title: role, phones: phones.length > 0 ? phones : undefined })];
}

function scheduleOf(when: NonNullable<ServiceRecord['when']>, service: string, own: Own): object {
  const weekly = when.days && {
    freq: 'WEEKLY',
    interval: 1,
    byday: when.days.map((day) => day.slice(0, 2).toUpperCase()).join(','),
  };
  return { id: own('schedule'), service_id: service, ...weekly, description: whenWords(when).join(' ') };
}

function placeOf(venue: Venue, service: string, own: Own, { access, authority }: Names): object {
  const { name, address, postcode, point, town } = venue;
  // The profile asks for all parts of an address: without them it is told in words.
  const city = town ?? address?.split(', ').at(-1);
  const whole = address !== undefined && postcode !== undefined && city !== undefined;
  const inWords = [address, town, postcode].filter((part) => part !== undefined).join(', ');
  return {
    id: own('service'),
    service_id: service,
    location_id: own('place'),
    location: present({
      id: own('place'),
      location_type: 'physical',
      name,
      description: whole ? undefined : inWords,
      latitude: point?.lat,
      longitude: point?.lon,
      addresses: whole
        ? [
            {
              ...{ id: own('address'), address_type: 'physical', address_1: address, city },
              ...{ state_province: authority.area, postal_code: postcode, country: 'GB' },
            },
          ]
        : undefined,
      accessibility: venue.access && [
        { id: own('access'), location_id: own('place'), description: namesOf(venue.access, access).join('; ') },
      ],
    }),
  };
}

/** What the profile has no field for: the headings and codes of this site, as terms of small taxonomies. */
function attributesOf(service: ServiceRecord, id: string, { topics, needs, authority }: Names, own: Own): object[] {
  const subjects = topics.flatMap((topic) => topic.subjects);
  const terms: [taxonomy: string, names: readonly string[]][] = [
    ['Topic', namesOf(service.topics, topics)],
    ['Subject', namesOf(service.subjects ?? [], subjects)],
    ['Area of need', namesOf(service.needs ?? [], needs)],
    ['How people meet it', (service.delivery ?? []).map(deliveryWord)],
    ['Way in', service.howToStart.routes.map(routeWord)],
  ];
  return terms.flatMap(([taxonomy, names]) =>
    names.map((name) => {
      const term = uuidOf(new URL(`/open-data/#${taxonomy}/${name}`, authority.website).href);
      return {
        ...{ id: own(`${taxonomy}/${name}`), link_id: id, link_type: 'service' },
        taxonomy_term: { id: term, name, description: name, taxonomy },
      };
    }),
  );
}

/** A record without the fields that nobody knows. */
const present = (record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
