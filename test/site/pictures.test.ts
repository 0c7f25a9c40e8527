import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  easyReadHref,
  guideHref,
  serviceHref,
  situationHref,
  subjectHref,
  topicHref,
} from '../../src/directory/addresses.ts';
import { ICONS } from '../../src/schema/icon.ts';
import { pageAt, pagesOf, textOf, type BuiltPage } from '../support/pages.ts';
import { contentOf } from '../support/sites.ts';

const pages = pagesOf('fixture');
const { topics, guides, easyReads, services, situations } = contentOf('fixture');

/** Whether a part of a page has an icon. */
const hasIcon = ({ $ }: BuiltPage, selector: string, name: string): boolean => {
  const wanted = load(`<svg>${ICONS.get(name)?.body ?? ''}</svg>`)('svg').html();
  return $(`${selector} svg`)
    .toArray()
    .some((svg) => $(svg).html() === wanted);
};

describe('icons', () => {
  it('stand beside each topic and each subject on the page of topics', () => {
    const page = pageAt(pages, '/topics/');
    for (const topic of topics) {
      expect(hasIcon(page, `h2:has(a[href="${topicHref(topic.slug)}"])`, topic.icon), topic.slug).toBe(true);
      for (const { slug, icon } of topic.subjects)
        expect(hasIcon(page, `li:has(a[href="${subjectHref(topic.slug, slug)}"])`, icon), slug).toBe(true);
    }
  });

  it('stand in the heading of each topic’s and each subject’s page, and beside the subjects of a topic', () => {
    for (const topic of topics) {
      const page = pageAt(pages, topicHref(topic.slug));
      expect(hasIcon(page, 'h1', topic.icon), topic.slug).toBe(true);
      for (const { slug, icon } of topic.subjects) {
        const href = subjectHref(topic.slug, slug);
        expect(hasIcon(page, `.app-tile:has(a[href="${href}"])`, icon), slug).toBe(true);
        expect(hasIcon(pageAt(pages, href), 'h1', icon), slug).toBe(true);
      }
    }
  });

  it('stand beside the topics and subjects that a service’s page leads on to', () => {
    const [service] = services;
    const page = pageAt(pages, serviceHref(service?.id ?? ''));
    expect(page.$('.app-more li').length).toBeGreaterThan(0);
    expect(page.$('.app-more li:not(:has(svg))').length).toBe(0);
  });

  it('are on no result', () => {
    expect(pages.filter(({ $ }) => $('.app-card svg').length > 0)).toEqual([]);
  });
});

describe('every drawing', () => {
  it('is hidden from screen readers or has a name, and holds nothing that a strict policy refuses', () => {
    for (const { href, $ } of pages) {
      const drawings = $('svg');
      expect(drawings.not('[aria-hidden="true"], [aria-label]').length, href).toBe(0);
      expect(drawings.find('[style], style, script, image:not([href="/map.svg"]), foreignObject').length, href).toBe(0);
    }
  });

  it('has ids that nothing else on its page has', () => {
    for (const { href, $ } of pages) {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(new Set(ids).size, href).toBe(ids.length);
    }
  });
});

describe('Easy Read', () => {
  it('is there for at least one guide', () => {
    expect(easyReads.length).toBeGreaterThan(0);
  });

  it('has a picture, hidden from screen readers, beside each line', () => {
    for (const easyRead of easyReads) {
      const { id } = easyRead;
      const { $ } = pageAt(pages, easyReadHref(easyRead));
      const lines = easyRead.parts.flatMap((part) => part.lines);
      expect($('svg.app-picture[aria-hidden="true"]').length, id).toBe(lines.length);
      const told = $('.app-easy-read li')
        .toArray()
        .map((line) => $(line).text().trim());
      expect(told, id).toEqual(lines.map(({ text }) => text));
    }
  });

  it('and its page lead to each other; a page without says nothing', () => {
    const full = [
      ...guides.map(({ id }) => ({ href: guideHref(id), companion: { id, of: undefined } })),
      ...situations.map(({ id }) => ({ href: situationHref(id), companion: { id, of: 'situation' as const } })),
    ];
    for (const { href, companion } of full) {
      const written = easyReads.some(({ id, of }) => id === companion.id && of === companion.of);
      const own = easyReadHref(companion);
      expect(pageAt(pages, href).$(`main a[href="${own}"]`).length, href).toBe(written ? 1 : 0);
      if (written) expect(pageAt(pages, own).$(`.app-easy-read a[href="${href}"]`).length, href).toBe(1);
    }
  });

  it('is told of on the list of guides', () => {
    const list = pageAt(pages, '/guides/');
    for (const easyRead of easyReads) {
      const { id, of } = easyRead;
      expect(list.$(`main a[href="${easyReadHref(easyRead)}"]`).length, id).toBe(1);
      if (of === undefined)
        expect(list.$(`.app-tile:has(a[href="${guideHref(id)}"])`).text(), id).toContain('Also in Easy Read');
    }
  });

  it('says who keeps it, and whose pictures they are', () => {
    for (const easyRead of easyReads) {
      const text = textOf(pageAt(pages, easyReadHref(easyRead)));
      expect(text).toContain(`Looked after by: ${easyRead.owner}`);
      expect(text).toContain('OpenMoji, licence CC BY-SA 4.0');
    }
  });

  it('has pages of at most 120 kB', () => {
    for (const easyRead of easyReads)
      expect(pageAt(pages, easyReadHref(easyRead)).html.length, easyRead.id).toBeLessThanOrEqual(120_000);
  });
});
