import { guideHref, pageHref, situationHref } from '../directory/addresses.ts';
import type { Content, GuideRecord } from '../schema/content.ts';

/** A page of words that search finds beside services: it needs a title, a sentence about it, its words and its address. */
export interface Page {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The pages of words of a site, in the order of their addresses. */
export const pagesOf = ({
  audiences,
  guides,
  situations,
}: Pick<Content, 'audiences' | 'guides' | 'situations'>): Page[] =>
  [
    ...guides.map((guide) => pageOf(guideHref(guide.id), guide)),
    ...audiences.map((door) => pageOf(pageHref(door.id), { ...door, title: door.door, description: door.doorText })),
    ...situations.map((situation) => pageOf(situationHref(situation.id), situation)),
  ].sort((a, b) => (a.href < b.href ? -1 : 1));

function pageOf(href: string, { title, description, body }: Pick<GuideRecord, 'title' | 'description' | 'body'>): Page {
  return { href, title, description, text: body.text };
}
