import { guideHref } from '../directory/addresses.ts';
import type { Content } from '../schema/content.ts';

/** A page of words that search finds beside services: it needs a title, a sentence about it, its words and its address. */
export interface Page {
  /** What it is, in a word: shown beside it. */
  readonly kind: 'Guide' | 'Situation';
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The pages of words of a site, in the order of their addresses. */
export const pagesOf = ({ guides }: Pick<Content, 'guides'>): Page[] =>
  guides
    .map(({ id, title, description, text }): Page => ({ kind: 'Guide', href: guideHref(id), title, description, text }))
    .sort((a, b) => (a.href < b.href ? -1 : 1));
