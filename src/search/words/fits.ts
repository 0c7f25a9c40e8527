import type { Field } from '../pagefind/client.ts';

/** How well a document answers a word by the part in which it stands. */
export const FITS: Readonly<Record<Field, number>> = {
  title: 1,
  subjects: 0.6,
  needs: 0.5,
  provider: 0.4,
  summary: 0.4,
};

/** A word in passing, in the body alone, says little. */
export const IN_PASSING = 0.15;
