import { setTimeout as sleep } from 'node:timers/promises';
import { decode } from '../shared/decode.ts';
import { ImportError } from '../shared/found.ts';
import { fetchBytes, type Ask } from './fetch.ts';
import { isFields, type Fields } from './json.ts';
import { servicesIn } from './read.ts';

/** A feed, whole. */
export interface Feed {
  readonly services: readonly Fields[];
  readonly remarks: readonly string[];
  /** The address below which each service has its own, with `/` at its end. */
  readonly base: string;
}

const MOST_PAGES = 500;
/** Between two requests. */
const PAUSE_SECONDS = 0.25;

interface Options {
  /** The most services that are read. */
  readonly limit: number;
  readonly wait?: (seconds: number) => Promise<unknown>;
}

/**
 * Parses what should be JSON.
 *
 * @throws ImportError saying what it is instead
 */
export function parseFeed(bytes: Uint8Array, name: string): unknown {
  const { text } = decode(bytes);
  if (text.trim() === '') throw new ImportError(`${name} is empty.`);
  if (/^\s*<(?:!doctype|html|\?xml|!--|head|body)/i.test(text))
    throw new ImportError(`${name} is a web page, not JSON. Is the address that of the feed?`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const cut = /[[{,:"\w]\s*$/.test(text) || !/[\]}]\s*$/.test(text);
    throw new ImportError(
      `${name} is no whole JSON${cut ? ': it seems to be cut off at its end' : ''} (${(error as Error).message.slice(0, 160)}).`,
      { cause: error },
    );
  }
}

/**
 * Reads a feed page after page, one request at a time. When its list has only the beginning of each service, each is asked for, too.
 *
 * @throws ImportError
 */
export async function readFeed(
  start: string,
  ask: Ask,
  { limit, wait = (seconds) => sleep(seconds * 1000) }: Options,
): Promise<Feed> {
  const get = async (url: string): Promise<unknown> => parseFeed(await fetchBytes(url, ask, wait), url);
  const remarks: string[] = [];
  let url = start;
  let json = await get(url);
  // The root of an API says its version, and the services are one step further.
  if (servicesIn(json) === undefined) {
    url = stepBelow(start, 'services');
    json = await get(url);
  }
  const first = url;
  const services: Fields[] = [];
  const seen = new Set<string>();
  for (let page = 1; ; page++) {
    const found = servicesIn(json);
    if (found === undefined)
      throw new ImportError(
        `There are no services in ${url}. Give the address of the list of services, which often ends in /services.`,
      );
    const key = JSON.stringify(found.map((service) => service['id'] ?? service['name']));
    if (seen.has(key) && found.length > 0) {
      remarks.push(`Page ${page} of the feed is a page that came before: reading stopped there.`);
      break;
    }
    seen.add(key);
    services.push(...found);
    const next = nextPage(json, first, url, page);
    if (next === undefined || found.length === 0) break;
    if (services.length >= limit || page >= MOST_PAGES) {
      remarks.push(
        `Only the first ${Math.min(services.length, limit)} services were read; the feed has more (--limit reads more).`,
      );
      break;
    }
    await wait(PAUSE_SECONDS);
    url = next;
    json = await get(url);
  }
  const base = withoutQuery(first).replace(/\/?$/, '/');
  const kept = services.slice(0, limit);
  return { services: await inFull(kept, base, get, wait, remarks), remarks, base };
}

const withoutQuery = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

function stepBelow(url: string, step: string): string {
  const below = new URL(url);
  below.pathname = `${below.pathname.replace(/\/$/, '')}/${step}`;
  return below.href;
}

/** The address of the page after this one, on the same host; nothing when this is the last. */
function nextPage(json: unknown, first: string, url: string, page: number): string | undefined {
  if (!isFields(json)) return undefined;
  const links = isFields(json['links']) ? json['links'] : isFields(json['_links']) ? json['_links'] : {};
  const next = [json['next'], json['next_page_url'], links['next']]
    .map((link) => (isFields(link) ? link['href'] : link))
    .find((link) => typeof link === 'string' && link !== '');
  if (typeof next === 'string' && URL.canParse(next, url)) {
    const address = new URL(next, url);
    return address.origin === new URL(first).origin ? address.href : undefined;
  }
  const total = Number(json['total_pages'] ?? json['totalPages'] ?? 1);
  if (!(total > page) || json['last_page'] === true || json['last'] === true) return undefined;
  const address = new URL(first);
  address.searchParams.set('page', String(page + 1));
  return address.href;
}

const isWhole = (service: Fields): boolean =>
  [
    'contacts',
    'service_at_locations',
    'schedules',
    'attributes',
    'cost_options',
    'locations',
    'eligibilitys',
    'regular_schedules',
    'taxonomies',
  ].some((key) => Object.hasOwn(service, key));

/** The services with all their facts: lists of version 3 give only the first of them. */
async function inFull(
  services: readonly Fields[],
  base: string,
  get: (url: string) => Promise<unknown>,
  wait: (seconds: number) => Promise<unknown>,
  remarks: string[],
): Promise<Fields[]> {
  if (services.some(isWhole)) return [...services];
  const whole: Fields[] = [];
  let missing = 0;
  for (const service of services) {
    const { id } = service;
    if ((typeof id !== 'string' && typeof id !== 'number') || missing > 4) {
      whole.push(service);
      continue;
    }
    await wait(PAUSE_SECONDS);
    try {
      const found = await get(base + encodeURIComponent(id));
      whole.push(isFields(found) && found['name'] !== undefined ? found : service);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      missing++;
      whole.push(service);
    }
  }
  if (missing > 4) remarks.push('The feed does not give single services: there are only the facts of its list.');
  else if (missing > 0)
    remarks.push(`${missing} of the services could not be read in full: there are only the facts of the list.`);
  return whole;
}
