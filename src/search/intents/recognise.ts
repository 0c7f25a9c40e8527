import MiniSearch from 'minisearch';
import { expanded } from './compact.ts';
import type { IntentsFile, SearchIntent } from './intents.ts';
import { INTENT_INDEX, termsOf, type IntentDocument } from './learn.ts';

/** An intent that words may mean. */
export interface Recognised {
  readonly intent: SearchIntent;
  /** How likely it is meant, from 0 to 1. */
  readonly confidence: number;
}

/** Recognises what somebody wants, by how people have put it. */
export class IntentRecogniser {
  readonly #index: MiniSearch<IntentDocument>;
  readonly #intents: readonly SearchIntent[];

  constructor({ index, intents }: Pick<IntentsFile, 'index' | 'intents'>) {
    this.#index = MiniSearch.loadJS(expanded(index), INTENT_INDEX);
    this.#intents = intents;
  }

  /** What words may mean, the likeliest first; nothing where they say too little. */
  recognise(words: string): Recognised[] {
    const terms = new Set(termsOf(words)).size;
    if (terms === 0) return [];
    const found = this.#index.search(words, {
      // A slip of one letter, in long words alone.
      fuzzy: (term) => (term.length > 5 ? 1 : false),
      prefix: (term) => term.length > 5,
    });
    const [first] = found;
    if (first === undefined) return [];
    const second = found[1]?.score ?? 0;
    const matched = first.queryTerms.length / terms;
    const confidence = logistic(
      WEIGHTS.base +
        WEIGHTS.lead * (1 - second / first.score) +
        WEIGHTS.matched * matched +
        WEIGHTS.score * Math.log(first.score),
    );
    return found.slice(0, MOST).flatMap(({ id, score }) => {
      const intent = this.#intents[id as number];
      return intent === undefined ? [] : [{ intent, confidence: confidence * (score / first.score) }];
    });
  }
}

/** The most intents that are thought of. */
const MOST = 5;

/** How sure the best intent is, by its lead over the next, the share of the words that it knows, and its score: see docs/search.md. */
const WEIGHTS = { base: -4.73, lead: 5.21, matched: 1.9, score: 0.65 };
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
