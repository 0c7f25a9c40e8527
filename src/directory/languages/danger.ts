import type { Language } from '../../schema/languages.ts';
import { ForeignPhrases, keyOfPhrase } from './phrases.ts';
import { typedWords } from './typed.ts';

/** What the search page carries of a language, so that danger is known without fetching anything. */
export interface DangerWords extends Pick<Language, 'code' | 'inDanger' | 'rtl'> {
  /** By kind of danger, with `|` between. */
  readonly phrases: Readonly<Record<string, string>>;
}

export const dangerWords = (languages: readonly Language[]): DangerWords[] =>
  languages.map(({ code, inDanger, rtl, danger }) => ({
    ...{ code, inDanger, ...(rtl && { rtl }) },
    phrases: Object.fromEntries(
      Object.entries(danger).map(([kind, phrases]) => [kind, [...new Set(phrases.map(keyOfPhrase))].join('|')]),
    ),
  }));

/** A danger that was told in another language. */
export interface ForeignDanger {
  readonly kind: string;
  readonly language: DangerWords;
}

/** Recognises danger in other languages, by whole phrases. */
export class ForeignDangers {
  readonly #phrases: ForeignPhrases<ForeignDanger>;

  constructor(languages: readonly DangerWords[]) {
    this.#phrases = new ForeignPhrases(
      languages.flatMap((language) =>
        Object.entries(language.phrases).flatMap(([kind, phrases]) => {
          const danger = { kind, language };
          return phrases.split('|').map((phrase): [string, ForeignDanger] => [phrase, danger]);
        }),
      ),
    );
  }

  /** The dangers in a text, each once. */
  in(text: string): readonly ForeignDanger[] {
    return [...new Set(this.#phrases.in(typedWords(text)))];
  }
}
