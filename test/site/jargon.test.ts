import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { compileTerms, termsIn } from '../../src/directory/terms.ts';
import { pageAt, pagesOf } from '../support/pages.ts';
import { contentOf } from '../support/sites.ts';

const pages = pagesOf('fixture');
const { glossary } = contentOf('fixture');
const linkedTerms = glossary.filter(({ link }) => link !== false);
const jargon = pageAt(pages, '/jargon/').$;

describe('the jargon buster', () => {
  it('has every term with its meaning, from A to Z, at an address of its own', () => {
    const entries = jargon('.app-jargon dl > div[id]').toArray();
    expect(entries.map((entry) => jargon(entry).attr('id')).sort()).toEqual(glossary.map(({ slug }) => slug).sort());
    for (const { slug, term, meaning } of glossary) {
      expect(jargon(`#${slug} dt`).text()).toBe(term);
      expect(jargon(`#${slug} dd`).first().text()).toBe(meaning);
    }
  });

  it('has a link to each letter, and links no term to itself', () => {
    const letters = jargon('main nav a[href^="#letter-"]').toArray();
    expect(letters.length).toBe(new Set(glossary.map(({ term }) => term[0]?.toUpperCase())).size);
    for (const letter of letters) expect(jargon(jargon(letter).attr('href')).length).toBe(1);
    expect(jargon('.app-term').length).toBe(0);
  });

  it('is reached from every page and from the guides', () => {
    for (const { href, $ } of pages) expect($('footer a[href="/jargon/"]').length, href).toBe(1);
    expect(pageAt(pages, '/guides/').$('main a[href="/jargon/"]').length).toBe(1);
  });
});

describe('links to terms', () => {
  it('stand on guides and services, and lead to an entry', () => {
    const withLinks = pages.filter(({ $ }) => $('.app-term').length > 0).map(({ href }) => href);
    expect(withLinks.filter((href) => href.startsWith('/guides/')).length).toBeGreaterThan(0);
    expect(withLinks.filter((href) => href.startsWith('/services/')).length).toBeGreaterThan(0);
    const targets = new Set(linkedTerms.map(({ slug }) => `/jargon/#${slug}`));
    const wrong = pages.flatMap(({ href, $ }) =>
      $('.app-term')
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
        .filter((target) => !targets.has(target))
        .map((target) => `${href} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are at most one a term and page, in running text of the main part', () => {
    for (const { href, $ } of pages) {
      const links = $('.app-term').toArray();
      const targets = links.map((link) => $(link).attr('href'));
      expect(new Set(targets).size, href).toBe(targets.length);
      expect($('main').find('p .app-term, li .app-term, dd .app-term, td .app-term').length, href).toBe(links.length);
      expect($('a a, nav .app-term, form .app-term, [data-terms="off"] .app-term').length, href).toBe(0);
    }
  });

  it('miss no term in the words of a guide', () => {
    const terms = compileTerms(linkedTerms);
    for (const { href, html } of pages.filter((page) => /^\/guides\/.+/.test(page.href))) {
      // Of its own: other tests look at the page that is shared.
      const $ = load(html);
      const linked = new Set(
        $('.app-term')
          .map((_, link) => $(link).attr('href')?.split('#')[1])
          .get(),
      );
      $('.app-term > .govuk-visually-hidden').remove();
      // A term that stands in links alone has no place to be linked at.
      $('main :is(a, h1, h2, h3, h4):not(.app-term), main nav, main [data-terms="off"]').remove();
      for (const text of $('main :is(p, li)')
        .map((_, element) => $(element).text())
        .get()) {
        for (const { slug } of termsIn(text, terms)) expect(linked, `${href}: ${text}`).toContain(slug);
      }
    }
  });
});
