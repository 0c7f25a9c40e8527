import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { isFull } from '../support/full.ts';
import { filesOf, pagesOf } from '../support/pages.ts';
import { siteFolder } from '../support/sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How attributes and tags are written is the compiler's affair.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['checkbox'] }],
    // Tables whose rows become blocks on a phone say their roles: see eslint.config.js.
    'no-redundant-role': 'off',
    // Safari forgets that a list without bullets is a list; nothing here depends on it.
    'prefer-native-element': ['error', { exclude: ['table', 'row', 'rowgroup', 'cell', 'columnheader', 'rowheader'] }],
    // Telephone numbers are written as people say them.
    'tel-non-breaking': 'off',
  },
});

/** The kind of a page: pages of one kind are drawn by one file of `src/pages/`. Guides and situations hold parts of their own. */
const kindOf = (href: string): string =>
  /^\/(?:guides|situations)\//.test(href)
    ? href
    : href.replace(/^(\/(?:services|providers|topics|ages|areas|a-z|conditions)\/).+/, (_, room: string) => {
        return room + String(href.split('/').length);
      });

/** All pages of the fixture site; of the real one all in a full run, else one of each kind. */
const real = pagesOf('real');
const oneOfEach = [...Map.groupBy(real, ({ href }) => kindOf(href)).values()].flatMap((same) => same.slice(0, 1));
const pages = [...pagesOf('fixture'), ...(isFull ? real : oneOfEach)];

describe('every page', () => {
  it('is valid HTML', async () => {
    const problems: string[] = [];
    for (const { href, html } of pages) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        problems.push(
          ...messages.map(({ ruleId, message, line, column }) => `${href}:${line}:${column} ${ruleId}: ${message}`),
        );
      }
    }
    expect(problems).toEqual([]);
  });

  it.each([
    ['one title', 'title', 1],
    ['one description', 'meta[name="description"]', 1],
    ['one canonical address', 'link[rel="canonical"]', 1],
    ['one main heading', 'h1', 1],
    ['one main part', 'main', 1],
    ['a link to skip to it', 'a.govuk-skip-link[href="#main"]', 1],
    ['a way to reach a person', '#ask-a-person', 1],
    ['no style written into it', 'style, [style]', 0],
    ['no script written into it', 'script:not([src]):not([type="application/ld+json"])', 0],
  ])('has %s', (_, selector, count) => {
    expect(pages.filter(({ $ }) => $(selector).length !== count).map(({ href }) => href)).toEqual([]);
  });

  it('has a title and a description with words in them', () => {
    const empty = pages.filter(
      ({ $ }) => $('title').text().trim() === '' || ($('meta[name="description"]').attr('content') ?? '').trim() === '',
    );
    expect(empty.map(({ href }) => href)).toEqual([]);
  });

  it.each(['fixture', 'real'] as const)('has a title that no other page has: %s site', (site) => {
    const byTitle = Map.groupBy(pagesOf(site), ({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
    const shared = [...byTitle]
      .filter(([, same]) => same.length > 1)
      .map(([title, same]) => [title, same.map(({ href }) => href)]);
    expect(shared).toEqual([]);
  });

  it('uses only those of GOV.UK’s spacing and other small classes that its styles have', () => {
    const styles = filesOf('real')
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(path.join(siteFolder('real'), file), 'utf8'))
      .join('');
    const used = new Set(pages.flatMap(({ html }) => html.match(/govuk-!-[\w-]+/g) ?? []));
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((name) => !styles.includes(`.${name.replace('!', '\\!')}{`))).toEqual([]);
  });

  it('has a strict Content-Security-Policy', () => {
    for (const { href, $ } of pages) {
      const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
      expect(policy, href).toContain("default-src 'none'");
      expect(policy, href).toContain(
        href === '/search/' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
      );
      if (href !== '/search/') expect(policy, href).not.toContain('wasm');
      expect(policy, href).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
    }
  });

  it('loads nothing from another host', () => {
    const outside = pages.flatMap(({ href, $ }) =>
      $(
        'script[src], img[src], iframe, object, embed, link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], source',
      )
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '')
        .filter((address) => !address.startsWith('/') || address.startsWith('//'))
        .map((address) => `${href} ${address}`),
    );
    expect(outside).toEqual([]);
  });
});
