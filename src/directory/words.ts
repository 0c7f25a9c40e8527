import type { Service } from '../schema/service.ts';

/** Codes of a record in the words that families read. */

const COST = { free: 'Free', paid: 'You pay', varies: 'Cost varies' } as const satisfies Record<
  Service['cost']['kind'],
  string
>;

/** The cost in a word or two: for results. */
export const costWord = (kind: Service['cost']['kind']): string => COST[kind];

/** The cost in full: for the page. Words that begin with "Free" need no "Free" before them. */
export function costWords({ kind, text }: Service['cost']): string {
  if (text === undefined) return COST[kind];
  return kind === 'free' && /^free\b/i.test(text) ? text : `${COST[kind]}. ${text}`;
}

const STATUS = {
  open: 'Open',
  'waiting-list': 'Waiting list',
  'temporarily-closed': 'Closed for now',
  closed: 'Closed',
} as const satisfies Record<NonNullable<Service['status']>, string>;
export type Status = keyof typeof STATUS;
export const statusWord = (status: Status): string => STATUS[status];

const ROUTE = {
  'self-referral': 'You can ask for it yourself',
  school: 'Through school or college',
  professional: 'A professional asks for you',
  'social-worker': 'Through a social worker',
  gp: 'Through your GP (family doctor)',
  panel: 'A panel decides',
  'ehc-plan': 'Through an education, health and care (EHC) plan',
  'drop-in': 'Just turn up',
} as const satisfies Record<Service['howToStart']['routes'][number], string>;
export const routeWord = (route: keyof typeof ROUTE): string => ROUTE[route];

const THROUGH = {
  school: 'a school or college',
  professional: 'a professional who knows you',
  'social-worker': 'a social worker',
  gp: 'your GP (family doctor)',
  'ehc-plan': 'an education, health and care (EHC) plan',
} as const satisfies Partial<Record<keyof typeof ROUTE, string>>;
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Who can ask for a service, in one sentence: `You can ask for it yourself, or get it through a school or college.` */
export function whoCanAsk(routes: Service['howToStart']['routes']): string {
  const has = (route: keyof typeof ROUTE): boolean => routes.includes(route);
  const through = Object.entries(THROUGH).flatMap(([route, words]) =>
    has(route as keyof typeof THROUGH) ? [words] : [],
  );
  const ways = [
    ...(has('drop-in') ? ['just turn up'] : []),
    ...(has('self-referral') ? ['ask for it yourself'] : []),
    ...(through.length > 0 ? [`get it through ${either.format(through)}`] : []),
  ];
  const panel = has('panel');
  if (ways.length === 0) return 'A panel decides.';
  return `You can ${ways.join(', or ')}${panel ? '. A panel decides' : ''}.`;
}

const DELIVERY = {
  venue: 'At a place you go to',
  home: 'At your home',
  online: 'Online',
  phone: 'By phone',
} as const satisfies Record<NonNullable<Service['delivery']>[number], string>;
export const deliveryWord = (delivery: keyof typeof DELIVERY): string => DELIVERY[delivery];

/** All the ways to use a service, in one sentence: `By phone or online.` */
export const deliveryWords = (ways: NonNullable<Service['delivery']>): string =>
  `${either.format(ways.map((way, i) => (i === 0 ? DELIVERY[way] : DELIVERY[way].toLowerCase())))}.`;

const SEASON = {
  'term-time': 'In term time',
  'school-holidays': 'In the school holidays',
  'all-year': 'All year round',
} as const;
export const seasonWord = (season: keyof typeof SEASON): string => SEASON[season];

/** When it happens: its own words, and the part of the year unless they say that already. */
export function whenWords({ text, season }: NonNullable<Service['when']>): string[] {
  if (season === undefined) return [text];
  const part = seasonWord(season);
  const said = text.toLowerCase().includes(part.toLowerCase().replace(/^in (?:the )?/, ''));
  return said ? [text] : [text, part];
}

/** What stands above made-up examples, which are kept apart from what is real. */
export const exampleWords = (n: number): string =>
  `${count(n, 'made-up example')} ${n === 1 ? 'shows' : 'show'} what could be listed here`;

/** A count with its noun: `1 service`, `12 services`. */
export const count = (n: number, noun: string): string => `${n.toLocaleString('en-GB')} ${noun}${n === 1 ? '' : 's'}`;
