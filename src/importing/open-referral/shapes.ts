import type { Target } from '../shared/found.ts';

/** For each field the places in a feed where it may stand, the best first. */
export type Paths = Partial<Readonly<Record<Target, readonly string[]>>>;

const both = (path: string): string[] => [`organization.${path}`, `organisation.${path}`];

/** What all shapes have. */
const SHARED: Paths = {
  name: ['name'],
  summary: ['summary', 'short_description', 'tagline'],
  description: ['description', 'alert'],
  provider: both('name'),
  'provider.id': ['organization.id', 'organization_id', 'organisation.id', 'organisation_id'],
  'provider.description': both('description'),
  'provider.website': [...both('website'), ...both('url')],
  'provider.email': both('email'),
  'provider.phone': both('phones[].number'),
  'contact.role': ['contacts[].title', 'contacts[].department'],
  'contact.name': ['contacts[].name'],
  'contact.phone': ['contacts[].phones[].number', 'phones[].number', 'contacts[].phone', 'phone', 'telephone'],
  'contact.email': ['email', 'contacts[].email'],
  'contact.website': ['url'],
  areas: ['service_areas[].name', 'service_areas[].service_area'],
  status: ['status'],
  cost: ['fees', 'fees_description'],
  howToStart: ['application_process'],
};

/** Open Referral UK 3.0, and the Human Services Data Specification 3.0 that it is a profile of. */
const V3: Paths = {
  ...SHARED,
  'ages.from': ['minimum_age'],
  'ages.to': ['maximum_age'],
  eligibility: ['eligibility_description'],
  terms: ['attributes[].taxonomy_term.name'],
  delivery: ['schedules[].attending_type'],
  checkedOn: ['assured_date', 'last_modified'],
};

/** Open Referral UK 1.0. */
const V1: Paths = {
  ...SHARED,
  'ages.from': ['eligibilitys[].minimum_age', 'eligibilities[].minimum_age'],
  'ages.to': ['eligibilitys[].maximum_age', 'eligibilities[].maximum_age'],
  terms: ['service_taxonomys[].taxonomy.name', 'service_taxonomies[].taxonomy.name'],
  delivery: ['attending_type'],
  routes: ['attending_access'],
  checkedOn: ['assured_date', 'last_modified'],
};

/** The public feed of Outpost. */
const OUTPOST: Paths = {
  ...SHARED,
  description: ['description', 'local_offer.description'],
  'ages.from': ['min_age'],
  'ages.to': ['max_age'],
  terms: ['taxonomies[].name'],
  needs: ['send_needs[].name', 'suitabilities[].name'],
  free: ['free'],
  senInformationReport: ['local_offer.link'],
  checkedOn: ['assured_date', 'updated_at'],
};

/** Where a service that can be reached by nothing of its own is reached: at its organisation. */
export const CONTACT_OF_PROVIDER: Paths = {
  'contact.phone': SHARED['provider.phone'] ?? [],
  'contact.email': SHARED['provider.email'] ?? [],
  'contact.website': SHARED['provider.website'] ?? [],
};

/** Where the parts of a place stand in a location. */
export const LOCATION: Paths = {
  'venue.name': ['name'],
  'venue.lat': ['latitude', 'geometry.coordinates[1]'],
  'venue.lon': ['longitude', 'geometry.coordinates[0]'],
  'venue.withheld': ['mask_exact_address'],
  'venue.access': [
    'accessibility[].description',
    'accessibility_for_disabilities[].accessibility',
    'accessibilities[].name',
  ],
};
export const ADDRESS: Paths = {
  'venue.address': ['address_1', 'address_2'],
  'venue.town': ['city'],
  'venue.postcode': ['postal_code'],
};

export const SHAPES = {
  v3: { name: 'Open Referral UK 3.0', paths: V3 },
  v1: { name: 'Open Referral UK 1.0', paths: V1 },
  outpost: { name: 'Outpost', paths: OUTPOST },
} as const;
export type Shape = keyof typeof SHAPES;

const SIGNS: readonly [shape: Shape, keys: readonly string[]][] = [
  [
    'outpost',
    ['organisation', 'min_age', 'send_needs', 'suitabilities', 'local_offer', 'taxonomies', 'needs_referral'],
  ],
  [
    'v1',
    [
      'eligibilitys',
      'service_taxonomys',
      'regular_schedules',
      'attending_access',
      'deliverable_type',
      'attending_type',
    ],
  ],
  ['v3', ['minimum_age', 'attributes', 'schedules', 'last_modified', 'accreditations']],
];

/** The shape whose fields most of the services have; the newest standard when nothing tells. */
export function shapeOf(services: readonly object[]): Shape {
  const some = services.slice(0, 50);
  const points = ([, keys]: (typeof SIGNS)[number]): number =>
    some.filter((service) => keys.some((key) => Object.hasOwn(service, key))).length;
  const [shape] = [...SIGNS].sort((a, b) => points(b) - points(a))[0] ?? ['v3'];
  return SIGNS.every((sign) => points(sign) === 0) ? 'v3' : shape;
}
