import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve, startBrowser, type Served } from './browser.ts';
import { dayOf, type SiteName } from './sites.ts';

/** A phone, and a desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/**
 * Opens pages of one site in one browser for the tests of a file, and tells what no visit may ever do.
 *
 * @param keep whether all visits share one page, which goes from address to address: quicker, where pages are only looked at
 */
export function visits(site: SiteName, { keep = false } = {}) {
  let browser: Browser | undefined;
  let kept: Page | undefined;
  let served: Served | undefined;
  let faults: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), serve(site)]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  // Nothing is refused by the Content-Security-Policy, no script fails, no other host is asked for anything.
  afterEach(async () => {
    const told = faults;
    faults = [];
    // A page that stays open goes on working.
    if (!keep) await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    expect(told).toEqual([]);
  });

  /** @param blocked addresses that do not answer; then errors in the console are to be expected */
  return async function visit(href: string, options: BrowserContextOptions = {}, blocked?: string): Promise<Page> {
    if (browser === undefined || served === undefined) throw new Error('The browser has not started.');
    const { origin } = served;
    if (kept !== undefined) {
      await kept.setViewportSize(options.viewport ?? DESK);
      await kept.goto(href);
      return kept;
    }
    const context = await browser.newContext({ viewport: DESK, baseURL: origin, ...options });
    // The day on which the site was built.
    const today = dayOf(site);
    if (today !== undefined) await context.clock.setFixedTime(`${today}T12:00:00`);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    if (blocked !== undefined) await page.route(blocked, (route) => route.abort());
    page.on('console', (message) => {
      if (message.type() === 'error' && blocked === undefined) faults.push(`console: ${message.text()}`);
    });
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => {
      // Pagefind tells of a file that does not come in a promise of its own, which nobody can wait for.
      if (blocked === undefined || !error.message.startsWith('Failed to load the Pagefind'))
        faults.push(`script: ${error.message}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) faults.push(`asked another host: ${request.url()}`);
    });
    await page.goto(href);
    if (keep) kept = page;
    return page;
  };
}

const searchEnds = (page: Page) => page.waitForSelector('ol[data-results][aria-busy="false"]', { state: 'attached' });

/** Waits until a search has ended, and gives the ids of the results shown. */
export async function results(page: Page): Promise<string[]> {
  await searchEnds(page);
  return page.$$eval('ol[data-results] > li[data-service]', (items) =>
    items.map((item) => item.getAttribute('data-service') ?? ''),
  );
}

/** The number of results that the page says it has found; 0 for none. */
export async function resultCount(page: Page): Promise<number> {
  await searchEnds(page);
  const text = (await page.textContent('[data-result-count]')) ?? '';
  return /^(?:Nothing found|We have nothing listed)/.test(text)
    ? 0
    : Number(/(?:^|: )([\d,]+) service/.exec(text)?.[1]?.replaceAll(',', ''));
}
