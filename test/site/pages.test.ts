import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentOf, siteFolder } from '../support/sites.ts';

describe('the fixture site', () => {
  const fixture = pagesOf('fixture');
  const { authority, services } = contentOf('fixture');

  it('tells search engines of its pages, with full addresses, and not of search or the shortlist', () => {
    const sitemap = readFileSync(path.join(siteFolder('fixture'), 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(`<loc>${authority.website}topics/</loc>`);
    for (const href of ['/search/', '/shortlist/']) {
      expect(sitemap).not.toContain(href);
      expect(pageAt(fixture, href).$('meta[name="robots"]').attr('content')).toBe('noindex');
    }
    expect(pageAt(fixture, '/topics/').$('link[rel="canonical"]').attr('href')).toBe(`${authority.website}topics/`);
  });

  it('gives search engines no facts about services that are invented or closed', () => {
    for (const { id, example, status } of services) {
      const facts = pageAt(fixture, `/services/${id}/`).$('script[type="application/ld+json"]').length;
      expect(facts, id).toBe(example === true || status === 'closed' ? 0 : 1);
    }
  });

  it('keeps a closed service: it says so, is not indexed, and is in no list', () => {
    const closed = services.filter(({ status }) => status === 'closed');
    expect(closed.length).toBeGreaterThan(0);
    for (const { id } of closed) {
      const page = pageAt(fixture, `/services/${id}/`);
      expect(textOf(page)).toContain('This service is closed');
      expect(page.$('meta[name="robots"]').attr('content')).toBe('noindex');
      const listed = fixture.filter(({ $ }) => $(`li[data-service="${id}"]`).length > 0).map(({ href }) => href);
      expect(listed.filter((href) => !href.startsWith('/providers/'))).toEqual([]);
    }
  });

  it('shows a badge beside an approved provider', () => {
    expect(fixture.filter(({ $ }) => $('main .app-service .app-badge').length > 0).length).toBeGreaterThan(0);
  });
});
