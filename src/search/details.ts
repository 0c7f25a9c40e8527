import type { Listing } from '../directory/listing.ts';
import { cut } from './pieces.ts';

/**
 * How to reach a service and how to start: what a printed or sent shortlist says beside the card. In files of their own, cut like
 * the summaries, so that search does not wait for them.
 */
export interface Details {
  readonly phone?: string | undefined;
  readonly text?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  readonly start: string;
}

export const detailsHref = (version: string, file: number): string =>
  `/directory/${version}/details-${String(file)}.json`;

function detailsOf({ service: { contact, howToStart } }: Listing): Details {
  const { phone, text, email, website } = contact;
  return { phone, text, email, website, start: howToStart.text };
}

/** The details of listings, in the order of the table's rows, cut into files. */
export const packDetails = (listings: readonly Listing[]): Details[][] => cut(listings.map(detailsOf));
