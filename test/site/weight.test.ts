import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageAt, pagesOf } from '../support/pages.ts';
import { siteFolder } from '../support/sites.ts';

const pages = pagesOf('real');
const first = (kind: RegExp): string => pages.find(({ href }) => kind.test(href))?.href ?? '';
const service = first(/^\/services\/[^/]+\/[^/]+\/$/);
const guide = first(/^\/guides\/[^/]+\/$/);

const read = (file: string): Buffer => readFileSync(path.join(siteFolder('real'), file));

/** The scripts of a page, and those that they import. */
function scriptsOf(href: string): string[] {
  const { $ } = pageAt(pages, href);
  const scripts = new Set(
    $('script[src]')
      .toArray()
      .map((script) => $(script).attr('src') ?? ''),
  );
  // A set that grows while it is walked is walked to its end.
  for (const src of scripts) {
    for (const [, name = ''] of read(src)
      .toString('utf8')
      .matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      scripts.add(new URL(name, `https://site.invalid${src}`).pathname);
    }
  }
  return [...scripts];
}

/** What a browser fetches before it has drawn a page: the page, its styles, scripts and fonts, and the pictures in it. */
function filesOf(href: string): string[] {
  const { $ } = pageAt(pages, href);
  const linked = $('link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], img, image')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
  return [`${href}index.html`, ...new Set(linked), ...scriptsOf(href)];
}

/** Bytes as sent. Fonts are compressed already. */
const sent = (file: string): number =>
  (file.endsWith('.woff2') ? read(file) : gzipSync(read(file), { level: 9 })).length;

describe('a page in all', () => {
  it.each(['/', service, '/young-people/', guide, '/add/'])('%s is under 60 kB', (href) => {
    const files = filesOf(href);
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(2);
    expect(files.reduce((sum, file) => sum + sent(file), 0)).toBeLessThan(60_000);
  });
});

describe('the script of a page', () => {
  it.each(['/', service, '/young-people/'])('%s is under 5 kB in all', (href) => {
    const scripts = scriptsOf(href);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, src) => sum + sent(src), 0)).toBeLessThan(5000);
  });
});

describe('a first visit', () => {
  it.each(['/', service])('%s transfers under 60 kB in all', (href) => {
    const { $ } = pageAt(pages, href);
    const linked = $('link[rel="stylesheet"], link[rel="preload"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(linked.length).toBeGreaterThan(2);
    const sent = [`${href}index.html`, ...scriptsOf(href), ...linked].map((file) => gzipSync(read(file)).length);
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60_000);
  });
});
