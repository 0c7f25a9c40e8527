import type { GlossaryTerm } from '../schema/glossary.ts';
import { letterOf } from './browse.ts';
import { compareNames } from './listing.ts';

/** Terms by first letter, from A to Z; letters without a term are left out. */
export function termsByLetter(glossary: readonly GlossaryTerm[]): Map<string, GlossaryTerm[]> {
  const sorted = [...glossary].sort((a, b) => compareNames(a.term, b.term));
  return Map.groupBy(sorted, ({ term }) => letterOf(term));
}

/** The other forms of a term that are worth telling: no plurals, no other spellings, and none that the meaning says already. */
export function otherForms({ term, also = [], meaning }: GlossaryTerm): string[] {
  const told = new Set([plainForm(term)]);
  return also.filter((form) => {
    const plain = plainForm(form);
    const isNew = !told.has(plain) && !meaning.toLowerCase().includes(form.toLowerCase());
    told.add(plain);
    return isNew;
  });
}

/** A form without what makes no other word of it: capitals, hyphens, what stands in brackets, the ending of a plural. */
const plainForm = (form: string): string =>
  form
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[^\p{L}\p{N}]/gu, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
