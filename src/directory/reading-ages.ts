import type { Content } from '../schema/content.ts';
import { easyReadHref, guideHref, pageHref, serviceHref, situationHref } from './addresses.ts';
import { publicSentencesOf, type PublicKind } from './public-words.ts';
import { readingOf } from './reading-age.ts';
import { compileTerms } from './terms.ts';

/** How hard a page is to read. */
export interface PageReading {
  /** Address of the page. */
  readonly href: string;
  readonly title: string;
  /** Reading age in years. */
  readonly age: number;
  readonly words: number;
}

/**
 * The reading age of every page that has at least 100 words of its own, the hardest first. The meanings in the jargon buster are
 * one text.
 */
export function readingAges(content: Content): PageReading[] {
  const terms = compileTerms(content.glossary);
  const measured = (kind: PublicKind, data: unknown, href: string, title: string, prose: readonly string[] = []) => {
    const reading = readingOf([...publicSentencesOf(kind, data).map(({ text }) => text), ...prose], terms);
    return reading === undefined ? [] : [{ href, title, age: reading.age, words: reading.words }];
  };
  const { home, glossary, pages, audiences, guides, easyReads, situations, feedback, services } = content;
  return [
    measured('home', home, '/', home.heading),
    measured('glossary', glossary, pageHref('jargon'), 'What the terms mean'),
    ...pages.map((page) => measured('page', page, pageHref(page.id), page.title, page.body.prose)),
    ...audiences.map((door) => measured('audience', door, pageHref(door.id), door.title, door.body.prose)),
    ...guides.map((guide) => measured('guide', guide, guideHref(guide.id), guide.title, guide.body.prose)),
    ...easyReads.map((page) => measured('easyRead', page, easyReadHref(page), `${page.title} (Easy Read)`)),
    ...situations.map((page) => measured('situation', page, situationHref(page.id), page.title, page.body.prose)),
    ...feedback.map((answer) =>
      measured('feedback', answer, pageHref('you-said-we-did'), answer.title, answer.body.prose),
    ),
    ...services.map((service) =>
      measured('service', service, serviceHref(service.id), service.name, service.body.prose),
    ),
  ]
    .flat()
    .sort((a, b) => b.age - a.age);
}
