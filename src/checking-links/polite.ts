import type { Answer, Ask, Failure } from './ask.ts';

/** Milliseconds between two requests to one host. */
export const PAUSE = 500;
/** Milliseconds before the first time that something is asked again; three times as long before each later one. */
export const BACK_OFF = 2_000;
const MOST_RETRIES = 2;
/** Milliseconds: a host that asks for more patience is left alone. */
export const MOST_WAIT = 60_000;

/** Asks for an address until there is an answer worth having. */
export type Get = (url: URL) => Promise<Answer | Failure>;

/** The passing of time. */
export interface Clock {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Asks politely: each host one request at a time with a pause behind it, first for the head alone, again when the host is busy and only
 * as soon as it allows.
 */
export function polite(ask: Ask, clock: Clock): Get {
  const turns = new Map<string, Promise<unknown>>();
  return (url) => {
    const before = turns.get(url.hostname) ?? Promise.resolve();
    const turn = before.then(() => getPatiently(url, ask, clock));
    turns.set(
      url.hostname,
      turn.then(() => clock.wait(PAUSE)),
    );
    return turn;
  };
}

async function getPatiently(url: URL, ask: Ask, { wait, now }: Clock): Promise<Answer | Failure> {
  for (let retries = 0; ; retries++) {
    const answer = await getOnce(url, ask);
    const patience = retryAfter(answer, now()) ?? BACK_OFF * 3 ** retries;
    if (retries === MOST_RETRIES || !isPassing(answer) || patience > MOST_WAIT) return answer;
    await wait(patience);
  }
}

/** Some servers answer only when the whole page is asked for. */
const HEAD_REFUSED: ReadonlySet<Answer['status'] | Failure> = new Set([400, 403, 404, 405, 501, 'dropped' as const]);

async function getOnce(url: URL, ask: Ask): Promise<Answer | Failure> {
  const answer = await ask(url, 'HEAD');
  return HEAD_REFUSED.has(typeof answer === 'string' ? answer : answer.status) ? ask(url, 'GET') : answer;
}

/** What may be over in a moment. */
const PASSING: ReadonlySet<Answer['status'] | Failure> = new Set([
  ...([429, 500, 502, 503, 504] as const),
  ...(['too-slow', 'dropped'] as const),
]);
const isPassing = (answer: Answer | Failure): boolean =>
  PASSING.has(typeof answer === 'string' ? answer : answer.status);

/** How long a host asks to wait, in milliseconds: it says so in seconds or by a date (RFC 9110, 10.2.3). */
function retryAfter(answer: Answer | Failure, now: number): number | undefined {
  const said = typeof answer === 'string' ? undefined : answer.retryAfter?.trim();
  if (said === undefined) return undefined;
  const milliseconds = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
