import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { loadContent } from '../../src/loading/load.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentFolder, FIXTURE_TODAY, siteFolder } from '../support/sites.ts';

const pages = pagesOf('real');
const content = loadContent('content', today());
const sitemap = readFileSync(path.join(siteFolder('real'), 'sitemap-0.xml'), 'utf8');

describe('the real site', () => {
  it('has every page that the Local Offer promises', () => {
    const promised = [
      '/',
      '/search/',
      '/topics/',
      '/ages/',
      '/areas/',
      '/a-z/',
      '/parents-and-carers/',
      '/young-people/',
      '/situations/',
    ];
    promised.push('/practitioners/', '/shortlist/', '/alternative-provision/', '/approval/', '/sources/', '/404.html');
    const have = new Set(pages.map(({ href }) => href));
    expect(promised.filter((href) => !have.has(href))).toEqual([]);
    for (const topic of content.topics) {
      expect(have).toContain(`/topics/${topic.slug}/`);
      for (const subject of topic.subjects) expect(have).toContain(`/topics/${topic.slug}/${subject.slug}/`);
    }
    for (const area of content.areas) expect(have).toContain(`/areas/${area.slug}/`);
    for (const band of ['0-4', '5-10', '11-15', '16-18', '19-25']) expect(have).toContain(`/ages/${band}/`);
    for (const provider of content.providers) expect(have).toContain(`/providers/${provider.id}/`);
    for (const service of content.services) expect(have).toContain(`/services/${service.id}/`);
  });

  const real = content.services.filter(({ example }) => example !== true);

  it('has at least 60 real services over all topics and districts', () => {
    expect(real.length).toBeGreaterThanOrEqual(60);
    for (const { slug } of content.topics) {
      expect(real.filter(({ topics }) => topics.includes(slug)).length, slug).toBeGreaterThan(0);
    }
    for (const { slug } of content.areas) {
      expect(real.filter(({ areas }) => areas.includes(slug)).length, slug).toBeGreaterThan(0);
    }
  });

  it('tells search engines of its pages, with full addresses, and not of search or the shortlist', () => {
    expect(sitemap).toContain(`<loc>${content.authority.website}topics/</loc>`);
    for (const href of ['/search/', '/shortlist/']) {
      expect(sitemap).not.toContain(href);
      expect(pageAt(pages, href).$('meta[name="robots"]').attr('content')).toBe('noindex');
    }
    expect(pageAt(pages, '/topics/').$('link[rel="canonical"]').attr('href')).toBe(
      `${content.authority.website}topics/`,
    );
  });

  it('gives search engines no facts about invented services', () => {
    for (const { id, example } of content.services) {
      const facts = pageAt(pages, `/services/${id}/`).$('script[type="application/ld+json"]').length;
      expect(facts, id).toBe(example === true ? 0 : 1);
    }
  });
});

describe('the fixture site', () => {
  const fixture = pagesOf('fixture');

  it('keeps a closed service: it says so, is not indexed, and is in no list', () => {
    const closed = loadContent(contentFolder('fixture'), FIXTURE_TODAY).services.filter(
      ({ status }) => status === 'closed',
    );
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
