import type { GlossaryTerm } from '../schema/glossary.ts';
import { matchesIn, phrasePattern, plainPhrase, startsSentence } from './phrases.ts';

/** Where a term of the glossary stands in a text. */
export interface TermPlace {
  readonly slug: string;
  /** Its first character, and the first one after it. */
  readonly start: number;
  readonly end: number;
}

/** The terms of a glossary, made ready to be looked for. */
export interface Terms {
  readonly pattern: RegExp;
  readonly forms: ReadonlyMap<string, Form>;
}

interface Form {
  readonly slug: string;
  /** True for a form with a capital that it only has at the start of a sentence. */
  readonly capitalised: boolean;
}

/**
 * Makes a glossary ready to be looked for. A form that begins with a small letter may begin with a capital at the start of a
 * sentence; any other is looked for as it is, an abbreviation with a plural `s` too.
 */
export function compileTerms(glossary: readonly GlossaryTerm[]): Terms {
  const variants = glossary.flatMap(({ slug, term, also = [] }) =>
    [term, ...also].flatMap((form): (readonly [string, Form])[] => {
      const meant = { slug, capitalised: false };
      const asItIs = [form, meant] as const;
      if (/^\p{Ll}/u.test(form)) return [asItIs, [withCapital(form), { slug, capitalised: true }]];
      return /\p{Lu}$/u.test(form) ? [asItIs, [`${form}s`, meant]] : [asItIs];
    }),
  );
  return {
    pattern: phrasePattern(variants.map(([form]) => form)),
    forms: new Map(variants.map(([form, meant]) => [plainPhrase(form), meant])),
  };
}

/** Every place of every term in a running text, in its order; of two that overlap the longer one. */
export function termsIn(text: string, { pattern, forms }: Terms): TermPlace[] {
  return matchesIn(text, pattern).flatMap(({ found, start }) => {
    const form = forms.get(plainPhrase(found));
    if (form === undefined || (form.capitalised && !startsSentence(text, start))) return [];
    return [{ slug: form.slug, start, end: start + found.length }];
  });
}

const withCapital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
