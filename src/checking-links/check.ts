import type { Answer, Failure } from './ask.ts';
import type { Get } from './polite.ts';
import { mayBeAsked } from './public-address.ts';

/** What can be said of a link. */
export type Verdict =
  | { readonly state: 'works' }
  /** It works, but has a new address for good. */
  | { readonly state: 'moved'; readonly to: string }
  | { readonly state: 'broken' | 'cannot tell'; readonly why: string };

const MOST_REDIRECTS = 10;

/** Follows an address to where it leads. @param isAllowed whether an address on the way may be asked */
export async function checkLink(address: string, get: Get, isAllowed = mayBeAsked): Promise<Verdict> {
  const { end, to, verdict } = await follow(new URL(address), get, isAllowed);
  if (verdict.state !== 'works') return verdict;
  if (to !== undefined) return { state: 'moved', to };
  const secure = new URL(address);
  if (secure.protocol !== 'http:' || end.protocol === 'https:') return verdict;
  secure.protocol = 'https:';
  const answer = isAllowed(secure) ? await get(secure) : undefined;
  return isFine(answer) ? { state: 'moved', to: secure.href } : verdict;
}

interface Way {
  /** Where it ends. */
  readonly end: URL;
  /** Its new address, as far as the redirects from it are for good. */
  readonly to?: string | undefined;
  readonly verdict: Verdict;
}

async function follow(start: URL, get: Get, isAllowed: (url: URL) => boolean): Promise<Way> {
  const seen = new Set<string>();
  let end = start;
  let to: string | undefined;
  let forGood = true;
  const result = (state: 'broken' | 'cannot tell', why: string): Way => ({ end, verdict: { state, why } });
  while (!seen.has(end.href)) {
    if (seen.size > MOST_REDIRECTS) return result('broken', 'it leads from page to page without end');
    if (!isAllowed(end)) return result('broken', 'it leads to an address that no visitor can open');
    seen.add(end.href);
    const answer = await get(end);
    if (isFine(answer)) return { end, to, verdict: { state: 'works' } };
    if (typeof answer === 'string') return result(...FAILED[answer]);
    const next = REDIRECTS.has(answer.status) ? URL.parse(answer.location ?? '', end.href) : null;
    if (next === null || answer.location === undefined) return result(...statusWords(answer.status));
    forGood &&= FOR_GOOD.has(answer.status);
    if (forGood) to = next.href;
    end = next;
  }
  // A browser that keeps cookies may come out of it.
  return result('cannot tell', 'it leads back to itself');
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);

const isFine = (answer: Answer | Failure | undefined): boolean =>
  typeof answer === 'object' && answer.status >= 200 && answer.status < 300;

const FAILED: Readonly<Record<Failure, ['broken' | 'cannot tell', string]>> = {
  'no-site': ['broken', 'there is no site of that name'],
  'not-public': ['broken', 'it leads to an address that no visitor can open'],
  'no-lookup': ['cannot tell', 'its name could not be looked up'],
  refused: ['cannot tell', 'nothing answers there today'],
  certificate: ['cannot tell', 'its certificate may be wrong'],
  'too-slow': ['cannot tell', 'it takes too long to answer'],
  dropped: ['cannot tell', 'it ends the connection'],
};

/** Statuses by which a site says that it does not talk to programs, or to nobody who is not signed in. */
const NOT_FOR_PROGRAMS: ReadonlySet<number> = new Set([401, 403, 405, 406, 408, 429, 451]);

function statusWords(status: number): ['broken' | 'cannot tell', string] {
  if (status === 404 || status === 410) return ['broken', `there is no such page (${status})`];
  if (NOT_FOR_PROGRAMS.has(status)) return ['cannot tell', `it does not answer programs (${status})`];
  if (status >= 400 && status < 500) return ['broken', `it refuses to answer (${status})`];
  return ['cannot tell', `it has a fault today (${status})`];
}
