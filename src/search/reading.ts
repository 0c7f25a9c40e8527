import type { IntentRecogniser, Recognised } from './intents/recognise.ts';
import type { Query } from './query.ts';
import { asksOf, type Ask } from './rank/asks.ts';
import type { Lexicon } from './understand/lexicon.ts';
import { isPastOldest } from './understand/age.ts';
import { STOP } from './understand/stop.ts';
import { keysOf, tokensOf } from './understand/tokens.ts';
import { understand, type Part, type Understood } from './understand/understand.ts';

/** A query as search takes it: what the visitor set, and what the free words mean besides. */
export interface Reading {
  /** The query with the age and place that were understood; what the visitor set counts before what was understood. */
  readonly query: Query;
  readonly asks: readonly Ask[];
  /** What was understood, to be shown. */
  readonly parts: readonly Part[];
  /** What the words may mean besides, the likeliest first: not sure enough to search for. */
  readonly guesses: readonly Recognised[];
}

/** Parts of the free words that narrow strictly: the first to be let go when nothing is left comes first. */
export const STRICT = ['area', 'near', 'age'] as const;

/** Below this nothing is said of what words may mean. */
export const LEAST = 0.25;
/** From here on what is meant counts, and the single words only add to it. */
export const SURE = 0.6;
/** How sure a single word must make it beside a condition: "football", and not "charity". */
const SURE_OF_ONE_WORD = 0.95;
/** Intents that are nearly as likely as the best are meant as well, up to so many. */
const NEARLY = 0.6;
const MOST = 3;

/** Reads the free words of a query. */
export function read(query: Query, lexicon: Lexicon, recogniser?: IntentRecogniser): Reading {
  const understood = understand(query.q, lexicon, query.plain);
  // A filter that is set by hand stands; the same thing said in words is only said again.
  const set = {
    age: query.age !== '',
    near: query.near !== '',
    area: query.area.length > 0,
    day: query.day.length > 0,
    cost: query.cost.length > 0,
    approved: query.approved,
  };
  const kept = understood.parts.filter(({ kind }) => !(kind in set && set[kind as keyof typeof set]));
  const recognised = recogniser === undefined ? [] : recognise({ ...understood, parts: kept }, query.plain, recogniser);
  const { parts, isMeant, text } = withIntents({ ...understood, parts: kept }, recognised);
  const first = (kind: 'age' | 'near'): string => parts.find((part) => part.kind === kind)?.values[0] ?? '';
  return {
    query: {
      ...query,
      // An age past the Local Offer is no filter: it is only said.
      age: query.age || (isPastOldest(first('age')) ? '' : first('age')),
      near: query.near || (query.area.length > 0 ? '' : first('near')),
      area: set.area ? query.area : parts.filter(({ kind }) => kind === 'area').flatMap(({ values }) => values),
    },
    asks: asksOf({ ...understood, text, parts }, isMeant),
    parts,
    guesses: recognised,
  };
}

/** What the words mean that say no number of an age, place, day or wish. A condition is left out where something else is said besides. */
function recognise(
  { text, parts, named }: Understood,
  plain: readonly string[],
  recogniser: IntentRecogniser,
): Recognised[] {
  const wordsOf = (which: (part: Part) => boolean): string[] => parts.filter(which).map(({ words }) => words);
  // Words of a name say who, and not what.
  const other = tokensOf(text)
    .filter(({ key }) => !named.has(key))
    .map(({ word }) => word);
  const besides = [...other, ...wordsOf(({ kind }) => kind === 'intent')].join(' ');
  // Small words alone say too little: "my son has". Then the name of a condition may say what is wanted: "school refusal".
  const isLittle = keysOf(besides).every((key) => STOP.has(key));
  const words = isLittle ? wordsOf(({ kind }) => kind === 'condition').join(' ') : besides;
  if (words === '') return [];
  // Beside others, a stage of life says more than an age: "transition to secondary".
  const all = [words, ...wordsOf(({ stage }) => stage === true)].join(' ');
  return recogniser.recognise(all).filter(({ intent }) => !plain.includes(intent.slug));
}

/**
 * Puts what was recognised beside what is certain. A phrase of one word gives way where all the words together mean something else:
 * "hearing voices" is not about deafness.
 */
function withIntents(
  { text, parts }: Understood,
  recognised: readonly Recognised[],
): { readonly parts: readonly Part[]; readonly isMeant: boolean; readonly text: string } {
  // Danger is told apart from the rest, and never searched for.
  const harmless = isNamed(text, parts) ? [] : recognised.filter(({ intent }) => intent.crisis === undefined);
  const [best] = harmless;
  if (best === undefined || best.confidence < LEAST) return { parts, isMeant: false, text };
  const likely = harmless.slice(0, MOST).filter(({ confidence }) => confidence >= NEARLY * best.confidence);
  const slugs = likely.map(({ intent }) => intent.slug);
  const isSure = best.confidence >= SURE;
  const givesWay = ({ kind, words, values }: Part): boolean =>
    isSure && kind === 'intent' && isOneWord(words) && !values.some((slug) => slugs.includes(slug));
  const certain = parts.filter((part) => !givesWay(part));
  const given = parts.filter(givesWay).map(({ words }) => words);
  const rest = [text, ...given].filter(Boolean).join(' ');
  const said = certain.flatMap(({ kind, values }) => (kind === 'intent' ? values : []));
  if (said.includes(best.intent.slug) || (said.length > 0 && !isSure))
    return { parts: certain, isMeant: isSure && said.includes(best.intent.slug), text: rest };
  // Beside a condition one word says little: "resources", "charity".
  const isBeside = parts.some(({ kind }) => kind === 'condition');
  if (isBeside && tellingIn(rest) === 1 && best.confidence < SURE_OF_ONE_WORD)
    return { parts: certain, isMeant: false, text: rest };
  const part: Part = {
    kind: 'intent',
    words: rest,
    values: slugs,
    confidence: best.confidence,
    shares: likely.map(({ confidence }) => confidence / best.confidence),
    adds: said.length > 0,
  };
  return { parts: [...certain, part], isMeant: isSure, text: rest };
}

/** Whether a condition is all that is said. */
const isNamed = (text: string, parts: readonly Part[]): boolean =>
  parts.some(({ kind }) => kind === 'condition') &&
  !parts.some(({ kind }) => kind === 'intent') &&
  keysOf(text).every((key) => STOP.has(key));

const tellingIn = (text: string): number => keysOf(text).filter((key) => !STOP.has(key)).length;

/** One word, and no short form: those are seldom anything else. */
const isOneWord = (words: string): boolean => keysOf(words).length === 1 && words.length > LONGEST_SHORT_FORM;
const LONGEST_SHORT_FORM = 4;

/** A reading without one of the things that were understood; what the visitor set stays. */
export function letGo(reading: Reading, kind: (typeof STRICT)[number], { age, area, near }: Query): Reading {
  const parts = reading.parts.filter((part) => part.kind !== kind);
  if (parts.length === reading.parts.length) return reading;
  return { ...reading, parts, query: { ...reading.query, [kind]: { age, area, near }[kind] } };
}
