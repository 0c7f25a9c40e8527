import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serviceHref, telHref } from '../../src/directory/addresses.ts';
import { namesInWords } from '../../src/directory/conditions.ts';
import { conditionsHref } from '../../src/search/conditions.ts';
import { tableHref } from '../../src/search/table.ts';
import { pageAt, pagesOf, writtenIn } from '../support/pages.ts';
import { contentOf, siteFolder } from '../support/sites.ts';

const pages = pagesOf('fixture');
const { conditions, services, needs } = contentOf('fixture');
const serviceById = new Map(services.map((service) => [service.id, service]));
const pageOf = (slug: string) => pageAt(pages, `/conditions/${slug}/`).$;
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('the page of every condition', () => {
  it('is there, with its name, its sentence and a title and address of its own', () => {
    for (const { slug, name, text } of conditions) {
      const $ = pageOf(slug);
      expect(folded($('h1').text()), slug).toBe(name);
      expect(folded(writtenIn(pageAt(pages, `/conditions/${slug}/`), 'main .govuk-body-l')), slug).toBe(text);
      expect($('title').text(), slug).toContain(name);
      expect($('meta[name="description"]').attr('content'), slug).toBe(`${name}. ${text}`);
      expect($('link[rel="canonical"]').attr('href'), slug).toMatch(new RegExp(`/conditions/${slug}/$`));
      expect($('.govuk-breadcrumbs a[href="/conditions/"]').length, slug).toBe(1);
    }
  });

  it('says the names that may be read, and nothing else', () => {
    for (const condition of conditions) {
      const $ = pageOf(condition.slug);
      const lines = $('[data-names] > p')
        .toArray()
        .map((line) => folded($(line).text()));
      const goesWith = condition.needs.map((slug) => needs.find((need) => need.slug === slug)?.name).join('; ');
      expect(lines).toEqual([...namesInWords(condition), `Area of need: ${goesWith}.`]);
    }
  });

  it('leads to who knows about it: the service here, with its number, or the website', () => {
    for (const { slug, organisation } of conditions) {
      const $ = pageOf(slug);
      const hrefs = $('[data-organisation] a')
        .toArray()
        .map((link) => $(link).attr('href'));
      const { service: id = '', website } = organisation;
      const phone = serviceById.get(id)?.contact.phone;
      const text = serviceById.get(id)?.contact.text;
      expect(hrefs, slug).toEqual([
        website ?? serviceHref(id),
        ...(phone === undefined ? [] : [telHref(phone)]),
        ...(text === undefined ? [] : [`sms:${text.replaceAll(' ', '')}`]),
      ]);
    }
  });

  it('shows at most eight services, real and open ones, and not again who knows about it', () => {
    let shown = 0;
    for (const { slug, organisation } of conditions) {
      const $ = pageOf(slug);
      const ids = $('main li[data-service]')
        .toArray()
        .map((card) => $(card).attr('data-service') ?? '');
      shown += ids.length;
      expect(ids.length, slug).toBeLessThanOrEqual(8);
      expect(ids, slug).not.toContain(organisation.service);
      for (const id of ids) {
        expect(serviceById.get(id)?.example, `${slug}: ${id}`).toBeUndefined();
        expect(serviceById.get(id)?.status, `${slug}: ${id}`).not.toBe('closed');
      }
      expect($('main a[href^="/search/?q="]').length, slug).toBe(1);
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('shows no service that is for another condition', () => {
    const $ = pageOf('paper-knees');
    expect($('main li[data-service]').length).toBeGreaterThan(0);
    expect($('main .app-cards').text()).not.toMatch(/quiet storm/i);
  });
});

describe('the list of conditions', () => {
  const { $ } = pageAt(pages, '/conditions/');
  const entries = $('.app-conditions li')
    .toArray()
    .map((entry) => ({ text: folded($(entry).text()), href: $(entry).find('a').attr('href') }));

  it('has every name that may be read once, each with the page of its condition, and none that may not', () => {
    const wanted = conditions.flatMap(({ slug, name, also = [], short = [], old = [] }) => [
      { text: name, href: `/conditions/${slug}/` },
      ...[...also, ...short].map((other) => ({ text: `${other}: see ${name}`, href: `/conditions/${slug}/` })),
      ...old.map((other) => ({ text: `${other} (an old name): see ${name}`, href: `/conditions/${slug}/` })),
    ]);
    const sorted = (list: typeof wanted) => list.map(({ text, href }) => `${text} ${href}`).sort();
    expect(sorted(entries as typeof wanted)).toEqual(sorted(wanted));
  });

  it('has letters to jump to', () => {
    const letters = $('#letters a').toArray();
    expect(letters.length).toBe(new Set(entries.map(({ text }) => text[0]?.toUpperCase())).size);
    for (const letter of letters) expect($($(letter).attr('href') ?? '').length).toBe(1);
  });

  it('is reached from every page, and from those where families look', () => {
    for (const page of pages) expect(page.$('footer a[href="/conditions/"]').length, page.href).toBe(1);
    for (const href of ['/', '/topics/', '/topics/health-and-wellness/', '/search/']) {
      expect(pageAt(pages, href).$('main a[href="/conditions/"]').length, href).toBe(1);
    }
  });

  it('is told to search engines, with every page', () => {
    const sitemap = readFileSync(path.join(siteFolder('fixture'), 'sitemap-0.xml'), 'utf8');
    for (const { slug } of conditions) expect(sitemap).toContain(`/conditions/${slug}/</loc>`);
    expect(sitemap).toContain('/conditions/</loc>');
  });
});

describe('the names of conditions in search', () => {
  const version = pageAt(pages, '/search/').$('[data-search]').attr('data-search') ?? '';
  const read = (href: string): Buffer => readFileSync(path.join(siteFolder('fixture'), href));

  it('are one file of at most 30 kB, with gzip, and stand neither in the table nor in a page', () => {
    expect(gzipSync(read(conditionsHref(version))).length).toBeLessThan(30_000);
    expect(read(tableHref(version)).toString('utf8')).not.toContain('missed');
    for (const { href, html } of pages) expect(html, href).not.toContain('morning missed');
  });
});
