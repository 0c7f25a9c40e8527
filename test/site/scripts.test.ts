import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesOf, type BuiltPage } from '../support/pages.ts';
import { siteFolder } from '../support/sites.ts';

const pages = pagesOf('fixture');

/** The scripts that a page loads, and those that they import: addresses, each once. */
function scriptsOf({ $ }: BuiltPage): Set<string> {
  const found = new Set<string>();
  const add = (href: string): void => {
    if (found.has(href)) return;
    found.add(href);
    const code = readFileSync(path.join(siteFolder('fixture'), href), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      add(path.posix.join(path.posix.dirname(href), imported ?? ''));
  };
  for (const script of $('script[src]').toArray()) add($(script).attr('src') ?? '');
  return found;
}

const bytesOf = (hrefs: Iterable<string>): number =>
  Array.from(hrefs, (href) => gzipSync(readFileSync(path.join(siteFolder('fixture'), href))).length).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );

describe('scripts', () => {
  it('of every page but search and the shortlist are under 5 kB, with gzip', () => {
    const heavy = pages
      .filter(({ href }) => !['/search/', '/shortlist/'].includes(href))
      .map((page) => ({ href: page.href, bytes: bytesOf(scriptsOf(page)) }))
      .filter(({ bytes }) => bytes >= 5000);
    expect(heavy).toEqual([]);
  });

  it('that read a page aloud are at most 2.5 kB, with gzip', () => {
    const listen = new Set(pages.flatMap((page) => [...scriptsOf(page)]).filter((href) => href.includes('Listen')));
    expect(listen.size).toBe(1);
    expect(bytesOf(listen)).toBeLessThanOrEqual(2500);
  });

  it('that read a page aloud are on guides, Easy Read, services and doors, and their buttons are hidden until they run', () => {
    const reads = (page: BuiltPage): boolean => [...scriptsOf(page)].some((href) => href.includes('Listen'));
    const some = pages
      .filter(({ href }) => /^\/(?:guides\/.+|services\/.+|young-people\/|practitioners\/)/.test(href))
      .filter(({ $ }) => $('meta[http-equiv="refresh"]').length === 0);
    expect(some.length).toBeGreaterThan(8);
    for (const page of some) {
      expect(reads(page), page.href).toBe(true);
      expect(page.$('[data-listen] button:not([hidden])').length, page.href).toBe(0);
    }
  });
});
