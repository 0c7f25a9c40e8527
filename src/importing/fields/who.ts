import { ageOf, agesIn, agesOf, agesSaid, type Ages, type AgesRead } from '../shared/ages.ts';
import type { Setting } from '../shared/found.ts';
import type { Meaning, Terms } from '../shared/lists.ts';
import type { Take } from '../shared/take.ts';

/**
 * The ages of a listing: from fields for them, else from words that name them, else as the person who started the import has said.
 *
 * @returns `tooOld` for what is for people over 25 only
 */
export function agesFrom(take: Take, { ages: answer }: Setting['answers'], words: string): Ages | 'tooOld' | undefined {
  const { notes } = take;
  const read = fromFields(take) ?? fromWords(take, words);
  if (read !== undefined && 'tooOld' in read) return 'tooOld';
  if (read?.guess !== undefined) notes.guessed('ages', read.guess);
  if (read === undefined && answer !== undefined)
    notes.guessed('ages', 'the source gives none: as the import was told');
  return read?.ages ?? answer;
}

function fromFields(take: Take): AgesRead {
  const age = (target: 'ages.from' | 'ages.to'): number | undefined => take.first(target, target, 'no age', ageOf);
  const read = agesOf(age('ages.from'), age('ages.to'));
  return read ?? take.first('ages', 'ages', 'no ages', (value) => agesIn(String(value)));
}

function fromWords({ notes }: Take, words: string): AgesRead {
  const read = agesSaid(words);
  if (read !== undefined && 'ages' in read) notes.guessed('ages', 'from the words of the description');
  return read;
}

/** What the terms of a listing mean in our lists, and the terms that nobody has given a meaning. */
export function meaningOf(
  take: Take,
  terms: Terms,
  { topic }: Setting['answers'],
): Meaning & { readonly unknownTerms: string[] } {
  const unknownTerms: string[] = [];
  const meanings: Meaning[] = [];
  for (const target of ['subjects', 'terms', 'needs'] as const) {
    for (const { text, found } of take.texts(target)) {
      for (const term of terms.split(text)) {
        const meaning = terms.of(term);
        if (meaning === undefined) {
          unknownTerms.push(term);
          take.notes.dropped(
            { from: found.from, value: term },
            'a term that nobody has given a meaning (content/import.yaml)',
          );
          continue;
        }
        // A need says for whom a service is, and not what it is.
        meanings.push(target === 'needs' ? { topics: [], subjects: [], needs: meaning.needs, access: [] } : meaning);
        for (const [list, slugs] of Object.entries(meaning))
          if ((slugs as string[]).length > 0) take.notes.mapped(list, found);
      }
    }
  }
  const together = terms.together(meanings);
  if (together.topics.length > 0 || topic === undefined) return { ...together, unknownTerms };
  take.notes.guessed('topics', 'no term says which: as the import was told');
  return { ...together, topics: [topic], unknownTerms };
}
