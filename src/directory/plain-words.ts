import type { PlainEnglish } from '../schema/plain-english.ts';
import { matchesIn, phrasePattern, plainPhrase, startsSentence, type Match } from './phrases.ts';

/** Words that families should not meet. */
export interface Finding extends Match {
  /** What to write in their place. */
  readonly write: string;
}

/** Two to six capitals, and a plural `s`. A postcode is none: its letters stand beside digits. */
const CAPITALS = /(?<![\p{L}\p{M}\p{N}_@.])\p{Lu}{2,6}s?(?![\p{L}\p{M}\p{N}_@])/gu;

/** The capitals that stand in some names or forms of terms: `EHC` in "EHC plan". */
export const capitalsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(CAPITALS) ?? []);

/** Capitals in a text that nobody explains. */
export function unknownCapitals(text: string, known: ReadonlySet<string>): Finding[] {
  return matchesIn(text, CAPITALS)
    .filter(({ found }) => !known.has(found) && !known.has(found.replace(/s$/, '')))
    .map((match) => ({ ...match, write: 'it out in words, or add it to content/glossary.yaml' }));
}

/** Words to avoid, made ready to be looked for. */
export interface Avoided {
  readonly pattern: RegExp;
  readonly instead: ReadonlyMap<string, string>;
}

export const compileAvoided = (avoid: PlainEnglish['avoid']): Avoided => ({
  pattern: phrasePattern(
    avoid.map(({ words }) => words),
    true,
  ),
  instead: new Map(avoid.map(({ words, write }) => [plainPhrase(words).toLowerCase(), write])),
});

/** Words in quotation marks: somebody else's, or a name. */
const QUOTED = /“[^”]*”|"[^"]*"/g;

/** Words to avoid in a text, but for those in quotation marks and in names. */
export function avoidedWords(text: string, { pattern, instead }: Avoided): Finding[] {
  const own = text.replaceAll(QUOTED, (quoted) => ' '.repeat(quoted.length));
  return matchesIn(own, pattern)
    .filter(({ found, start }) => !isName(found, startsSentence(own, start)))
    .map((match) => ({ ...match, write: instead.get(plainPhrase(match.found).toLowerCase()) ?? '' }));
}

/** A name has a capital in each of its words. The first word of a sentence has one in any case. */
function isName(found: string, first: boolean): boolean {
  const words = found.split(/\s+/);
  return words.every((word) => /^\p{Lu}/u.test(word)) && (words.length > 1 || !first);
}
