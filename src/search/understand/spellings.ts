import type { Listing } from '../../directory/listing.ts';
import type { Spelling } from '../../schema/lists.ts';
import { keyOf, keysOf, type Token } from './tokens.ts';

/**
 * Words as they are spelled elsewhere, as they are compared, with the spelling of the site. Only those that the site has: there is nothing to
 * find under the others.
 */
export function packSpellings(spellings: readonly Spelling[], texts: readonly string[]): Record<string, string> {
  const known = new Set(texts.flatMap(keysOf));
  return Object.fromEntries(
    spellings
      .filter(({ here }) => known.has(keyOf(here)))
      .flatMap(({ here, elsewhere }) => elsewhere.map((word) => [keyOf(word), here])),
  );
}

/** The short names of providers, as they are compared, with their names. */
export const shortNames = (listings: readonly Listing[]): Record<string, string> =>
  Object.fromEntries(
    listings.flatMap(({ provider: { name, also = [] } }) =>
      also.map((short): [string, string] => [keyOf(short), name]),
    ),
  );

/** A word as the site spells it; the short name of a provider as its name, which is compared as it was typed. */
export function respelled(token: Token, spellings: ReadonlyMap<string, string>): Token {
  const here = spellings.get(token.key);
  if (here === undefined) return token;
  return { ...token, word: here, key: here.includes(' ') ? token.key : keyOf(here) };
}
