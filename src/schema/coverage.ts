import { z } from 'zod';
import { plainDate, slug, source, text } from './common.ts';
import { siteAddress } from './page.ts';

/** An entry of `content/coverage.yaml`: one thing that the law asks a Local Offer to publish, and where this one does. */
export const requirement = z
  .strictObject(
    {
      /** Its name in addresses: `/what-the-law-says/#<slug>`. */
      slug,
      /** The law, such as "SEND Regulations 2014, Schedule 2". Entries of one law stand together. */
      law: text('the law, for example SEND Regulations 2014, Schedule 2', 120),
      /** The paragraph or regulation, such as `1(a)`. */
      part: text('the paragraph in quotes, for example "1(a)"', 40),
      /** What it asks for, in plain words. */
      asks: text('what it asks for, in plain words', 400),
      /** Whether the wording was read in the law or another source, which stands in `source`, or is still to be confirmed. */
      wording: z.enum(['sourced', 'to-be-confirmed'], { error: 'one of sourced, to-be-confirmed' }),
      /** The pages that answer it. Leave out when there is none yet: the build and the report say so. */
      answers: z
        .array(
          z.strictObject(
            { label: text('the words of the link', 80), href: siteAddress },
            { error: 'a page: { label: …, href: /guides/… }' },
          ),
          { error: 'a list of pages' },
        )
        .min(1, { error: 'at least one page, or leave the line out' })
        .optional(),
      /** What is still missing, in plain words. Required when there are no answers. */
      gap: text('what is still missing, in plain words', 300).optional(),
      /** The role that keeps the answer right. */
      owner: text('the role that keeps the answer right', 80),
      /** The day the answer was last read and found right. Never in the future. */
      checkedOn: plainDate,
      /** Where the wording is from. */
      source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }).optional(),
    },
    { error: 'an entry: slug, law, part, asks, wording, owner, checkedOn' },
  )
  .refine(({ wording, source }) => wording !== 'sourced' || source !== undefined, {
    error: 'where the wording was read, because wording is sourced: [{ name: …, url: https://… }]',
    path: ['source'],
  })
  .refine(({ answers, gap }) => answers !== undefined || gap !== undefined, {
    error: 'what is still missing, in plain words, because there are no answers',
    path: ['gap'],
  });
export type Requirement = z.infer<typeof requirement>;
