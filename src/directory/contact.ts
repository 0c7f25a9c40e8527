import type { Provider } from '../schema/provider.ts';
import type { Service } from '../schema/service.ts';
import { smsHref, telHref } from './addresses.ts';
import { asInSentence } from './in-sentence.ts';
import { spokenPhone } from './phone.ts';

/** One way to reach a service. */
export interface Way {
  readonly kind: 'phone' | 'text' | 'email' | 'website';
  /** What it is, as a label: `Phone`. */
  readonly name: string;
  /** The number or the address, to be read: on paper, and where nothing can be tapped. */
  readonly value: string;
  /** What the big button says when this is the first way: where it leads. */
  readonly action: string;
  /** What a link says when this is another way. */
  readonly words: string;
  readonly href: string;
}

/** What the ways to reach a service are made of. */
export type Reached = Partial<Pick<Service, 'name' | 'summary' | 'eligibility' | 'howToStart' | 'contact'>>;

/**
 * The ways to reach a service, the one that a family takes first before the others: ring, send a text, write, and at last a web page,
 * because there somebody has to look on.
 */
export function waysToReach(service: Reached, provider: Pick<Provider, 'name' | 'website'>): Way[] {
  const { phone, text, email, website } = service.contact ?? {};
  const ways: Way[] = [];
  if (phone !== undefined) {
    const number = spokenPhone(phone);
    const words = `Ring ${number}`;
    ways.push({ kind: 'phone', name: 'Phone', value: number, action: words, words, href: telHref(phone) });
  }
  if (text !== undefined) {
    const number = spokenPhone(text);
    const words = `Text ${number}`;
    ways.push({ kind: 'text', name: 'Text message', value: number, action: words, words, href: smsHref(text) });
  }
  if (email !== undefined) {
    const to = { kind: 'email', name: 'E-mail', value: email, href: `mailto:${email}` } as const;
    ways.push({ ...to, action: 'E-mail them', words: `E-mail ${email}` });
  }
  if (website !== undefined) {
    const words = websiteWords(website, service, provider);
    ways.push({ kind: 'website', name: 'Website', value: website, action: words, words, href: website });
  }
  return ways;
}

/** Longer names would fill the button with words that stand above it already. */
const LONGEST_NAME = 48;

function websiteWords(website: string, service: Reached, provider: Pick<Provider, 'name' | 'website'>): string {
  const page = new URL(website);
  const own = provider.website !== undefined && sameSite(page.hostname, new URL(provider.website).hostname);
  const name = shortName(service.name ?? '', provider.name);
  const isOrganisation = name === '' || provider.name.startsWith(name) || name.startsWith(provider.name);
  if (isHome(page) || (own && isOrganisation)) {
    return own ? `Go to ${possessive(withoutBrackets(provider.name))} website` : `Go to the website ${host(page)}`;
  }
  const about = name === '' || name.length > LONGEST_NAME ? 'this' : asInSentence(name, wordsOf(service));
  return own ? `Go to their page about ${about}` : `Go to the page about ${about} on ${host(page)}`;
}

/** The name of a service without what only makes it long: what is in brackets, what stands behind a colon, and the provider. */
function shortName(name: string, provider: string): string {
  const [short = ''] = withoutBrackets(name).split(/: | [–—-] /);
  for (const joined of [` at ${provider}`, ` by ${provider}`, ` from ${provider}`, `, ${provider}`]) {
    if (short.endsWith(joined)) return short.slice(0, -joined.length);
  }
  return short;
}

const withoutBrackets = (name: string): string => name.replaceAll(/ *\([^)]*\)/g, '').trim();
const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);
const host = ({ hostname }: URL): string => hostname.replace(/^www\./, '');
const isHome = ({ pathname, search, hash }: URL): boolean =>
  /^\/(?:index\.(?:html?|php|aspx?))?$/i.test(pathname) && search === '' && hash === '';

/** Endings under which anybody has a name: two of them are two sites. */
const SHARED_ENDING = /^(?:(?:gov|nhs|police|ac|co|org|sch|me)\.)?uk$/;

/** Whether two hosts belong together: the same, or one is a part of the other. */
function sameSite(a: string, b: string): boolean {
  const [long = '', short = ''] = [a, b].map((name) => name.replace(/^www\./, '')).sort((x, y) => y.length - x.length);
  return long === short || (long.endsWith(`.${short}`) && !SHARED_ENDING.test(short));
}

const wordsOf = ({ name = '', summary = '', eligibility = '', howToStart }: Reached): string =>
  [name, summary, eligibility, howToStart?.text ?? ''].join(' ');

/**
 * Whom to ask for, as one says it: `Ask for the club leader.` A role whose first word may be a name stays as it is written.
 */
export function whoToAsk(service: Reached): string | undefined {
  const { role, phone, text } = service.contact ?? {};
  if (role === undefined) return undefined;
  if (/^ask /i.test(role)) return role;
  if (phone === undefined && text === undefined) return `Who to ask: ${role}`;
  const said = asInSentence(role, wordsOf(service));
  return said !== role && /^[\p{L}’' -]+$/u.test(role) && role.includes(' ')
    ? `Ask for the ${said}.`
    : `Ask for: ${role}`;
}
