import type { Language } from '../../schema/languages.ts';
import type { Script } from '../../schema/scripts.ts';

/**
 * The languages other than English in the words of one script, as the search page fetches them: only when what is typed looks as if it
 * were of one of them (see `marks.ts`).
 */
export interface LanguagesFile {
  /** What is searched in English. */
  readonly english: readonly string[];
  readonly languages: readonly PackedLanguage[];
}

export interface PackedLanguage extends Pick<
  Language,
  'code' | 'name' | 'own' | 'script' | 'rtl' | 'letters' | 'never'
> {
  /** Without `machine` when somebody has checked the words. */
  readonly message: Omit<Language['message'], 'machine'> & { readonly machine?: string };
  /** As they are compared, with `|` between. */
  readonly words: string;
  /** For each entry of `english` how the language says it, likewise. */
  readonly terms: readonly string[];
}

export const languagesHref = (version: string, script: Script): string =>
  `/directory/${version}/languages-${script.toLowerCase()}.json`;
