import { z } from 'zod';
import { plainDate, source, text } from './common.ts';
import { iconName } from './icon.ts';

/** An address on this site, such as `/search/?subject=short-breaks`. */
export const siteAddress = z
  .string({ error: 'an address on this site that begins with /' })
  .regex(/^\/(?!\/)[^\s\\]*$/, {
    error: 'an address on this site that begins with /, for example /search/?subject=short-breaks',
  });

/** The day on which a page must be read again. From then on the check asks for it. */
export const reviewBy = plainDate;

/** What every page written by the council says of itself. */
export const editorial = {
  /** The page's heading and the title of its browser tab. */
  title: text('the heading of the page', 100),
  /** One sentence for search engines and link previews. */
  description: text('one sentence that says what the page is for', 200),
  /** The role that keeps the page right. */
  owner: text('the role that keeps the page right', 80),
  /** The day the page was last read and found right. Never in the future. */
  checkedOn: plainDate,
  /** Where its facts are from. */
  source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }).optional(),
};

/** Front matter of `content/pages/<page>.md`: a page of plain words, or the words of a page that also shows data. */
export const page = z.strictObject(editorial);

/** Front matter of `content/guides/<guide>.mdx`: a page the council writes about how something works. */
export const guide = z.strictObject({
  ...editorial,
  /** The day on which the guide must be read again. From then on the check asks for it. */
  reviewBy,
});

/** A link into the directory: a label and an address on this site. */
const start = z.strictObject(
  {
    /** The words of the link. */
    label: text('the words of the link', 80),
    /** An address on this site, such as `/search/?subject=short-breaks`. */
    href: siteAddress,
    /** A few more words under the link. */
    text: text('a few more words under the link', 160).optional(),
  },
  { error: 'a link: { label: …, href: /search/?… }' },
);

/** What a group of a door can draw from the rest of the content, so that nobody keeps a second list. */
const shown = z.enum(['situations', 'topics', 'ages', 'guides', 'easy-read', 'approved'], {
  error: 'one of situations, topics, ages, guides, easy-read, approved',
});

/** A part of a door, under a heading of its own. */
const group = z
  .strictObject(
    {
      heading: text('the heading of the group', 80),
      /** The picture beside the heading. */
      icon: iconName.optional(),
      /** One or two sentences under the heading. */
      lead: text('one or two sentences under the heading', 400).optional(),
      /** What it draws from the rest of the content. While there is nothing to draw, the group is left out. */
      show: shown.optional(),
      /** Links of its own. */
      starts: z.array(start, { error: 'a list of links' }).min(1, { error: 'at least one link' }).optional(),
      /** How its own links look: large ones in a block, or with their addresses, to copy. Tiles, unless it is said. */
      look: z.enum(['block', 'addresses'], { error: 'block or addresses, or leave the line out' }).optional(),
    },
    { error: 'a group: heading, and at least one of lead, show, starts' },
  )
  .refine(({ lead, show, starts }) => lead !== undefined || show !== undefined || starts !== undefined, {
    error: 'at least one of lead, show, starts below the heading',
  })
  .refine(({ look, starts }) => look === undefined || starts !== undefined, {
    error: 'links in "starts", or leave this line out: it says how links look',
    path: ['look'],
  });

/** Front matter of `content/audiences/<audience>.md`: one of the doors, and where it leads. */
export const audience = z.strictObject({
  ...editorial,
  /** The door's name on the home page. */
  door: text('the door’s name on the home page', 60),
  /** One sentence under the door. */
  doorText: text('one sentence under the door', 160),
  /** Place among the doors, from 1. */
  order: z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' }),
  /** The picture beside it. */
  icon: iconName,
  /** How its page looks: `bold` has large words on colour, `compact` a list of contents beside close lines. Else plain. */
  layout: z.enum(['bold', 'compact'], { error: 'bold or compact, or leave the line out' }).optional(),
  /** The parts of the page, in their order. */
  groups: z
    .array(group, { error: 'a list of groups' })
    .min(1, { error: 'at least one group' })
    .refine((groups) => new Set(groups.map(({ heading }) => heading)).size === groups.length, {
      error: 'groups whose headings differ: a link can lead to each',
    }),
});

/** `content/home.yaml`: the words of the home page. */
export const home = z.strictObject({
  /** The heading of the home page. */
  heading: text('the heading of the home page', 100),
  /** One or two sentences under it. */
  lead: text('one or two sentences under the heading', 300),
  /** What many people look for, offered under the search box. */
  popular: z.array(start, { error: 'a list of links' }).min(1, { error: 'at least one link' }),
  /** Why a family may trust what is here: heading and sentence, each. */
  promises: z
    .array(z.strictObject({ heading: text('a short heading', 60), text: text('one or two sentences', 240) }), {
      error: 'a list of promises',
    })
    .min(1, { error: 'at least one promise' }),
});

/** An entry of `content/sources.yaml`: a data set or work that this site uses, with its licence. */
export const usedSource = z.strictObject({
  /** What the work is called. */
  name: text('the name of the data or work', 160),
  /** Who publishes it. */
  publisher: text('who publishes it', 160),
  /** Where it is to be had. */
  url: source.shape.url,
  /** The licence under which it is used. */
  licence: text('the licence, for example Open Government Licence v3.0', 120),
  /** The words that the licence asks us to show. */
  attribution: text('the words that the licence asks us to show', 400).optional(),
  /** What this site takes from it. */
  usedFor: text('what this site takes from it', 300),
});

export type Page = z.infer<typeof page>;
export type Guide = z.infer<typeof guide>;
export type DoorGroup = z.infer<typeof group>;
export type Home = z.infer<typeof home>;
export type UsedSource = z.infer<typeof usedSource>;
