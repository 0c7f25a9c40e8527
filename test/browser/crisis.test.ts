import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { today } from '../../src/clock.ts';
import { situationHref } from '../../src/directory/addresses.ts';
import { exampleOf } from '../../src/directory/crisis/recognise.ts';
import { loadContent } from '../../src/loading/load.ts';
import { startBrowser } from '../support/browser.ts';
import { isFull } from '../support/full.ts';
import { siteFolder } from '../support/sites.ts';
import { PHONE, results, visits } from '../support/visit.ts';

const visit = visits('real');
const { crisis } = loadContent('content', today());
const search = (words: string): string => `/search/?${new URLSearchParams({ q: words }).toString()}`;

/** Types words into the search page and sends them. */
async function ask(page: Page, words: string): Promise<void> {
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
}

describe('words of danger, on a phone', () => {
  it('show who to ring above everything, spoken at once, and no guess, no “nothing found”, no example', async () => {
    const page = await visit(search('kill myself'), { viewport: PHONE });
    await results(page);
    const panel = page.locator('[role="alert"] [data-crisis]');
    expect(await panel.locator('a[href="tel:116123"]').innerText()).toContain('Samaritans');
    expect(await panel.locator('a[href="tel:999"]').count()).toBe(1);
    expect(await panel.locator(`a[href="${situationHref(crisis.page)}"]`).count()).toBe(1);
    const [top, heading] = await Promise.all([panel.boundingBox(), page.locator('h1').boundingBox()]);
    expect(top?.y).toBeLessThan(heading?.y ?? 0);
    const text = await page.innerText('main');
    for (const never of ['Did you mean', 'Nothing found', 'without', 'Check the spelling'])
      expect(text).not.toContain(never);
    expect(await page.locator('[data-example-results]:visible').count()).toBe(0);
  });

  it('are recognised in the home page’s box', async () => {
    const page = await visit('/', { viewport: PHONE });
    await page.fill('#find-q', 'my dad hits me');
    await page.press('#find-q', 'Enter');
    await page.waitForSelector('[data-crisis] a[href^="tel:"]');
    expect(await page.locator('[data-crisis] quick-exit').count()).toBe(1);
  });

  it('are recognised when nothing else can be fetched', async () => {
    const page = await visit(search('suicidal'), { viewport: PHONE }, '**/directory/**');
    await page.waitForSelector('[data-crisis] a[href="tel:116123"]');
    await page.waitForSelector('[data-search-failed]');
    expect(await page.locator('[data-crisis]').isVisible()).toBe(true);
  });

  it('go away with the words, and come for others', async () => {
    const page = await visit('/search/', { viewport: PHONE });
    await results(page);
    await ask(page, 'overdose');
    await page.waitForSelector('[data-crisis]');
    await ask(page, 'swimming');
    await page.waitForSelector('[data-crisis]', { state: 'detached' });
  });

  it('every phrase shows a number to ring', async () => {
    const page = await visit('/search/', { viewport: PHONE });
    await results(page);
    const typed = crisis.kinds.flatMap(({ phrases }) =>
      (isFull ? phrases : phrases.slice(0, 5)).map((phrase) => exampleOf(phrase, crisis.same)),
    );
    for (const words of typed) {
      await page.fill('#q', words);
      await page.press('#q', 'Enter');
      await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, words);
      expect(await page.locator('[data-crisis] a[href^="tel:"]').count(), words).toBeGreaterThan(0);
    }
  });

  it.each(['killing time at half term', 'suicide prevention training for schools', 'swimming lessons autism'])(
    'harmless: %s',
    async (words) => {
      const page = await visit(search(words), { viewport: PHONE });
      await results(page);
      expect(await page.locator('[data-crisis]').count()).toBe(0);
    },
  );
});

describe('a way to leave quickly', () => {
  it.each(['a tap', 'Escape, three times'])('by %s: the page empties and Back does not return', async (how) => {
    const page = await visit('/', { viewport: PHONE });
    await page.goto(situationHref(crisis.page));
    // A page of this site in place of the other one: the tests ask no other host.
    await page.evaluate(() => document.querySelector('quick-exit a')?.setAttribute('href', '/privacy/'));
    if (how === 'a tap') await page.click('quick-exit a');
    else for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.waitForURL('**/privacy/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('what is typed stays on the device, on a host that sends no header of its own', () => {
  let browser: Browser;
  let origin = '';
  const asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    sirv(siteFolder('real'), { dev: true })(request, response, () => {
      response.writeHead(404).end();
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('no address and no header of any request has the words or the postcode', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    await page.fill('#find-q', 'zebrafinch');
    await page.press('#find-q', 'Enter');
    await results(page);
    await page.fill('#near', 'ST16 2DH');
    await ask(page, 'quokkaword respite');
    await page.waitForFunction(() => location.search.includes('quokkaword'));
    await results(page);
    await page.click('ol[data-results] a');
    await page.waitForURL(/\/services\//);
    expect(asked.length).toBeGreaterThan(20);
    for (const { url, headers } of asked) {
      expect(`${url} ${JSON.stringify(headers)}`).not.toMatch(/zebrafinch|quokkaword|ST16/i);
      expect(headers.referer).toBeUndefined();
    }
  });

  it('Enter before the script has come sends nothing', async () => {
    const page = await browser.newPage();
    await page.route('**/*.js', (route) => route.abort());
    const before = asked.length;
    await page.goto(`${origin}/`);
    await page.fill('#find-q', 'zebrafinch');
    await page.press('#find-q', 'Enter');
    await page.goto(`${origin}/search/`);
    await page.fill('#q', 'zebrafinch');
    await page.press('#q', 'Enter');
    expect(asked.slice(before).filter(({ url }) => url.includes('zebrafinch'))).toEqual([]);
  });
});
