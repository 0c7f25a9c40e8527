import { setTimeout as sleep } from 'node:timers/promises';
import { ImportError } from '../shared/found.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** Seconds after which it wants to be asked again. */
  readonly retryAfter?: number | undefined;
}

/** Asks a server for an address. Throws when there is no answer. */
export type Ask = (url: string) => Promise<Answer>;

/** The largest answer that is read, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const TIMEOUT_SECONDS = 30;
const TRIES = 3;
const LONGEST_WAIT_SECONDS = 60;

/** Asks over the network, as somebody who says who they are. */
export const askNetwork: Ask = async (url) => {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    headers: {
      accept: 'application/json',
      'user-agent': 'local-offer-import/1.0 (a council reading open data; one request at a time)',
    },
  });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw new ImportError(`${url} sent more than ${MOST_BYTES / 1024 / 1024} MB.`);
    parts.push(part);
  }
  const retryAfter = Number(response.headers.get('retry-after'));
  return { status: response.status, bytes: Buffer.concat(parts), retryAfter: retryAfter > 0 ? retryAfter : undefined };
};

/**
 * Asks politely: again after a moment when the server is busy, and three times at most.
 *
 * @throws ImportError saying what the server answered
 */
export async function fetchBytes(
  url: string,
  ask: Ask,
  wait: (seconds: number) => Promise<unknown> = (seconds) => sleep(seconds * 1000),
): Promise<Uint8Array> {
  let said = '';
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      const { status, bytes, retryAfter } = await ask(url);
      if (status >= 200 && status < 300) return bytes;
      said = `answered with status ${status}`;
      if (status !== 429 && status < 500) break;
      if (tries < TRIES) await wait(Math.min(retryAfter ?? tries * 2, LONGEST_WAIT_SECONDS));
    } catch (error) {
      if (error instanceof ImportError) throw error;
      const { name, message, cause } = error as Error;
      said =
        name === 'TimeoutError'
          ? `did not answer within ${TIMEOUT_SECONDS} seconds`
          : `could not be reached (${cause instanceof Error ? cause.message : message})`;
      if (tries < TRIES) await wait(tries * 2);
    }
  }
  throw new ImportError(
    `${url} ${said}. Nothing was written. Try again later, or save the feed as a file and import that.`,
  );
}
