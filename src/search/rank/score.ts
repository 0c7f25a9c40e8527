import type { Need } from '../../schema/lists.ts';
import type { About, Place } from './about.ts';
import type { Ask, Wish } from './asks.ts';
import { overlaps, parseAges, type AgeRange } from '../../directory/age.ts';
import type { SearchIntent } from '../intents/intents.ts';
import { IN_PASSING } from '../words/fits.ts';
import { fitCondition, type RankCondition } from './condition.ts';

/** What ranking looks at: a service, or a page of words. */
export interface Document {
  readonly name: string;
  readonly provider: string;
  /** Nothing for a page of words. */
  readonly ages?: AgeRange | undefined;
  readonly subject: readonly string[];
  /** Empty when it is not known. */
  readonly need: readonly string[];
  readonly about: About;
  readonly day: readonly string[];
  readonly cost?: string;
  readonly approved: boolean;
  /** The kinds of its areas. */
  readonly ways: readonly string[];
}

/** How well a document answers one ask: how much of it (0 to 1), and how strongly (0 to about 7). */
export interface Fit {
  readonly coverage: number;
  readonly strength: number;
}

const NONE: Fit = { coverage: 0, strength: 0 };

/** The part of an intent that ranking uses. */
export type RankIntent = Pick<
  SearchIntent,
  'slug' | 'name' | 'says' | 'subjects' | 'wider' | 'needs' | 'weak' | 'ages' | 'page'
>;

/** An ask made ready: how much it counts, and how a document fits it. */
export interface Weighed {
  readonly ask: Ask;
  readonly weight: number;
  readonly fit: (document: Document) => Fit;
}

/** How much an intent counts that says little beside others. */
const WEAK = 0.15;

/** What is left of an answer that is for people of another age than the intent implies. */
const OTHER_AGE = 0.6;

/** How a document fits an intent. The name counts most, then subject and need, then the summary. */
export function fitIntent(
  document: Document,
  { slug, subjects = [], wider = [], needs = [], ages }: RankIntent,
  anyNeed: string,
): Fit {
  let coverage = 0;
  let strength = 0;
  const add = (covers: number, strong: number): void => {
    coverage = Math.max(coverage, covers);
    strength += strong;
  };
  const shares = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((each) => others.includes(each));
  if (shares(document.subject, subjects)) add(1, 3);
  else if (shares(document.subject, wider)) add(0.55, 1);
  if (needs.length > 0) {
    if (shares(document.need, needs)) add(1, 3 / (0.8 + 0.2 * document.need.length));
    else if (document.need.includes(anyNeed)) add(0.5, 0.5);
    else if (document.need.length === 0) add(0.3, 0.2);
  }
  const said = document.about.get(slug);
  if (said === 'name') add(1, 4);
  if (said === 'summary') add(0.9, 2);
  const meant = ages === undefined ? undefined : parseAges(ages);
  const isFor = meant === undefined || document.ages === undefined || overlaps(document.ages, meant);
  return isFor ? { coverage, strength } : { coverage: OTHER_AGE * coverage, strength: OTHER_AGE * strength };
}

/**
 * Makes asks ready.
 *
 * @param hits for each word, how well documents answer it (0 to 1), best 1; nothing for a word that is not in the index
 * @param total how many documents there are
 * @param conditions what is known of the conditions that are asked for
 */
export function weigh(
  asks: readonly Ask[],
  intents: ReadonlyMap<string, RankIntent>,
  needs: readonly Need[],
  hits: (words: string) => ReadonlyMap<Document, number> | undefined,
  total: number,
  conditions: ReadonlyMap<string, RankCondition> = new Map(),
): Weighed[] {
  const anyNeed = needs.find(({ any }) => any === true)?.slug ?? '';
  // Beside words whose meaning is known, the others count less.
  const besides = asks.some(({ kind }) => kind === 'intent' || kind === 'condition') ? 0.5 : 1;
  // Where something is wanted for a condition, the condition alone is no answer.
  const isMore = asks.some(
    (ask) => ask.kind === 'intent' && !ask.adds && !ask.intents.every((slug) => intents.get(slug)?.weak),
  );
  return asks.map((ask): Weighed => {
    if (ask.kind === 'word') {
      const found = hits(ask.word);
      return {
        ask,
        weight: (ask.besides ? ADDED : besides) * rarity(found?.size ?? 0, total),
        fit: (document) => fitWord(found?.get(document)),
      };
    }
    if (ask.kind === 'condition') {
      const condition = conditions.get(ask.condition);
      const meant = ask.intents.map((slug) => intents.get(slug)).filter((intent) => intent !== undefined);
      // Where an intent says of these words what records of it are, the need alone is too little.
      const byNeed =
        meant.some(({ needs: own }) => own !== undefined) ||
        !meant.some(({ says, subjects }) => (says ?? subjects) !== undefined);
      return {
        ask,
        weight: isMore ? BESIDE_MORE : 1,
        fit: (document) => {
          // What names the condition is not counted again for the same words.
          const about = condition?.named.has(document) === true ? new Map<string, Place>() : document.about;
          const fits = meant.map((intent) => fitIntent({ ...document, about }, { ...intent, needs: [] }, anyNeed));
          if (condition !== undefined) fits.push(fitCondition(document, condition, anyNeed, byNeed));
          return {
            coverage: Math.max(0, ...fits.map(({ coverage }) => coverage)),
            strength: fits.reduce((sum, { strength }) => sum + strength, 0),
          };
        },
      };
    }
    if (ask.kind !== 'intent') return { ask, weight: 0.8, fit: (document) => fitWish(document, ask.kind, ask.values) };
    const meant = ask.intents.map((slug) => intents.get(slug)).filter((intent) => intent !== undefined);
    const inText = hits(ask.words);
    return {
      ask,
      weight: (ask.adds ? BESIDE_MORE : 1) * ask.confidence * (meant.every(({ weak }) => weak) ? WEAK : 1),
      fit: (document) => {
        const fits = meant.map((intent, i): Fit => {
          const { coverage, strength } = fitIntent(document, intent, anyNeed);
          const share = ask.shares[i] ?? 1;
          return { coverage: share * coverage, strength: share * strength };
        });
        const text = inText?.get(document);
        if (text !== undefined) fits.push({ coverage: text > IN_PASSING ? 0.8 : 0.6, strength: 1 + text });
        return fits.reduce(
          (best, fit) => (fit.coverage + fit.strength > best.coverage + best.strength ? fit : best),
          NONE,
        );
      },
    };
  });
}

/** How much a condition counts beside what is wanted for it, and what is likely beside what is certain. */
const BESIDE_MORE = 0.5;

/** How much a word counts that only adds to what is meant. */
const ADDED = 0.6;

/** A word that few documents have says more than one that most have; one that none has says nothing. */
function rarity(found: number, total: number): number {
  if (found === 0) return 0;
  return Math.min(1, Math.max(0.1, 1 - Math.log(1 + found) / Math.log(2 + total)));
}

/** A word in passing is half an answer. */
const fitWord = (hit: number | undefined): Fit =>
  hit === undefined ? NONE : { coverage: hit > IN_PASSING ? 1 : 0.5, strength: 1 + 3 * hit };

/** A wish that narrows softly: a service of which it is not known stays in sight. */
function fitWish(document: Document, kind: Wish, values: readonly string[]): Fit {
  const has = {
    day: document.day,
    cost: document.cost === undefined ? [] : [document.cost],
    way: document.ways,
    approved: [document.approved ? 'yes' : 'no'],
  }[kind];
  if (has.some((each) => values.includes(each))) return { coverage: 1, strength: 2 };
  const open = has.length === 0 || has.includes('varies');
  return open ? { coverage: 0.4, strength: 0 } : NONE;
}

/** Whether an ask is about something, and no wish for a day or a price. */
const isMeant = (ask: Ask): boolean =>
  ask.kind === 'intent' || ask.kind === 'condition' || (ask.kind === 'word' && !ask.besides);

/** A document with its score. */
export interface Scored<D> {
  readonly document: D;
  /** Part of what was asked for, 0 to 1. Wishes alone cover nothing, where something is asked for besides. */
  readonly coverage: number;
  readonly score: number;
}

/** Scores one document. */
export function score<D extends Document>(document: D, asks: readonly Weighed[], bonus: number): Scored<D> {
  let total = 0;
  let covered = 0;
  let strong = 0;
  let answered = !asks.some(({ ask }) => isMeant(ask));
  for (const { ask, weight, fit } of asks) {
    const { coverage, strength } = fit(document);
    strong += weight * strength;
    // What only adds to an answer is no part of what must be answered.
    if (ask.kind === 'word' && ask.besides) continue;
    total += weight;
    covered += weight * coverage;
    if (coverage > 0 && isMeant(ask)) answered = true;
  }
  const coverage = total === 0 || !answered ? 0 : covered / total;
  return { document, coverage, score: coverage === 0 ? 0 : (strong / total + bonus) * coverage ** 2 };
}
