import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicNumber } from './public-address.ts';

/** What a server says first. */
export interface Answer {
  readonly status: number;
  readonly location?: string | undefined;
  readonly retryAfter?: string | undefined;
}

/**
 * Why there is no answer: there is no site of that name, its name server does not answer, it is not on the public Internet, nothing
 * listens there, its certificate is wrong, it takes too long, or it ends the connection.
 */
export type Failure = 'no-site' | 'no-lookup' | 'not-public' | 'refused' | 'certificate' | 'too-slow' | 'dropped';

/** Sends one request and takes what is said first. What follows is not fetched. Never throws. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Answer | Failure>;

/** How to ask. Tests give names and numbers of their own. */
interface Way {
  /** Who asks: sites' owners read it in their logs. */
  readonly userAgent: string;
  readonly timeout: number;
  readonly lookup?: LookAll;
  readonly mayConnect?: (address: string) => boolean;
}
type LookAll = (host: string, found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void;

/** Asks over the network. */
export function asker({ userAgent, timeout, lookup = lookAll, mayConnect = isPublicNumber }: Way): Ask {
  const checkedLookup: LookupFunction = (host, { all }, done) => {
    lookup(host, (error, addresses) => {
      const [first] = addresses;
      // The number is looked at here, and not before: a name may lead elsewhere a moment later.
      if (error === null && !addresses.every(({ address }) => mayConnect(address))) error = new NotPublic();
      if (error !== null || first === undefined) done(error ?? new Error('no address'), '');
      else if (all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
  return (url, method) =>
    new Promise((resolve) => {
      const number = url.hostname.replace(/^\[(.*)\]$/, '$1');
      if (isIP(number) !== 0 && !mayConnect(number)) {
        resolve('not-public');
        return;
      }
      const { request: send } = url.protocol === 'https:' ? https : http;
      const headers = { 'user-agent': userAgent, accept: '*/*' };
      const signal = AbortSignal.timeout(timeout);
      const request = send(url, { method, headers, signal, agent: false, lookup: checkedLookup });
      request.on('response', ({ statusCode = 0, headers: { location, 'retry-after': retryAfter } }) => {
        resolve({ status: statusCode, location, retryAfter });
        request.destroy();
      });
      request.on('error', (error) => {
        resolve(failureOf(error));
      });
      request.end();
    });
}

const lookAll: LookAll = (host, found) => {
  systemLookup(host, { all: true }, (error, addresses) => {
    found(error, error === null ? addresses : []);
  });
};

class NotPublic extends Error {
  readonly code = 'NOT_PUBLIC';
}

const FAILURES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'no-site',
  ENODATA: 'no-site',
  EAI_AGAIN: 'no-lookup',
  NOT_PUBLIC: 'not-public',
  ECONNREFUSED: 'refused',
  ABORT_ERR: 'too-slow',
  ETIMEDOUT: 'too-slow',
};

function failureOf({ code = '' }: NodeJS.ErrnoException): Failure {
  return FAILURES[code] ?? (/CERT|TLS|SSL|SIGNATURE|SELF_SIGNED/.test(code) ? 'certificate' : 'dropped');
}
