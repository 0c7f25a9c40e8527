import type { CDPSession, Page } from 'playwright-core';
import { launchForBench } from '../../support/browser.ts';
import { gzipHost } from '../transfer.ts';

export interface SpeedFigures {
  readonly engine: string;
  /** Bytes that cross the network before the first cards. */
  readonly bytes: number;
  /**
   * From the opening of the page to the first cards, on a slow network and a slow processor, in milliseconds; to its answer when it
   * finds nothing; nothing when it does not come within a minute and a half.
   */
  readonly first: number | undefined;
  readonly found: boolean;
  /** A later search for a word not asked before, on the same network and processor. */
  readonly word: number | undefined;
  /** A later search for a very common word, with no slowdown. */
  readonly common: number | undefined;
  /** Memory of the page's script, in bytes. */
  readonly heap: number | undefined;
}

/** An engine to measure: its page takes words as `?q=`. */
export interface Contestant {
  readonly name: string;
  readonly href: string;
  /** What is asked first. */
  readonly first: string;
}

/** Slow 4G as Chrome's own tools have it, and a phone of a quarter of this machine's speed. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWDOWN = 4;
/** How long a page is waited for, in milliseconds. */
const PATIENCE = 90_000;

/** Asks a page for words, and gives the milliseconds until its results stand. Runs in the page. */
const ASK = `async (words) => {
  const from = performance.now();
  if (window.ask) await window.ask(words);
  else {
    const list = document.querySelector('ol[data-results]');
    const ended = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (list.getAttribute('aria-busy') !== 'false') return;
        watch.disconnect();
        resolve();
      });
      watch.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    const box = document.querySelector('[name="q"]');
    box.value = words;
    // As a browser tells of what is typed.
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.form.requestSubmit();
    await ended;
  }
  return performance.now() - from;
}`;

/** Measures searches over a site in a real browser, each from a fresh profile. */
export async function measureSpeed(
  site: string,
  contestants: readonly Contestant[],
  words: { readonly next: string; readonly common: string },
): Promise<SpeedFigures[]> {
  const host = await gzipHost(site);
  const browser = await launchForBench();
  const figures: SpeedFigures[] = [];
  try {
    for (const { name, href, first } of contestants) {
      host.sent.length = 0;
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      page.setDefaultTimeout(300_000);
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await slow(session, true);
      // The page's own clock, from the start of the visit to the first card in the document.
      await page.addInitScript(`new MutationObserver((_, watch) => {
        if (!document.querySelector('ol[data-results] > li a, body > ol > li a')) return;
        watch.disconnect();
        window.firstCards = performance.now();
      }).observe(document, { childList: true, subtree: true });`);
      await page.goto(`${host.origin}${href}?q=${encodeURIComponent(first)}`, { waitUntil: 'commit' });
      const came = await page
        .waitForFunction('window.firstCards ?? window.answered', undefined, { timeout: PATIENCE })
        .catch(() => undefined);
      const bytes = host.sent.reduce((sum, file) => sum + file.bytes, 0);
      if (came === undefined) {
        figures.push({
          engine: name,
          bytes,
          found: false,
          first: undefined,
          word: undefined,
          common: undefined,
          heap: undefined,
        });
        await context.close();
        continue;
      }
      const found = (await page.evaluate('window.firstCards')) !== undefined;
      const firstCards = await number(page, 'window.firstCards ?? window.answered');
      await page.waitForLoadState('networkidle');
      const word = await number(page, `(${ASK})(${JSON.stringify(words.next)})`);
      await slow(session, false);
      await number(page, `(${ASK})(${JSON.stringify(words.common)})`);
      await number(page, `(${ASK})(${JSON.stringify(words.next)})`);
      const common = await number(page, `(${ASK})(${JSON.stringify(words.common)})`);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      figures.push({ engine: name, bytes, found, first: firstCards, word, common, heap: usedSize });
      await context.close();
    }
  } finally {
    await browser.close();
    host.close();
  }
  return figures;
}

const number = async (page: Page, script: string): Promise<number> => Number(await page.evaluate(script));

async function slow(session: CDPSession, on: boolean): Promise<void> {
  await session.send('Network.emulateNetworkConditions', on ? SLOW : FAST);
  await session.send('Emulation.setCPUThrottlingRate', { rate: on ? SLOWDOWN : 1 });
}
