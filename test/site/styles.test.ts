import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageAt, pagesOf, type BuiltPage } from '../support/pages.ts';
import { siteFolder } from '../support/sites.ts';

const pages = pagesOf('fixture');

const sheetsOf = ({ $ }: BuiltPage): string[] =>
  $('link[rel="stylesheet"]')
    .toArray()
    .map((link) => readFileSync(path.join(siteFolder('fixture'), $(link).attr('href') ?? ''), 'utf8'));

describe('style sheets', () => {
  it('have every override that a page uses', () => {
    const missing = pages.flatMap((page) => {
      const css = sheetsOf(page).join('').replaceAll('\\', '');
      const used = new Set(page.html.match(/govuk-!-[\w-]+/g));
      return [...used].filter((name) => !css.includes(`.${name}`)).map((name) => `${page.href} ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('of the home page are one, of 14 kB at most, with gzip', () => {
    const sheets = sheetsOf(pageAt(pages, '/'));
    expect(sheets.length).toBe(1);
    expect(gzipSync(sheets.join('')).length).toBeLessThanOrEqual(14_000);
  });
});
