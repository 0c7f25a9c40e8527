import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import { today } from '../../src/clock.ts';
import { serviceHref } from '../../src/directory/addresses.ts';
import { DAYS } from '../../src/schema/service.ts';
import { parseQuery, SLUG_FILTERS, type SlugFilter } from '../../src/search/query.ts';
import { filesOf, pagesOf, type BuiltPage } from '../support/pages.ts';

const pages = pagesOf('real');
const files = new Set(filesOf('real'));
const pageByHref = new Map(pages.map((page) => [page.href, page]));
const content = loadContent('content', today());

/** The addresses on this site that a page links to, as written. */
const linksOf = ({ $ }: BuiltPage): string[] =>
  $('a[href], link[href], form[action], img[src], script[src]')
    .toArray()
    .map(
      (element) =>
        ['href', 'action', 'src'].map((name) => $(element).attr(name)).find((address) => address !== undefined) ?? '',
    )
    .filter((href) => href.startsWith('/') || href.startsWith('#'));

describe('links', () => {
  it('lead to a page or a file', () => {
    const dead = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => {
          const { pathname, hash } = new URL(link, `https://site.invalid${page.href}`);
          const target = pageByHref.get(pathname);
          if (target === undefined) return !files.has(pathname);
          return hash !== '' && target.$(`[id="${decodeURIComponent(hash.slice(1))}"]`).length === 0;
        })
        .map((link) => `${page.href} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('into search name only topics, subjects, needs and areas that exist', () => {
    const known: Record<SlugFilter, readonly string[]> = {
      area: content.areas.map(({ slug }) => slug),
      topic: content.topics.map(({ slug }) => slug),
      subject: content.topics.flatMap(({ subjects }) => subjects.map(({ slug }) => slug)),
      need: content.needs.map(({ slug }) => slug),
      day: [...DAYS],
      cost: ['free', 'paid', 'varies'],
    };
    const wrong = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => link.startsWith('/search/?'))
        .filter((link) => {
          const query = parseQuery(new URLSearchParams(link.slice('/search/?'.length)));
          return SLUG_FILTERS.some((filter) => query[filter].some((slug) => !known[filter].includes(slug)));
        })
        .map((link) => `${page.href} → ${link}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reach every open service from the home page in three clicks, without script', () => {
    let reached = new Set(['/']);
    for (let click = 0; click < 3; click++) {
      const next = [...reached].flatMap((href) => {
        const page = pageByHref.get(href);
        return page === undefined
          ? []
          : linksOf(page).map((link) => new URL(link, `https://site.invalid${href}`).pathname);
      });
      reached = new Set([...reached, ...next]);
    }
    const open = content.services.filter(({ status }) => status !== 'closed').map(({ id }) => serviceHref(id));
    expect(open.length).toBeGreaterThanOrEqual(60);
    expect(open.filter((href) => !reached.has(href))).toEqual([]);
  });
});
