import type { Intent } from '../../schema/intents.ts';
import type { CompactIndex } from './compact.ts';

/** The page that answers an intent best, as a card shows it. */
export interface BestPage {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** An intent as search uses it: without the phrasings, which are in the index. */
export type SearchIntent = Omit<Intent, 'meaning' | 'certain' | 'page' | 'phrasings'> & {
  /** Words that mean it wherever they stand: those of the content, its name, and what records say in more than one word. */
  readonly certain: readonly string[];
  readonly page?: BestPage | undefined;
};

/** The intents, and the index by which they are recognised: one file, fetched when words are typed. */
export interface IntentsFile {
  readonly intents: readonly SearchIntent[];
  readonly index: CompactIndex;
}

export const intentsHref = (version: string): string => `/directory/${version}/intents.json`;
