import type { Crisis } from '../../schema/crisis.ts';
import type { Language } from '../../schema/languages.ts';
import { dangerWords, type DangerWords } from '../languages/danger.ts';
import { slipsIn } from './slips.ts';
import type { CrisisWords } from './recognise.ts';
import { wordsOf } from './typed.ts';

/** The part of a kind of danger that the search page needs beside its words. */
export interface CrisisKind {
  readonly slug: string;
  readonly questions: readonly string[];
  readonly subjects: readonly string[];
  readonly quickExit?: true | undefined;
}

/** What the search page carries, to recognise danger without fetching anything. */
export interface CrisisFile extends CrisisWords {
  readonly kinds: readonly (CrisisWords['kinds'][number] & CrisisKind)[];
  /** What means danger in other languages. */
  readonly foreign: readonly DangerWords[];
}

/**
 * The words of `content/crisis.yaml` for the search page.
 *
 * @param names of places, services and so on: their words are no slips of others
 * @param languages those in which danger is recognised, too
 */
export function crisisWords(
  { same, skip, kinds }: Crisis,
  names: readonly string[],
  languages: readonly Language[] = [],
): CrisisFile {
  const words = {
    same,
    skip,
    kinds: kinds.map(({ slug, questions, subjects, quickExit, phrases, harmless }) => ({
      ...{ slug, questions, subjects, quickExit, phrases, harmless },
    })),
  };
  return { ...words, ...slipsIn(words, names.flatMap(wordsOf)), foreign: dangerWords(languages) };
}
