import { z } from 'zod';
import { phone, references, slug, sms, text } from './common.ts';
import { iconName } from './icon.ts';
import { editorial, reviewBy, siteAddress } from './page.ts';
import { sentencesOf } from './sentences.ts';

/** At most this many sentences say what the law gives a family: more is a guide. */
const MOST_SENTENCES = 2;

/** The filters of a search, as its address has them (`/search/?age=&area=&topic=…`). At least one. */
export const situationFilters = z
  .strictObject(
    {
      /** One year (`'9'`) or a range (`5-11`). */
      age: z
        .string({ error: 'an age in quotes, for example "9" or "5-11"' })
        .regex(/^(?:1?\d|2[0-5])(?:-(?:1?\d|2[0-5]))?$/, {
          error: 'an age from 0 to 25 in quotes, for example "9" or "5-11"',
        })
        .optional(),
      topic: references('content/topics.yaml').optional(),
      subject: references('the subjects in content/topics.yaml').optional(),
      need: references('content/needs.yaml').optional(),
      area: references('content/areas.yaml').optional(),
      cost: z
        .array(z.enum(['free', 'paid', 'varies'], { error: 'one of free, paid, varies' }), {
          error: 'a list from free, paid, varies',
        })
        .min(1, { error: 'at least one of free, paid, varies' })
        .optional(),
      approved: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    },
    { error: 'filters, for example { subject: [short-breaks], age: "5-11" }' },
  )
  .refine((chosen) => Object.keys(chosen).length > 0, { error: 'at least one filter, for example subject: [clubs]' });

/** Front matter of `content/situations/<situation>.md`: what is happening in a family's life, and where to start. */
export const situation = z.strictObject({
  ...editorial,
  /** The day on which the page must be read again. From then on the check asks for it. */
  reviewBy,
  /** Place among the situations, from 1. */
  order: z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' }),
  /** The picture beside the title. */
  icon: iconName,
  /** True when somebody may be in danger: shown before all others, and in a colour of its own. */
  urgent: z.literal(true, { error: 'true, or leave the line out' }).optional(),
  /** Who to ring at once. */
  ring: z
    .array(
      z
        .strictObject(
          {
            /** Who answers. */
            name: text('who answers', 80),
            /** The number to ring. */
            phone: phone.optional(),
            /** The number to text, beside that to ring or in its place. */
            sms: sms.optional(),
            /** When to ring, and what it costs. */
            text: text('when to ring it', 200),
          },
          { error: 'who to ring: { name: …, phone: "999", text: … }' },
        )
        .refine((who) => (who.phone ?? who.sms) !== undefined, {
          error: 'a number to ring (phone) or to text (sms)',
          path: ['phone'],
        }),
      { error: 'a list of who to ring' },
    )
    .min(1, { error: 'at least one number, or leave the line out' })
    .optional(),
  /** What to do first: short steps, in order. */
  first: z
    .array(
      z
        .strictObject(
          {
            /** One step, in one or two short sentences. */
            text: text('one step, in one or two short sentences', 240),
            /** A page that helps with it. */
            href: siteAddress.optional(),
            /** The words of the link to that page. */
            label: text('the words of the link', 80).optional(),
          },
          { error: 'a step: { text: … }, and if a page helps: label and href' },
        )
        .refine((step) => (step.href === undefined) === (step.label === undefined), {
          error: 'both label and href, or neither',
          path: ['label'],
        }),
      { error: 'a list of steps' },
    )
    .min(1, { error: 'at least one step' }),
  /** A family's rights, in two sentences. */
  rights: text('the family’s rights, in one or two sentences', 400).refine(
    (words) => sentencesOf(words).length <= MOST_SENTENCES,
    { error: 'the family’s rights in at most two sentences: the rest belongs in a guide' },
  ),
  /** Services that may help: searches, each under a heading. */
  finds: z
    .array(
      z.strictObject(
        { heading: text('the heading of the services', 80), filters: situationFilters },
        { error: 'a search: { heading: …, filters: { subject: [short-breaks] } }' },
      ),
      { error: 'a list of searches' },
    )
    .min(1, { error: 'at least one search' }),
  /** Someone to ask: a service of this directory, whose telephone, e-mail or website is shown. */
  ask: z.strictObject(
    {
      /** `<provider>/<service>`. */
      service: z
        .string({ error: 'a service as <provider>/<service>, for example contact/helpline' })
        .min(1, { error: 'a service as <provider>/<service>, for example contact/helpline' }),
      /** What they can help with. */
      text: text('what they can help with', 200),
    },
    { error: 'a person to ask: { service: <provider>/<service>, text: … }' },
  ),
  /** Guides to read next, by file name. */
  guides: z
    .array(slug, { error: 'a list of guides' })
    .min(1, { error: 'at least one guide, or leave the line out' })
    .optional(),
});
export type Situation = z.infer<typeof situation>;
export type SituationFilters = z.infer<typeof situationFilters>;
