import type { Document } from './rank/score.ts';
import type { TablePage } from './table.ts';

/** A guide, or another page of words, as ranking sees it. */
export interface PageDocument extends Document {
  readonly page: TablePage;
}

export const pageDocument = (page: TablePage, about: Document['about']): PageDocument => ({
  page,
  name: page.title,
  provider: '',
  subject: [],
  need: [],
  about,
  day: [],
  approved: false,
  ways: [],
});
