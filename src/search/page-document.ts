import type { Document } from './rank/score.ts';
import { unpackAbout, type TablePage } from './table.ts';

/** A guide, or another page of words, as ranking sees it. */
export interface PageDocument extends Document {
  readonly page: TablePage;
}

/** @param intents the intents of the table, which `about` counts in */
export const pageDocument = (page: TablePage, intents: readonly string[]): PageDocument => ({
  page,
  name: page.title,
  provider: '',
  subject: [],
  need: [],
  about: unpackAbout(page.about, intents),
  day: [],
  approved: false,
  ways: [],
});
