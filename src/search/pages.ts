import { guideHref, situationHref } from '../directory/addresses.ts';
import type { Content, GuideRecord } from '../schema/content.ts';

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
    ...guides.map((guide) => pageOf('Guide', guideHref(guide.id), guide)),
    ...situations.map((situation) => pageOf('Situation', situationHref(situation.id), situation)),
  ].sort((a, b) => (a.href < b.href ? -1 : 1));

function pageOf(
  kind: Page['kind'],
  href: string,
  { title, description, body }: Pick<GuideRecord, 'title' | 'description' | 'body'>,
): Page {
  return { kind, href, title, description, text: body.text };
}
