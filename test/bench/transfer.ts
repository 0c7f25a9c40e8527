import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchForBench } from '../support/browser.ts';

export interface TransferFigures {
  readonly visit: string;
  /** Bytes of all bodies as they cross the network, compressed with gzip. */
  readonly total: number;
  /** Of these, JavaScript and WebAssembly. */
  readonly script: number;
  /** Of these, what search adds to the frame that every page has: scripts, the table, summaries, Pagefind. */
  readonly search: number;
  readonly requests: number;
}

/** Measures what first visits transfer, each in a browser that has nothing cached. */
export async function measureTransfer(site: string): Promise<TransferFigures[]> {
  const host = await gzipHost(site);
  const browser = await launchForBench();
  const service =
    /<loc>[^<]*(\/services\/[^<]+)<\/loc>/.exec(readFileSync(path.join(site, 'sitemap-0.xml'), 'utf8'))?.[1] ?? '/';
  const searched = (page: Page) => page.waitForSelector('[data-search-ready] li[data-service]');
  const visits: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
    ['home', '/', () => Promise.resolve()],
    ['a service', service, () => Promise.resolve()],
    ['search, filters only', '/search/?age=9&area=stafford', searched],
    ['search, one word', '/search/?q=swimming', searched],
    ['search, two words', '/search/?q=swimming+club', searched],
  ];
  const figures: TransferFigures[] = [];
  try {
    for (const [visit, href, ready] of visits) {
      host.sent.length = 0;
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.origin + href);
      await ready(page);
      await page.waitForLoadState('networkidle');
      await context.close();
      const sum = (files: readonly { bytes: number }[]): number => files.reduce((total, { bytes }) => total + bytes, 0);
      const script = host.sent.filter(({ file }) => /\.(?:js|mjs)$|\/wasm\./.test(file));
      const search = host.sent.filter(({ file }) => /\.(?:js|json)$|^\/pagefind\//.test(file));
      figures.push({
        visit,
        total: sum(host.sent),
        script: sum(script),
        search: sum(search),
        requests: host.sent.length,
      });
    }
  } finally {
    await browser.close();
    host.close();
  }
  return figures;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a site with gzip, as a static host would, and notes the bytes of every body that it sends. */
export async function gzipHost(site: string) {
  const sent: { file: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const raw = readFileSync(file);
    const extension = path.extname(file);
    // What is compressed already is sent as it is: fonts, and Pagefind's own files.
    const small = extension in TYPES && extension !== '.woff2' ? gzipSync(raw) : raw;
    sent.push({ file: pathname, bytes: small.length });
    response.writeHead(200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      ...(small !== raw && { 'content-encoding': 'gzip' }),
    });
    response.end(small);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, sent, close: () => server.close() };
}
