import { z } from 'zod';
import { references, slug, text, webAddress } from './common.ts';
import { sentencesOf } from './sentences.ts';

const words = (what: string) =>
  z
    .array(text(what, 80), { error: `a list: ${what}` })
    .min(1, { error: `at least one entry, or leave the line out: ${what}` })
    .optional();

const WRITE_SERVICE = 'a service as <provider>/<service>, for example contact/help-for-families';
const WRITE_ORGANISATION = 'who knows about it: { service: <provider>/<service> } or { name: …, website: https://… }';
const WRITE_TEXT = 'what it can mean for a child, in one plain sentence';

/** Who knows about a condition: a service of this directory, or a national organisation that has no page here. */
const organisation = z
  .strictObject(
    {
      /** `<provider>/<service>`: its page here is shown. */
      service: z.string({ error: WRITE_SERVICE }).min(1, { error: WRITE_SERVICE }).optional(),
      /** What an organisation without a page here is called. */
      name: text('what the organisation is called', 120).optional(),
      /** Its home page. */
      website: webAddress.optional(),
    },
    { error: WRITE_ORGANISATION },
  )
  .refine(
    ({ service, name, website }) =>
      service === undefined ? name !== undefined && website !== undefined : name === undefined && website === undefined,
    { error: WRITE_ORGANISATION },
  );

/** An entry of `content/conditions.yaml`: a condition or a diagnosis, under all its names. */
export const condition = z.strictObject(
  {
    /** Its name in addresses. */
    slug,
    /** The usual name, as families say it: "Dyspraxia". */
    name: text('the usual name, as families say it', 80),
    /** Other names in use: "developmental coordination disorder". */
    also: words('other names in use'),
    /** Short forms: "DCD". */
    short: words('short forms of its names'),
    /** Names of earlier days. Found by search, and shown as such only: "once called …". None that hurts. */
    old: words('names of earlier days, none that hurts'),
    /** Found by search and shown nowhere: slips that people make, and old words that hurt. */
    hidden: words('what people type and nobody should read'),
    /** The areas of need that it goes with, the main one first. */
    needs: references('content/needs.yaml'),
    /** What it can mean for a child, in one plain sentence. */
    text: text(WRITE_TEXT, 200).refine((value) => sentencesOf(value).length === 1 && value.endsWith('.'), {
      error: `${WRITE_TEXT} that ends with a full stop`,
    }),
    /** Who can tell you more. */
    organisation,
  },
  { error: 'a condition: slug, name, needs, text, organisation' },
);
export type Condition = z.infer<typeof condition>;
