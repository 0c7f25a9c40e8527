import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { loadContent } from '../../src/loading/load.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { FIXTURE_TODAY, siteFolder } from '../support/sites.ts';

const { authority, redirects, services } = loadContent('test/fixtures/good', FIXTURE_TODAY);
const examples = new Set(services.filter(({ example }) => example === true).map(({ id }) => serviceHref(id)));
const pages = pagesOf('fixture');
const fileOf = (name: string): string => readFileSync(path.join(siteFolder('fixture'), name), 'utf8');

describe('an old address', () => {
  it.each(redirects)('$from leads to $to, without script', ({ from, to }) => {
    const { $ } = pageAt(pages, from);
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${to}`);
    expect($(`main a[href="${to}"]`).text().trim()).toBe('Go to the new page');
    expect($('link[rel="canonical"]').attr('href')).toBe(new URL(to, authority.website).href);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(pageAt(pages, to).$('meta[http-equiv="refresh"]')).toHaveLength(0);
  });

  it('is a line for the host, and nothing for search engines', () => {
    expect(fileOf('_redirects').split('\n').slice(0, -1)).toEqual(redirects.map(({ from, to }) => `${from} ${to} 301`));
    for (const { from, to } of redirects) {
      expect(fileOf('sitemap-0.xml')).not.toContain(`${from}</loc>`);
      expect(fileOf('sitemap-0.xml').includes(`${to}</loc>`), to).toBe(!examples.has(to));
    }
  });
});

describe('a service that', () => {
  it('has closed offers what it names in its place', () => {
    const { $ } = pageAt(pages, '/services/mill-lane/clay-mornings/');
    expect($('h2:contains("What to try instead") + ul > li').attr('data-service')).toBe('mill-lane/workshop-days');
  });

  it('has closed offers no invented example, though it names one', () => {
    const { $ } = pageAt(pages, '/services/penny-acre-farm/riding-group/');
    expect($('main li[data-service]').length).toBe(0);
  });

  it('was not checked for a year says so', () => {
    expect(textOf(pageAt(pages, '/services/mill-lane/holiday-lunches/'))).toContain('It may be out of date.');
    expect(textOf(pageAt(pages, '/services/mill-lane/workshop-days/'))).not.toContain('out of date.');
  });
});
