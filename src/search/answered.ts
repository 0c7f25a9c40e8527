import type { SearchIntent } from './intents/intents.ts';
import type { Candidate } from './match.ts';
import { WHOLE_NAME } from './rank/names.ts';
import type { Document, RankIntent, Weighed } from './rank/score.ts';
import { SURE, type Reading } from './reading.ts';
import { keysOf } from './understand/tokens.ts';
import { IN_PASSING } from './words/fits.ts';
import type { Hits } from './words/text.ts';

/** What of a query is known, guessed, answered and not answered. Pure rules; the engine puts them together. */

/** Whether what is meant is known well enough. */
export const isSure = ({ parts }: Reading): boolean =>
  parts.some(({ kind, confidence = 1 }) => (kind === 'intent' || kind === 'condition') && confidence >= SURE);

/** The most guesses, and how likely each must be. */
const MOST_GUESSES = 3;
const GUESS = 0.2;

/** The intents that may be meant, where none is sure: no danger, and nothing that is elsewhere. */
export const guessesOf = ({ guesses, parts }: Reading): SearchIntent[] => {
  const said = new Set(parts.flatMap(({ kind, values }) => (kind === 'intent' ? values : [])));
  return guesses
    .filter(({ intent, confidence }) => confidence >= GUESS && intent.crisis === undefined && intent.nothing !== true)
    .map(({ intent }) => intent)
    .filter(({ slug }) => !said.has(slug))
    .slice(0, MOST_GUESSES);
};

/** From this coverage on, a record answers what is meant. */
const ANSWERS = 0.75;

/** What no result answers: intents by their names, and words of which most are nowhere. */
export function unansweredOf(
  asks: readonly Weighed[],
  results: readonly Candidate[],
  intents: ReadonlyMap<string, SearchIntent>,
  bonus: (document: Document) => number,
): string[] {
  if (results.some((row) => bonus(row) >= WHOLE_NAME)) return [];
  const isAnswered = ({ fit }: Weighed): boolean => results.some((row) => fit(row).coverage >= ANSWERS);
  const meant = asks.flatMap((each) => {
    const { ask } = each;
    if (ask.kind !== 'intent' || ask.adds || ask.confidence < SURE) return [];
    const known = ask.intents.flatMap((slug) => intents.get(slug) ?? []);
    const isElsewhere = known.every(({ nothing }) => nothing === true);
    const isKnown = known.some(({ page, weak }) => page !== undefined || weak === true) || isAnswered(each);
    return isElsewhere || !isKnown ? known.slice(0, 1).map(({ name }) => name) : [];
  });
  if (meant.length > 0) return meant;
  // Beside what is known to be meant, a word that is nowhere says little.
  if (asks.some(({ ask }) => ask.kind === 'condition' || (ask.kind === 'intent' && ask.confidence >= SURE))) return [];
  const words = asks.filter(({ ask, weight }) => ask.kind === 'word' && !ask.besides && weight > 0);
  const isHalf = (row: Candidate): boolean =>
    words.reduce((sum, { weight, fit }) => sum + weight * fit(row).coverage, 0) >=
    words.reduce((sum, { weight }) => sum + weight, 0) / 2;
  const asked = asks.flatMap(({ ask }) => (ask.kind === 'word' && !ask.besides ? [ask.word] : []));
  return asked.length > 0 && !results.some(isHalf) ? [asked.join(' ')] : [];
}

/** Of a single word that is all that is asked for, the records that have it only in passing are no answer. */
export function onlyTelling(hits: ReadonlyMap<string, Hits>, asks: Reading['asks']): ReadonlyMap<string, Hits> {
  const meant = asks.filter(({ kind }) => kind === 'word' || kind === 'intent' || kind === 'condition');
  const [only] = meant;
  if (meant.length !== 1 || only?.kind !== 'word') return hits;
  const telling = [...(hits.get(only.word) ?? [])].filter(([, fit]) => fit > IN_PASSING);
  return new Map([...hits, [only.word, new Map(telling)]]);
}

/** The slugs of the conditions that a query names. */
export const conditionsOf = ({ parts }: Reading): string[] =>
  parts.flatMap(({ kind, values }) => (kind === 'condition' ? values : []));

/** The words by which a query names conditions, as they are compared. */
export const wordsOfConditions = ({ parts }: Reading): ReadonlySet<string> =>
  new Set(parts.flatMap(({ kind, words }) => (kind === 'condition' ? keysOf(words) : [])));

/** Whether a query is known to ask for nothing besides conditions: an age, a place or a wish narrows, and says no more. */
export const asksOnlyConditions = ({ asks }: Reading, intents: ReadonlyMap<string, RankIntent>): boolean =>
  asks.some(({ kind }) => kind === 'condition') &&
  asks.every(
    (ask) =>
      ask.kind !== 'intent' ||
      ask.adds ||
      ask.confidence < SURE ||
      ask.intents.every((slug) => intents.get(slug)?.weak),
  );

/** Whether a page is about what the words for a condition mean besides it: an intent that is no need. A condition has its own needs. */
export const isAboutWords = (
  { about }: Document,
  { parts }: Reading,
  intents: ReadonlyMap<string, RankIntent>,
): boolean =>
  parts.some((part) => part.intents?.some((slug) => about.has(slug) && intents.get(slug)?.needs === undefined));
