import type { CurrentApproval } from '../../../src/directory/approval.ts';
import type { Listing } from '../../../src/directory/listing.ts';
import type {
  AudienceRecord,
  Content,
  FeedbackRecord,
  GuideRecord,
  PageRecord,
  ProviderRecord,
  RegisterRecord,
  ServiceRecord,
} from '../../../src/schema/content.ts';
import type { Condition } from '../../../src/schema/conditions.ts';
import type { Crisis } from '../../../src/schema/crisis.ts';
import type { Requirement } from '../../../src/schema/coverage.ts';
import type { Intent } from '../../../src/schema/intents.ts';
import type { Area, Need, OutsidePlace, Place, Spelling, Topic } from '../../../src/schema/lists.ts';
import type { Postcodes } from '../../../src/schema/postcodes.ts';
import type { BestPage } from '../../../src/search/intents/intents.ts';
import type { Page } from '../../../src/search/pages.ts';

/** Named records for tests: each is valid as it stands, and a test changes only what it is about. All are invented. */

/** The day on which the tests look, when they do not say. */
export const TODAY = '2026-11-21';

export const topics: readonly Topic[] = [
  {
    slug: 'social-care',
    name: 'Social care',
    summary: 'Help at home and away from it.',
    icon: 'hand-heart',
    subjects: [
      { slug: 'short-breaks', name: 'Short breaks', icon: 'sun' },
      { slug: 'carers', name: 'Help for carers', icon: 'hand-heart' },
    ],
  },
  {
    slug: 'things-to-do',
    name: 'Places to go, things to do',
    summary: 'Clubs, sport and play.',
    icon: 'volleyball',
    subjects: [
      { slug: 'clubs', name: 'Clubs', icon: 'users' },
      { slug: 'sport', name: 'Sport', icon: 'waves' },
    ],
  },
];

export const needs: readonly Need[] = [
  { slug: 'any-need', name: 'Any need', any: true },
  { slug: 'adhd', name: 'ADHD' },
  { slug: 'autism', name: 'Autism' },
  { slug: 'hearing', name: 'Hearing' },
];

export const areas: readonly Area[] = [
  { slug: 'milldale', name: 'Milldale', kind: 'district', summary: 'Help in and around Milldale.' },
  { slug: 'northfold', name: 'Northfold', kind: 'district', summary: 'Help in and around Northfold.' },
  { slug: 'saltmarsh', name: 'Saltmarsh', kind: 'district', summary: 'Help in and around Saltmarsh.' },
  { slug: 'countywide', name: 'All of Examplewich', kind: 'countywide', summary: 'Help in every district.' },
  { slug: 'online', name: 'Online or by phone', kind: 'online', summary: 'Help from home.' },
  { slug: 'comes-to-you', name: 'Comes to you', kind: 'comes-to-you', summary: 'Help at your home.' },
  { slug: 'outside', name: 'Outside Examplewich', kind: 'outside', summary: 'Help over the border.' },
];

export const places: readonly Place[] = [
  { name: 'Millbridge', also: ['Bridge'], area: 'milldale', point: { lat: 52.8, lon: -2.1 } },
  { name: 'Little Mill', area: 'milldale' },
  { name: 'North Cross', area: 'northfold' },
];

export const outsidePlaces: readonly OutsidePlace[] = [
  { name: 'Farchester', also: ['The City'], point: { lat: 52.9, lon: -2.1 } },
  { name: 'Milldale upon Tyne' },
];

export const spellings: readonly Spelling[] = [{ here: 'counselling', elsewhere: ['counseling'] }];

export const intents: readonly Intent[] = [
  {
    slug: 'short-breaks',
    name: 'short breaks',
    meaning: 'some hours off from caring',
    certain: ['respite', 'a break'],
    says: ['short break'],
    subjects: ['short-breaks'],
  },
  {
    slug: 'autism',
    name: 'autism',
    meaning: 'help for autistic children',
    certain: ['autistic', 'ASD', 'ASC'],
    needs: ['autism'],
  },
  { slug: 'adult-care', name: 'care for adults', meaning: 'adult social care', certain: ['ASC'], wider: ['carers'] },
  {
    slug: 'clubs',
    name: 'clubs',
    meaning: 'somewhere to go each week',
    certain: ['club', 'youth club'],
    says: ['Saturday club'],
    subjects: ['clubs'],
  },
];

export const postcodes: Postcodes = {
  'ST16 2': { lat: 52.81, lon: -2.12, areas: ['milldale'] },
  'ST16 3': { lat: 52.85, lon: -2.12, areas: ['milldale', 'northfold'] },
  'ST16 2DH': { lat: 52.8, lon: -2.1, areas: ['milldale'] },
};

/** One that is a need by itself, one that is not, and one with the words of another. */
export const conditions: readonly Condition[] = [
  {
    slug: 'autism',
    name: 'Autism',
    also: ['autism spectrum disorder'],
    short: ['ASD'],
    old: ['Kanner’s autism'],
    hidden: ['autistic', 'artism'],
    needs: ['autism'],
    text: 'People and sounds can feel different.',
    organisation: { name: 'The Autism Society', website: 'https://autism.example.org/' },
  },
  {
    slug: 'paper-syndrome',
    name: 'Paper syndrome',
    short: ['ADD'],
    old: ['fits'],
    hidden: ['downs'],
    needs: ['hearing', 'adhd'],
    text: 'Some sounds are hard to hear.',
    organisation: { service: 'lantern-club/saturday-club' },
  },
  {
    slug: 'glass-syndrome',
    name: 'Glass syndrome',
    also: ['glass-and-paper syndrome'],
    needs: ['hearing'],
    text: 'High sounds can hurt.',
    organisation: { name: 'The Glass Society', website: 'https://glass.example.org/' },
  },
];

/** Nobody to reach: tests of danger have their own. */
const crisis: Crisis = {
  page: 'in-crisis',
  quickExit: { href: 'https://www.gov.uk/' },
  contacts: [],
  withoutSpeech: [],
  questions: [],
  kinds: [],
};

export const lists = {
  topics,
  needs,
  areas,
  places,
  outsidePlaces,
  intents,
  spellings,
  postcodes,
  conditions: [] as Condition[],
  languages: [],
  pages: [] as Page[],
  crisis,
  bestPages: new Map<string, BestPage>(),
};

/** A charity with the facts that every provider has. */
export const aProvider = (overrides: Partial<ProviderRecord> = {}): ProviderRecord => ({
  id: 'lantern-club',
  name: 'Lantern Club',
  kind: 'charity',
  ...overrides,
});

/** An open Saturday club with the facts that every service has, and nothing more. */
export const aService = (overrides: Partial<ServiceRecord> = {}): ServiceRecord => ({
  id: 'lantern-club/saturday-club',
  provider: 'lantern-club',
  name: 'Saturday club',
  summary: 'Games and crafts on Saturday mornings for disabled children.',
  topics: ['things-to-do'],
  ages: { from: 5, to: 11 },
  areas: ['milldale'],
  cost: { kind: 'free' },
  eligibility: 'Any disabled child. No diagnosis is needed.',
  howToStart: { routes: ['self-referral'], text: 'Ring us and come for a look.' },
  contact: { phone: '01632 960123' },
  checked: { on: '2026-11-01', by: 'Club leader', how: 'provider' },
  body: { html: '<p>We play games.</p>', text: 'We play games.', prose: ['We play games.'] },
  ...overrides,
});

/** The same club with every fact that a service can have. */
export const aFullService = (overrides: Partial<ServiceRecord> = {}): ServiceRecord =>
  aService({
    subjects: ['clubs'],
    needs: ['autism', 'adhd'],
    delivery: ['venue'],
    venues: [
      {
        name: 'Millbridge Hall',
        address: '1 High Street, Millbridge',
        postcode: 'ST16 2DH',
        point: { lat: 52.8, lon: -2.1 },
        town: 'Millbridge',
      },
    ],
    when: { text: 'Saturdays, 10am to noon', days: ['saturday'], season: 'term-time' },
    cost: { kind: 'paid', text: '£3 a session' },
    whoDecides: 'The club leader.',
    contact: {
      role: 'Club leader',
      phone: '01632 960123',
      email: 'club@lantern.example.org',
      website: 'https://lantern.example.org/club',
    },
    complaints: 'Write to the chair.',
    status: 'waiting-list',
    source: [{ name: 'The club’s own leaflet' }],
    example: true,
    ...overrides,
  });

type ApprovalRow = RegisterRecord['approvals'][number];

/** A row of a register: Lantern Club, for the whole of 2026. */
export const aRow = (overrides: Partial<ApprovalRow> = {}): ApprovalRow => ({
  provider: 'lantern-club',
  lots: ['tuition'],
  from: '2026-01-01',
  until: '2026-12-31',
  ...overrides,
});

/** A council's register of approved alternative provision, with one row. */
export const aRegister = (overrides: Partial<RegisterRecord> = {}): RegisterRecord => ({
  id: 'ap-scheme',
  scheme: {
    name: 'Alternative provision scheme',
    badge: 'AP approved',
    issuer: 'Examplewich Council',
    from: '2020-01-01',
    until: '2029-12-31',
    meaning: 'The council checked this provider.',
    caution: 'You must still make your own checks.',
    checks: ['Insurance'],
    lots: [
      { slug: 'tuition', name: 'Tuition' },
      { slug: 'vocational', name: 'Vocational' },
      { slug: 'outdoors', name: 'Outdoor learning' },
    ],
    source: [{ name: 'Council minutes' }],
  },
  approvals: [aRow()],
  ...overrides,
});

/** An approval in force, as a listing carries it. */
export const anApproval = (overrides: Partial<CurrentApproval> = {}): CurrentApproval => ({
  badge: 'AP approved',
  issuer: 'Examplewich Council',
  meaning: 'The council checked this provider.',
  caution: 'You must still make your own checks.',
  lots: ['Tuition'],
  from: '2026-01-01',
  until: '2026-12-31',
  ...overrides,
});

/** A service with its provider; the overrides are the service's. */
export function aListing(
  overrides: Partial<ServiceRecord> = {},
  around: Partial<Omit<Listing, 'service'>> = {},
): Listing {
  const service = aService(overrides);
  return { service, provider: aProvider({ id: service.provider }), approvals: [], ...around };
}

/** A thing that the law asks for, with a page that answers it and nothing missing. */
export const aRequirement = (overrides: Partial<Requirement> = {}): Requirement => ({
  slug: 'schedule-2-1-d',
  law: 'SEND Regulations, Schedule 2',
  part: '1(d)',
  asks: 'The help that special schools give.',
  wording: 'sourced',
  answers: [{ label: 'Special schools', href: '/topics/education/special-schools/' }],
  owner: 'Local Offer officer',
  checkedOn: '2026-11-01',
  source: [{ name: 'SEND Regulations' }],
  ...overrides,
});

/** A real comment, with its answer. */
export const aFeedback = (overrides: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
  id: '2026-clubs',
  title: 'More clubs at weekends',
  year: 2026,
  answeredOn: '2026-10-01',
  about: 'content',
  said: 'There are too few clubs on Saturdays.',
  action: 'We asked every club.',
  state: 'in-progress',
  body: { html: '<p>You are right.</p>', text: 'You are right.', prose: ['You are right.'] },
  ...overrides,
});

/** What every page that the council writes says of itself. */
const editorial = {
  description: 'What this page is for.',
  owner: 'Local Offer officer',
  checkedOn: '2026-11-01',
};

export const aPage = (overrides: Partial<PageRecord> = {}): PageRecord => ({
  ...editorial,
  id: 'privacy',
  title: 'Privacy',
  body: { html: '<p>Nothing is kept.</p>', text: 'Nothing is kept.', prose: ['Nothing is kept.'] },
  ...overrides,
});

export const anAudience = (overrides: Partial<AudienceRecord> = {}): AudienceRecord => ({
  ...aPage({ id: 'young-people', title: 'For young people' }),
  door: 'Young people',
  doorText: 'For you.',
  order: 1,
  icon: 'backpack',
  groups: [{ heading: 'Work', starts: [{ label: 'Jobs', href: '/search/' }] }],
  ...overrides,
});

export const aGuide = (overrides: Partial<GuideRecord> = {}): GuideRecord => ({
  ...editorial,
  id: 'short-breaks',
  title: 'Short breaks',
  reviewBy: '2027-11-01',
  body: { text: 'A break is a rest.', prose: ['A break is a rest.'] },
  ...overrides,
});

/** A small Local Offer: one service, one approval, one of each kind of page, nothing due. */
export const aContent = (overrides: Partial<Content> = {}): Content => ({
  authority: {
    name: 'Examplewich Council',
    area: 'Examplewich',
    title: 'Examplewich Local Offer',
    strapline: 'Help in Examplewich',
    website: 'https://local-offer.example.org/',
    contact: { name: 'Local Offer team', phone: '01632 960001' },
    feedback: { email: 'comments@example.org' },
    theme: { brand: '#0b5563', brandDark: '#073842' },
    examples: true,
  },
  home: { heading: 'Find help', lead: 'From birth to 25.', popular: [], promises: [] },
  topics,
  needs,
  areas,
  places,
  outsidePlaces: [],
  intents,
  spellings: [],
  postcodes,
  access: [],
  usedSources: [],
  glossary: [],
  conditions: [],
  languages: [],
  crisis,

  coverage: [aRequirement()],
  redirects: [],
  plainEnglish: { readingAge: { aim: 11, limit: 13 }, avoid: [], knownCapitals: [] },
  registers: [aRegister()],
  providers: [aProvider()],
  services: [aService()],
  pages: [aPage()],
  audiences: [anAudience()],
  guides: [aGuide()],
  easyReads: [],
  situations: [],
  feedback: [aFeedback()],
  ...overrides,
});

/** Listings with these names and nothing else to tell them apart. */
export const named = (...names: string[]): Listing[] =>
  names.map((name, i) => aListing({ name, id: `lantern-club/service-${String(i)}` }));

/** The names of listings: what a test compares when it is about order or choice. */
export const namesIn = (listings: readonly Listing[]): string[] => listings.map(({ service }) => service.name);

/** A record that lacks a fact. */
export function lacking<T extends object, K extends keyof T>(record: T, ...facts: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([fact]) => !facts.includes(fact as K))) as Omit<T, K>;
}

/** Words as an enemy would write them, for tests that must hold for any text. */
export const HOSTILE: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE services; --",
  '&area=milldale#top',
  '100% free + easy?',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '\u202Eesrever',
  '👩‍👧 family',
  'a\u0000b',
];
