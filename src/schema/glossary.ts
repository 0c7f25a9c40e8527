import { z } from 'zod';
import { slug, text } from './common.ts';
import { siteAddress } from './page.ts';

const form = text('a form of the term as it is written in a text', 60);

/** An entry of `content/glossary.yaml`: a piece of SEND jargon in plain words. */
export const glossaryTerm = z.strictObject(
  {
    /** Its name in addresses: `/jargon/#<slug>`. */
    slug,
    /** The term as people read it, such as "EHC plan". Linked where it first stands on a page. */
    term: form,
    /** Other forms that mean the same, such as "EHCP". Linked too. */
    also: z.array(form, { error: 'a list of other forms' }).min(1, { error: 'at least one other form' }).optional(),
    /** What it means, in one or two plain sentences. */
    meaning: text('what the term means, in one or two plain sentences', 320),
    /** A page that says more. */
    more: siteAddress.optional(),
    /** False for a word that most families know: it stands in the jargon buster, and pages do not link to it. */
    link: z.literal(false, { error: 'false, or leave the line out' }).optional(),
  },
  { error: 'a term: slug, term, meaning' },
);
export type GlossaryTerm = z.infer<typeof glossaryTerm>;
