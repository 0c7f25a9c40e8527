import { STOP } from '../understand/stop.ts';
import { tokensOf } from '../understand/tokens.ts';
import type { Part, Understood } from '../understand/understand.ts';

/** One thing that a query asks for, and how much it counts beside the others. */
export type Ask =
  | { readonly kind: 'group'; readonly groups: readonly string[]; readonly words: string }
  /** A condition, and the groups that the same words stand for. */
  | {
      readonly kind: 'condition';
      readonly condition: string;
      readonly groups: readonly string[];
      readonly words: string;
    }
  | { readonly kind: 'word'; readonly word: string; readonly key: string }
  | { readonly kind: Wish; readonly values: readonly string[] };

/** What narrows softly. */
export type Wish = 'day' | 'cost' | 'way' | 'approved';

/** What is asked for besides the filters: groups of synonyms, soft wishes, and the words that mean nothing in particular. */
export function asksOf({ text, parts }: Understood): Ask[] {
  const asks: Ask[] = parts.flatMap(({ kind, values, words, groups = [] }: Part): Ask[] => {
    if (kind === 'group') return [{ kind, groups: values, words }];
    if (kind === 'condition') return values.map((condition) => ({ kind, condition, groups, words }));
    return kind === 'age' || kind === 'near' || kind === 'area' ? [] : [{ kind, values }];
  });
  const words = tokensOf(text).map(({ word, key }): Ask & { kind: 'word' } => ({ kind: 'word', word, key }));
  const telling = words.filter(({ word, key }) => !STOP.has(key) && (key.length > 1 || /\d/.test(word)));
  // Of a query with nothing but small words, those are what is asked for.
  const only = parts.length === 0 && telling.length === 0 ? words : telling;
  return [...asks, ...only.filter((ask, i) => only.findIndex(({ key }) => key === ask.key) === i)];
}
