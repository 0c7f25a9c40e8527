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

/** A word as the site spells it. */
export function respelled(token: Token, spellings: ReadonlyMap<string, string>): Token {
  const here = spellings.get(token.key);
  return here === undefined ? token : { ...token, word: here, key: keyOf(here) };
}
