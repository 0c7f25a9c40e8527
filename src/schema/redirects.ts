import { z } from 'zod';
import { plainDate, text } from './common.ts';

const WRITE_PAGE =
  'the address of a page on this site, with / at both ends, for example /services/harbour-club/saturdays/';

/** The address of a page on this site, without anything behind it, such as `/services/harbour-club/saturdays/`. */
const pageAddress = z.string({ error: WRITE_PAGE }).regex(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/, { error: WRITE_PAGE });

/** An entry of `content/redirects.yaml`: an address that people still have, and the page that took its place. */
export const redirect = z.strictObject(
  {
    /** The old address. No page has it any more. */
    from: pageAddress,
    /** The page that answers now. */
    to: pageAddress,
    /** The day on which it moved. Never in the future. */
    since: plainDate.optional(),
    /** Why, for the next officer. Not shown on the site. */
    why: text('why it moved, in a few words', 200).optional(),
  },
  { error: 'a redirect: { from: /services/old/name/, to: /services/new/name/ }' },
);
export type Redirect = z.infer<typeof redirect>;
