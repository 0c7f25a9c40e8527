import { z } from 'zod';
import { plainDate, source, text } from './common.ts';

/**
 * Front matter of `content/feedback/<name>.md`: what people said about the Local Offer, and what was done. The words below are
 * the council's response. Nobody can be recognised in it (SEND Regulations 2014, regulation 56).
 */
export const feedback = z.strictObject({
  /** A short heading. */
  title: text('a short heading', 100),
  /** The year in which people said it. */
  year: z
    .int({ error: 'a year, for example 2026' })
    .min(2014, { error: 'a year from 2014, when the law began' })
    .max(2100, { error: 'a year, for example 2026' }),
  /** The day the response was published. Never in the future. */
  answeredOn: plainDate,
  /** What it is about: one of the three things that the law asks for comments on. */
  about: z.enum(['content', 'ease-of-use', 'involvement'], { error: 'one of content, ease-of-use, involvement' }),
  /** What people said, in our own words, so that nobody can be recognised. */
  said: text('what people said, without identifying anyone', 600),
  /** What was or will be done. */
  action: text('what was done or will be done', 400),
  /** How far that is. */
  state: z.enum(['done', 'in-progress', 'planned', 'not-possible'], {
    error: 'one of done, in-progress, planned, not-possible',
  }),
  /** The published report that it is taken from. */
  source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }).optional(),
  /** True for an invented entry. Left out of the build when authority.yaml says `examples: false`. */
  example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
});
export type Feedback = z.infer<typeof feedback>;
