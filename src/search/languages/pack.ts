import { ENGLISH } from '../../directory/english.ts';
import { keyOfPhrase, patternsOf, type Pattern } from '../../directory/languages/phrases.ts';
import { typedWords } from '../../directory/languages/typed.ts';
import type { Language } from '../../schema/languages.ts';
import { SCRIPTS, type Script } from '../../schema/scripts.ts';
import type { LanguagesFile, PackedLanguage } from './file.ts';
import { NOT_LATIN } from './scripts.ts';

/** Packs the languages for the search page, a file for each script: most of what a language has is in one, and a phone needs that alone. */
export const packLanguages = (languages: readonly Language[]): { script: Script; file: LanguagesFile }[] =>
  SCRIPTS.map((script) => ({ script, file: fileOf(script, languages) }));

function fileOf(script: Script, languages: readonly Language[]): LanguagesFile {
  const letters = new RegExp(String.raw`\p{sc=${script}}`, 'u');
  const inScript = (phrases: readonly string[] = []): string[] => phrases.filter((phrase) => letters.test(phrase));
  const english = [...new Set(languages.flatMap(({ terms }) => Object.keys(terms)))].filter((term) =>
    languages.some(({ terms }) => inScript(terms[term]).length > 0),
  );
  const all = languages.map(
    ({
      code,
      name,
      own,
      script: ownScript,
      rtl,
      letters: told,
      never,
      message,
      checkedBy,
      words,
      terms,
    }): PackedLanguage => {
      const { machine, ...checked } = message;
      return {
        ...{ code, name, own, script: ownScript, ...(rtl && { rtl }), ...(told && { letters: told }) },
        ...(never && { never }),
        message: checkedBy === undefined ? { ...checked, machine } : checked,
        words: keysOf(inScript(words)),
        terms: english.map((term) => keysOf(inScript(terms[term]))),
      };
    },
  );
  return { english, languages: all.filter(({ words, terms }) => words !== '' || terms.some((forms) => forms !== '')) };
}

/** Phrases as they are compared: what differs in accents alone is one. */
const keysOf = (phrases: readonly string[]): string => [...new Set(phrases.map(keyOfPhrase))].join('|');

/**
 * How words begin that are of another language and not of English, the fewest letters that tell it: `autyz`. One with a dot is a whole
 * word: `copil.`, for "copilot" is English. They stand in the search page, so that nothing is fetched for English.
 *
 * @param names of places and services: they are no words of another language
 */
export function marksOf(languages: readonly Pick<Language, 'words' | 'terms'>[], names: readonly string[]): string {
  const whole = new Set([...ENGLISH, ...names].flatMap((text) => typedWords(text).map(({ key }) => key)));
  const beginnings = new Set([...whole].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))));
  const markOf = ({ key, open }: Pattern): string[] => {
    if (NOT_LATIN.test(key)) return [];
    const length = Array.from(key).findIndex((_, i) => !beginnings.has(key.slice(0, i + 1)));
    if (length >= 0) return [key.slice(0, Math.max(length + 1, SHORTEST))];
    return open || whole.has(key) ? [] : [`${key}.`];
  };
  const marks = languages
    .flatMap(({ words, terms }) => [...words, ...Object.values(terms).flat()])
    // Where the first word is English, the next may not be.
    .flatMap((phrase) => patternsOf(phrase).flatMap(markOf).slice(0, 1));
  const all = [...new Set(marks)].sort();
  // What begins like another mark is known by that.
  return all.filter((mark) => !all.some((other) => other !== mark && mark.startsWith(other))).join(' ');
}

/** Two letters say too little: names begin with any. */
const SHORTEST = 3;
