import { closest, distance } from 'fastest-levenshtein';

/** A longer list than this is not written out in a problem: the file that holds it is named instead. */
const MOST_WRITTEN_OUT = 12;

/** The known name that a wrong one looks like; nothing when it looks like none. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const small = found.toLowerCase();
  const near = closest(small, known);
  const steps = distance(small, near);
  return steps < found.length && steps <= Math.max(2, Math.floor(found.length / 3)) ? near : undefined;
}

/** The shortest known name of which a wrong one is some of the words: `manual-wheelchair` for `wheelchair`. */
function longer(found: string, known: readonly string[]): string | undefined {
  const words = `-${found.toLowerCase().replaceAll(' ', '-')}-`;
  return known.filter((name) => `-${name}-`.includes(words)).sort((a, b) => a.length - b.length)[0];
}

/** What to write in place of a wrong name: `a slug from content/needs.yaml, perhaps autism`. */
export function oneOf(what: string, found: string, known: readonly string[]): string {
  const near = nearest(found, known) ?? longer(found, known);
  if (near !== undefined) return `${what}, perhaps ${near}`;
  return known.length > 0 && known.length <= MOST_WRITTEN_OUT ? `${what}: ${known.join(', ')}` : what;
}
