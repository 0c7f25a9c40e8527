import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { DAYS } from '../../src/schema/service.ts';
import { parseQuery, SLUG_FILTERS, type SlugFilter } from '../../src/search/query.ts';
import { filesOf, pagesOf, type BuiltPage } from '../support/pages.ts';
import { contentOf } from '../support/sites.ts';

/** What a page links to on this site, as written, and the ids in it. A thousand pages are read: without building a tree of each. */
interface Linked {
  readonly href: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const LINKS = new Map([
  ['a', 'href'],
  ['link', 'href'],
  ['form', 'action'],
  ['img', 'src'],
  ['script', 'src'],
]);

function linkedFrom({ href, html }: BuiltPage): Linked {
  const links: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag: (name, { id, ...attributes }) => {
      if (id !== undefined) ids.add(id);
      const link = attributes[LINKS.get(name) ?? ''];
      if (link !== undefined && (link.startsWith('/') || link.startsWith('#'))) links.push(link);
    },
  });
  parser.end(html);
  return { href, links, ids };
}

describe.each(['fixture', 'real'] as const)('links of the %s site', (site) => {
  const files = new Set(filesOf(site));
  const content = contentOf(site);
  let pages: readonly Linked[] = [];
  let pageByHref = new Map<string, Linked>();
  beforeAll(() => {
    pages = pagesOf(site).map(linkedFrom);
    pageByHref = new Map(pages.map((page) => [page.href, page]));
  });

  it('lead to a page or a file', () => {
    const dead = pages.flatMap((page) =>
      page.links
        .filter((link) => {
          const { pathname, hash } = new URL(link, `https://site.invalid${page.href}`);
          const target = pageByHref.get(pathname);
          if (target === undefined) return !files.has(pathname);
          return hash !== '' && !target.ids.has(decodeURIComponent(hash.slice(1)));
        })
        .map((link) => `${page.href} → ${link}`),
    );
    expect(pages.length).toBeGreaterThan(0);
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
      page.links
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
          : page.links.map((link) => new URL(link, `https://site.invalid${href}`).pathname);
      });
      reached = new Set([...reached, ...next]);
    }
    const open = content.services.filter(({ status }) => status !== 'closed').map(({ id }) => serviceHref(id));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((href) => !reached.has(href))).toEqual([]);
  });
});
