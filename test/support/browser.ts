import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import sirv from 'sirv';
import { inject } from 'vitest';
import { siteFolder, type SiteName } from './sites.ts';

/** Where Chrome or Chromium is usually installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/**
 * A real browser: the one that CHROME_PATH names, else an installed one, else the one from the npm registry. CHROME_PATH=npm takes the one
 * from the npm registry at once.
 */
async function browserOptions(): Promise<LaunchOptions> {
  const wanted = process.env['CHROME_PATH'];
  const installed = wanted ?? INSTALLED.find((file) => existsSync(file));
  const own = installed === undefined || installed === 'npm';
  return {
    executablePath: own ? await sparticuz.executablePath() : installed,
    // Those of @sparticuz/chromium are for another place: one process for all, which ends when a page is closed, and no web security.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage', '--disable-gpu'],
  };
}

/** Starts a browser for a whole test run. */
export const launchBrowser = async (): Promise<BrowserServer> => chromium.launchServer(await browserOptions());

/** Starts a browser for a bench, which no test runner does for it. */
export const launchForBench = async (): Promise<Browser> => chromium.launch(await browserOptions());

/** The browser of this test run, for one file: closing it closes what the file has opened, and leaves the browser to the others. */
export const startBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** A site served on this machine. */
export interface Served {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  close(): void;
}

/** The policy that a careful host sends beside the one in each page. What it refuses is a fault of the site. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  ...['style-src', 'img-src', 'font-src', 'connect-src', 'form-action'].map((directive) => `${directive} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves a built site as a static host would: with a strict policy, and with its own page for what is not there. */
export async function serve(site: SiteName): Promise<Served> {
  const root = siteFolder(site);
  const notFound = readFileSync(path.join(root, '404.html'));
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
