import { z } from 'zod';
import { reference, references, slug, text } from './common.ts';

const words = (what: string) =>
  z.array(text(what, 60), { error: `a list: ${what}` }).min(1, { error: `at least one entry: ${what}` });

/** An entry of `content/synonyms.yaml`: one thing that people look for, under all its names. */
export const synonymGroup = z
  .strictObject(
    {
      /** Its name in addresses: `?plain=<slug>` takes the words as words again. */
      slug,
      /** What search calls it, in the middle of a sentence: "Also showing short breaks for respite". */
      name: text('what search calls it, in the middle of a sentence', 80),
      /** What people type. Capitals, hyphens, apostrophes and plurals make no difference; whole words only. */
      typed: words('what people type'),
      /** How records say it: a service with these words in its name or summary is about it. */
      says: words('how records say it').optional(),
      /** Subjects that stand for exactly this: all their services are found, first. */
      subjects: references('the subjects in content/topics.yaml').optional(),
      /** Subjects in which such help may be: their services come after. */
      wider: references('the subjects in content/topics.yaml').optional(),
      /** Needs that stand for it. */
      needs: references('content/needs.yaml').optional(),
      /** The door in `content/audiences/` for the people who are named: search shows it, too. */
      audience: reference('the names of the files in content/audiences/').optional(),
      /** True for words that say little beside others, such as "advice". */
      weak: z.literal(true, { error: 'true, or leave the line out' }).optional(),
      /** True for help that frightens who did not ask for it, such as hospices: a condition's need alone does not find it. */
      apart: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    },
    { error: 'an entry: slug, name, typed, and at least one of says, subjects, wider, needs' },
  )
  .refine(({ says, subjects, wider, needs }) => (says ?? subjects ?? wider ?? needs) !== undefined, {
    error: 'at least one of says, subjects, wider and needs: what the words stand for',
    path: ['typed'],
  });
export type SynonymGroup = z.infer<typeof synonymGroup>;
