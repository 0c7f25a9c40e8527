import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { providerHref, serviceHref } from '../../src/directory/addresses.ts';
import { count, exampleWords } from '../../src/directory/words.ts';
import { uuidOf } from '../../src/feeds/uuid.ts';
import { filesOf, pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentOf, siteFolder, THOROUGH } from '../support/sites.ts';

describe.each(THOROUGH)('examples on the site %s', (site) => {
  const pages = pagesOf(site);
  const { services, providers } = contentOf(site);
  const invented = services.filter(({ example }) => example === true);
  const open = services.filter(({ status }) => status !== 'closed');
  const real = open.filter(({ example }) => example !== true);
  const own = [
    ...invented.map(({ id }) => serviceHref(id)),
    ...providers.filter(({ example }) => example === true).map(({ id }) => providerHref(id)),
  ];
  const ids = new Set(invented.map(({ id }) => id));
  const file = (name: string): string => readFileSync(path.join(siteFolder(site), name), 'utf8');

  it('stand in no list but their own, which is closed, and whose line counts them', () => {
    let lists = 0;
    for (const { href, $ } of pages) {
      for (const card of $('li[data-service]').toArray()) {
        const isExample = ids.has($(card).attr('data-service') ?? '');
        expect($(card).closest('[data-example-results]').length, href).toBe(isExample ? 1 : 0);
        expect($(card).text().includes('Made-up example'), href).toBe(isExample);
        if (isExample) expect($(card).text(), href).toContain('Made-up example');
      }
      if (href === '/search/') continue;
      for (const box of $('[data-examples]').toArray()) {
        lists++;
        expect($(box).attr('open'), href).toBeUndefined();
        expect($(box).find('summary').first().text(), href).toBe(
          exampleWords($(box).find('ol[data-example-results] > li').length),
        );
        expect($(box).nextAll().find('li[data-service]').length, href).toBe(0);
      }
    }
    expect(lists).toBeGreaterThan(0);
  });

  it('are linked from nowhere but such a list and one another', () => {
    for (const { href, $ } of pages) {
      if (own.includes(href) || $('meta[http-equiv="refresh"]').length > 0) continue;
      const links = $('main a')
        .toArray()
        .filter((link) => own.includes($(link).attr('href') ?? ''))
        .filter((link) => $(link).closest('[data-example-results]').length === 0);
      expect(
        links.map((link) => $(link).attr('href')),
        href,
      ).toEqual([]);
    }
  });

  it('stand apart from no situation and no door: those have none at all', () => {
    for (const { href, $ } of pages.filter((page) => /^\/(?:situations|guides)\//.test(page.href) || isDoor(page.href)))
      expect($('[data-examples]').length, href).toBe(0);
  });
  const isDoor = (href: string): boolean => contentOf(site).audiences.some(({ id }) => href === `/${id}/`);

  it('say what they are wherever their title goes, and to search engines nothing', () => {
    for (const href of own) {
      const page = pageAt(pages, href);
      const { $ } = page;
      const said = [
        $('title').text(),
        ...['meta[name="description"]', 'meta[property="og:title"]', 'meta[property="og:description"]'].map(
          (meta) => $(meta).attr('content') ?? '',
        ),
      ];
      for (const text of said) expect(text, href).toMatch(/^Example: \S/);
      expect($('meta[name="robots"]').attr('content'), href).toBe('noindex');
      expect(file('sitemap-0.xml'), href).not.toContain(`${href}</loc>`);
      expect(textOf(page), href).not.toMatch(
        /by the provider|by the council|in a public register|on a public web page/,
      );
      expect(textOf(page), href).toContain('is a made-up example.');
    }
    for (const { id } of invented)
      expect(textOf(pageAt(pages, serviceHref(id)))).toContain('A made-up example that nobody has checked.');
  });

  it('leave the pages of real services as they are', () => {
    for (const { id, name } of real) {
      const { $ } = pageAt(pages, serviceHref(id));
      expect($('title').text(), id).toMatch(new RegExp(`^${RegExp.escape(name)}`));
      expect($('meta[name="robots"]').length, id).toBe(0);
      expect(file('sitemap-0.xml'), id).toContain(`${serviceHref(id)}</loc>`);
    }
  });

  it('are counted nowhere', () => {
    expect(textOf(pageAt(pages, '/a-z/'))).toContain(`All ${count(real.length, 'service')} by name.`);
    expect(textOf(pageAt(pages, '/'))).toContain(`See all ${count(real.length, 'service')} from A to Z`);
    const { topics, areas } = contentOf(site);
    for (const { slug, subjects } of topics) {
      const inTopic = real.filter((service) => service.topics.includes(slug));
      const { $ } = pageAt(pages, `/topics/${slug}/`);
      expect($('main h2').last().text().trim(), slug).toMatch(
        new RegExp(`^${count(inTopic.length, 'service')}(?:,|$)`),
      );
      for (const subject of subjects) {
        const n = real.filter((service) => service.subjects?.includes(subject.slug)).length;
        expect($(`main .app-tile:has(a[href="/topics/${slug}/${subject.slug}/"]) p`).text(), subject.slug).toBe(
          count(n, 'service'),
        );
      }
    }
    for (const { slug } of areas) {
      const n = real.filter((service) => service.areas.includes(slug)).length;
      const tile = pageAt(pages, '/areas/').$(`.app-tile:has(a[href="/areas/${slug}/"])`).text();
      expect(tile, slug).toContain(` ${count(n, 'service')}.`);
    }
    const listed = new Set(real.map(({ provider }) => provider)).size;
    expect(textOf(pageAt(pages, '/providers/'))).toContain(`${count(listed, 'organisation')} by name.`);
  });

  it('are in no file of open data, and in no other program’s index', () => {
    for (const name of ['open-data/services.csv', 'open-data/changes.xml']) {
      const text = file(name);
      expect(
        real.some(({ id }) => text.includes(serviceHref(id))),
        name,
      ).toBe(true);
      for (const href of own) expect(text.includes(href), `${name}: ${href}`).toBe(false);
    }
    const { contents } = JSON.parse(file('open-data/services.json')) as { contents: { id: string }[] };
    const website = contentOf(site).authority.website;
    expect(contents.map(({ id }) => id).sort()).toEqual(
      real.map(({ id }) => uuidOf(new URL(serviceHref(id), website).href)).sort(),
    );
    const indexed = filesOf(site).filter((name) => name.startsWith('/pagefind/fragment/'));
    const { guides, audiences, situations, conditions } = contentOf(site);
    expect(indexed.length).toBe(real.length + guides.length + audiences.length + situations.length + conditions.length);
  });
});

describe('the page of approved alternative provision', () => {
  const page = pageAt(pagesOf('fixture'), '/alternative-provision/');
  const { $ } = page;
  const named = (table: string): string[] =>
    $(`caption:contains("${table}")`)
      .parent()
      .find('tbody a[href^="/services/"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');

  it('lists real approved places, and examples only behind their line', () => {
    expect(named('Approved now')).toEqual(['/services/mill-lane/workshop-days/']);
    expect(textOf(page)).toContain('1 made-up example shows what could be listed here');
  });
});
