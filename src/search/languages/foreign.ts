import { ForeignPhrases } from '../../directory/languages/phrases.ts';
import type { LanguagesFile } from './file.ts';

/** A language that is not English, as search uses it. */
export interface Foreign extends Omit<LanguagesFile['languages'][number], 'words' | 'terms'> {
  /** Small words that are frequent in it. */
  readonly words: ForeignPhrases<true>;
  /** How it says what can be searched in English. */
  readonly terms: ForeignPhrases<string>;
}

/** Reads a file of languages. The opposite of `packLanguages`. */
export const unpackLanguages = ({ english, languages }: LanguagesFile): Foreign[] =>
  languages.map(({ words, terms, ...language }) => ({
    ...language,
    words: new ForeignPhrases(split(words).map((word): [string, true] => [word, true])),
    terms: new ForeignPhrases(
      terms.flatMap((forms, i) => split(forms).map((form): [string, string] => [form, english[i] ?? ''])),
    ),
  }));

const split = (text: string): string[] => text.split('|').filter(Boolean);
