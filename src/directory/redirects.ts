import type { Redirect } from '../schema/redirects.ts';

/** Old addresses of pages and what took their place. The content check has seen to it that each leads to a page in one step. */

/** The line that a host reads for each redirect, in the file `_redirects`. */
export const redirectLines = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');

/** The new ids of services that have moved, by their old ones. A service that led to another kind of page has none. */
export const movedServices = (redirects: readonly Redirect[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    redirects.flatMap(({ from, to }) => {
      const [old, id] = [serviceIn(from), serviceIn(to)];
      return old === undefined || id === undefined ? [] : [[old, id]];
    }),
  );

/** The id of the service that has an address; nothing when it is the address of something else. */
const serviceIn = (href: string): string | undefined => /^\/services\/([^/]+\/[^/]+)\/$/.exec(href)?.[1];
