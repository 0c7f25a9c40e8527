import { z } from 'zod';
import { text } from './common.ts';

const years = z
  .number({ error: 'a reading age in years, for example 11' })
  .min(6, { error: 'a reading age of 6 to 18 years' })
  .max(18, { error: 'a reading age of 6 to 18 years' });

/** `content/plain-english.yaml`: how plain the words of this site must be. */
export const plainEnglish = z.strictObject({
  /** Reading age of a page in years: what we aim at, and what no page may go over. */
  readingAge: z
    .strictObject({ aim: years, limit: years }, { error: 'reading ages in years: { aim: 11, limit: 13 }' })
    .refine(({ aim, limit }) => aim <= limit, { error: 'a limit that is not below the aim', path: ['limit'] }),
  /** Words that families should not meet, and what to write in their place. */
  avoid: z
    .array(
      z.strictObject(
        { words: text('the words to avoid', 60), write: text('what to write in their place', 80) },
        { error: 'an entry: { words: utilise, write: use }' },
      ),
      { error: 'a list of words to avoid' },
    )
    .min(1, { error: 'at least one entry' }),
  /** Capitals that everybody knows, such as "UK": they need no entry in the glossary. */
  knownCapitals: z.array(text('capitals that everybody knows', 20), { error: 'a list of capitals' }),
});
export type PlainEnglish = z.infer<typeof plainEnglish>;
