import { listOf, type Shortlist } from './list.ts';

/** A list in an address, behind the `#` that browsers do not send to the host: `#s=provider/service,provider/service`. */

const KEY = '#s=';

/** More than any list that this site makes: the rest of a longer one is not looked at. */
const MOST_CHARACTERS = 20_000;

/** The part of an address that holds a list; empty for an empty list. */
export const formatLink = (list: Shortlist): string => (list.length === 0 ? '' : KEY + list.join(','));

/** The list in the part of an address behind the `#`; nothing when it holds none. */
export function parseLink(hash: string): Shortlist | undefined {
  if (!hash.startsWith(KEY)) return undefined;
  const list = listOf(decoded(hash.slice(KEY.length, MOST_CHARACTERS)).split(','));
  return list.length === 0 ? undefined : list;
}

/** Programs that pass an address on may write `/` and `,` as codes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
