import { guideHref, situationHref } from '../directory/addresses.ts';
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
export const pagesOf = ({ guides, situations }: Pick<Content, 'guides' | 'situations'>): Page[] =>
  [
    ...guides.map((guide): Page => ({ ...guide, kind: 'Guide', href: guideHref(guide.id) })),
    ...situations.map((each): Page => ({
      ...each,
      kind: 'Situation',
      href: situationHref(each.id),
      text: each.body.text,
    })),
  ].sort((a, b) => (a.href < b.href ? -1 : 1));
