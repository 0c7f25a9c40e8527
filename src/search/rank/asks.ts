import { STOP } from '../understand/stop.ts';
import { tokensOf } from '../understand/tokens.ts';
import type { Part, Understood } from '../understand/understand.ts';

/** One thing that a query asks for, and how much it counts beside the others. */
export type Ask =
  /** One of some intents, and how sure it is that one of them is meant. */
  | {
      readonly kind: 'intent';
      readonly intents: readonly string[];
      readonly confidence: number;
      /** How likely each is beside the likeliest, from 0 to 1. */
      readonly shares: readonly number[];
      /** Whether it only adds to what is certain. */
      readonly adds: boolean;
      readonly words: string;
    }
  /** A condition, and the intents that the same words stand for. */
  | {
      readonly kind: 'condition';
      readonly condition: string;
      readonly intents: readonly string[];
      readonly words: string;
    }
  /** A word that means nothing in particular; `besides` when what is meant is known, and the word can only add to it. */
  | { readonly kind: 'word'; readonly word: string; readonly key: string; readonly besides: boolean }
  | { readonly kind: Wish; readonly values: readonly string[] };

/** What narrows softly. */
export type Wish = 'day' | 'cost' | 'way' | 'approved';

/**
 * What is asked for besides the filters: intents, soft wishes, and the words that mean nothing in particular.
 *
 * @param isMeant whether it is known what the words mean together, so that single ones only add to it
 */
export function asksOf({ text, parts, named }: Understood, isMeant = false): Ask[] {
  const asks: Ask[] = parts.flatMap(({ kind, values, words, intents = [], ...part }: Part): Ask[] => {
    if (kind === 'intent') {
      const { confidence = 1, shares = values.map(() => 1), adds = false } = part;
      return [{ kind, intents: values, confidence, shares, adds, words }];
    }
    if (kind === 'condition') return values.map((condition) => ({ kind, condition, intents, words }));
    return kind === 'age' || kind === 'near' || kind === 'area' ? [] : [{ kind, values }];
  });
  const words = tokensOf(text).map(({ word, key }): Ask & { kind: 'word' } => ({
    ...{ kind: 'word', word, key },
    besides: isMeant && !named.has(key),
  }));
  const telling = words.filter(({ word, key }) => !STOP.has(key) && (key.length > 1 || /\d/.test(word)));
  // Of a query with nothing but small words, those are what is asked for.
  const only = parts.length === 0 && telling.length === 0 ? words : telling;
  return [...asks, ...only.filter((ask, i) => only.findIndex(({ key }) => key === ask.key) === i)];
}
