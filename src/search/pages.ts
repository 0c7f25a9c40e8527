import { easyReadHref, guideHref, pageHref, situationHref, subjectHref, topicHref } from '../directory/addresses.ts';
import type { Content, GuideRecord } from '../schema/content.ts';
import type { BestPage } from './intents/intents.ts';

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

/** Every page that may be the best answer to what somebody wants, by its address. */
export function bestPagesOf({
  audiences,
  guides,
  situations,
  pages,
  topics,
  easyReads,
}: Pick<Content, 'audiences' | 'guides' | 'situations' | 'pages' | 'topics' | 'easyReads'>): Map<string, BestPage> {
  const words = (href: string, { title, description }: { title: string; description: string }): BestPage => ({
    href,
    title,
    text: description,
  });
  const found = [
    ...guides.map((guide) => words(guideHref(guide.id), guide)),
    ...audiences.map((door) => words(pageHref(door.id), { title: door.door, description: door.doorText })),
    ...situations.map((situation) => words(situationHref(situation.id), situation)),
    ...pages.map((page) => words(pageHref(page.id), page)),
    ...easyReads.map((page) => ({ href: easyReadHref(page), title: `${page.title}: Easy Read`, text: '' })),
    ...topics.flatMap(({ slug, name, summary, subjects }) => [
      { href: topicHref(slug), title: name, text: summary },
      ...subjects.map((subject) => ({ href: subjectHref(slug, subject.slug), title: subject.name, text: summary })),
    ]),
  ];
  return new Map(found.map((page) => [page.href, page]));
}
