import { z } from 'zod';
import { references, text } from './common.ts';
import { provider } from './provider.ts';
import { service } from './service.ts';

const terms = z
  .array(text('a word as the other list writes it, for example Swimming', 120), { error: 'a list of words' })
  .min(1, { error: 'at least one word' });

/** What terms of other lists mean in ours. Capitals make no difference. */
const meaning = z
  .strictObject(
    {
      /** The terms, whole, as the other list writes them. */
      terms,
      /** Slugs from topics.yaml, for terms for which there is no subject. */
      topics: references('content/topics.yaml').optional(),
      /** Slugs of subjects in topics.yaml: their topics come with them. */
      subjects: references('the subjects in content/topics.yaml').optional(),
      /** Slugs from needs.yaml. */
      needs: references('content/needs.yaml').optional(),
      /** Slugs from access.yaml: what the terms say of a building. */
      access: references('content/access.yaml').optional(),
      /** True for terms that say nothing that a listing holds: they are no longer told as unknown. */
      nothing: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    },
    { error: 'terms, and what they mean: { terms: [Swimming], subjects: [sports] }' },
  )
  .refine((m) => (m.topics ?? m.subjects ?? m.needs ?? m.access ?? m.nothing) !== undefined, {
    error: 'at least one of topics, subjects, needs, access and nothing',
    path: ['terms'],
  });

const { howToStart, cost, eligibility } = service.shape;

/** What an import writes of a school or college of certain types in Get Information About Schools. */
const school = z.strictObject(
  {
    /** The names of the types in the register, whole. */
    types: terms,
    /** What sort of organisation it is. */
    kind: provider.shape.kind,
    /** What its one service is called, after the school's name: `special school`. */
    service: text('what the service is called after the school’s name, for example special school', 60),
    /** The summary. `{town}` and `{ages}` are filled in. */
    summary: text('a summary in which {town} and {ages} are filled in', 160),
    /** Slugs of subjects in topics.yaml. */
    subjects: references('the subjects in content/topics.yaml'),
    eligibility,
    howToStart,
    cost,
  },
  { error: 'types, kind, service, summary, subjects, eligibility, howToStart and cost' },
);

/** `content/import.yaml`: what an import makes of other lists. A Local Offer may do without. */
export const importing = z.strictObject({
  /** What stands in a listing when the other list says nothing of it. Without it, such a listing becomes a draft. */
  words: z
    .strictObject(
      {
        eligibility,
        howToStart: text('what a family does first, in plain words', 600),
        cost: text('who to ask about the price', 200),
      },
      { error: 'words for eligibility, howToStart and cost' },
    )
    .optional(),
  terms: z.array(meaning, { error: 'a list of terms and what they mean' }).optional(),
  schools: z.array(school, { error: 'a list of types of schools' }).optional(),
});
export type Importing = z.infer<typeof importing>;
export type SchoolWords = NonNullable<Importing['schools']>[number];
