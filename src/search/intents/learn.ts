import type { Options } from 'minisearch';
import { stemmer } from 'stemmer';
import { SMALL } from '../understand/stop.ts';
import { keysOf } from '../understand/tokens.ts';

/** What is learnt of an intent: how people put it, and what it is called. */
export interface IntentDocument {
  /** Its number in the list of intents. */
  readonly id: number;
  readonly phrasings: string;
  readonly meaning: string;
}

/** The words of a text by which intents are told apart: stems, without small words. */
export const termsOf = (text: string): string[] =>
  keysOf(text)
    .filter((key) => !SMALL.has(key))
    .map((key) => stemmer(key));

/** How the words of intents are indexed when the site is built, and looked up in the browser: both must do the same. */
export const INTENT_INDEX: Options<IntentDocument> = {
  fields: ['phrasings', 'meaning'],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: { bm25: { k: 2, b: 0.5, d: 0.2 } },
};
