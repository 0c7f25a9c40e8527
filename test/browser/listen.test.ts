import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadContent } from '../../src/loading/load.ts';
import { visits } from '../support/visit.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';

const visit = visits('fixture');
const HREF = '/guides/getting-help/easy-read/';
const [easyRead] = loadContent('test/fixtures/good', FIXTURE_TODAY).easyReads;
const LINES = easyRead?.parts.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]) ?? [];

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}
const LOCAL: Voice = { lang: 'en-GB', localService: true };
const ONLINE: Voice = { lang: 'en-GB', localService: false };

/** What the speech that stands in for the browser's has been asked: `{ text, voice }` each time, and the last way to end it. */
interface Stub {
  readonly said: { readonly text: string; readonly voice: Voice }[];
  cancelled: number;
  end: () => void;
  fail: () => void;
}
declare global {
  interface Window {
    stub: Stub;
  }
}

/** Opens the page with a speech that says nothing, and ends when it is told to. */
async function open(voices: readonly Voice[], href = HREF): Promise<Page> {
  const page = await visit('/404.html');
  await page.addInitScript((available) => {
    class Utterance {
      voice: Voice | null = null;
      onend?: () => void;
      onerror?: () => void;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    let last: Utterance | undefined;
    window.stub = {
      said: [],
      cancelled: 0,
      end: () => last?.onend?.(),
      fail: () => last?.onerror?.(),
    };
    const speech = {
      getVoices: () => available,
      speak: (utterance: Utterance) => {
        last = utterance;
        window.stub.said.push({ text: utterance.text, voice: utterance.voice ?? { lang: '', localService: false } });
      },
      // Browsers tell a piece that was broken off of its end, or of an error.
      cancel: () => {
        window.stub.cancelled++;
        last?.onend?.();
        last?.onerror?.();
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
  await page.goto(href);
  return page;
}

const saidOn = (page: Page): Promise<string[]> => page.evaluate(() => window.stub.said.map(({ text }) => text));
const marked = (page: Page): Promise<string[]> =>
  page.$$eval('[data-being-read]', (blocks) => blocks.map((block) => block.textContent.trim()));
const end = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.stub.end();
  });
/** Waits until a screen reader has been told so: what a press of a key does is over before the next. */
const says = (page: Page, words: string) =>
  page.locator(`[data-listen] [role="status"]:text-is("${words}")`).waitFor({ state: 'attached' });
const status = (page: Page): Promise<string | null> => page.textContent('[data-listen] [role="status"]');

describe('listening to a page', () => {
  it('reads headings and lines in order with the device’s own voice, marks each, and ends by itself', async () => {
    const page = await open([ONLINE, LOCAL]);
    expect(await saidOn(page)).toEqual([]);
    await page.click('button:has-text("Listen to this page")');
    expect(await status(page)).toBe('Reading aloud');
    const expected = [easyRead?.title ?? '', 'This page is in Easy Read.', ...LINES];
    for (const text of expected) {
      expect((await saidOn(page)).at(-1)).toBe(text);
      expect(await marked(page)).toEqual([text]);
      await end(page);
    }
    expect((await saidOn(page)).slice(0, expected.length)).toEqual(expected);
    while ((await marked(page)).length > 0) await end(page);
    expect(await status(page)).toBe('Stopped');
    expect(await page.isVisible('button:has-text("Listen to this page")')).toBe(true);
    expect(await page.evaluate(() => window.stub.said.every(({ voice }) => voice.localService))).toBe(true);
    expect((await saidOn(page)).join(' ')).not.toMatch(/Looked after by|Pictures:|Home/);
  });

  it('pauses and goes on by keyboard, from the piece that was broken off, with the keyboard kept in place', async () => {
    const page = await open([LOCAL]);
    await page.focus('button:has-text("Listen to this page")');
    await page.keyboard.press('Enter');
    await says(page, 'Reading aloud');
    await end(page);
    await page.keyboard.press('Enter');
    await says(page, 'Paused');
    expect(await page.evaluate(() => window.stub.cancelled)).toBe(1);
    expect(await marked(page)).toEqual(['This page is in Easy Read.']);
    await page.keyboard.press('Enter');
    await says(page, 'Reading aloud');
    expect(await saidOn(page)).toEqual([easyRead?.title, 'This page is in Easy Read.', 'This page is in Easy Read.']);
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-listen] button:has-text("Stop"):focus');
    await page.keyboard.press('Enter');
    await says(page, 'Stopped');
    expect(await marked(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Listen to this page');
    await page.keyboard.press('Enter');
    await says(page, 'Reading aloud');
    expect((await saidOn(page)).at(-1)).toBe(easyRead?.title);
  });

  it('shows which line is read with an outline, also in the visitor’s own colours', async () => {
    const page = await open([LOCAL]);
    await page.click('button:has-text("Listen to this page")');
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      const outline = await page.$eval('[data-being-read]', (block) => getComputedStyle(block).outlineStyle);
      expect(outline).toBe('solid');
    }
  });

  it('stops when the device fails', async () => {
    const page = await open([LOCAL]);
    await page.click('button:has-text("Listen to this page")');
    await page.evaluate(() => {
      window.stub.fail();
    });
    expect(await status(page)).toBe('Stopped');
    expect(await marked(page)).toEqual([]);
  });

  it('stops when the visitor leaves the page', async () => {
    const page = await open([LOCAL]);
    await page.click('button:has-text("Listen to this page")');
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    expect(await page.evaluate(() => window.stub.cancelled)).toBe(1);
  });

  it.each([
    ['only voices that need the internet', [ONLINE]],
    ['no English voice', [{ lang: 'fr-FR', localService: true }]],
    ['no voice', []],
  ])('is not offered with %s', async (_, voices) => {
    const page = await open(voices);
    expect(await page.isVisible('[data-listen] button')).toBe(false);
    expect(await page.isVisible('[data-listen]')).toBe(false);
  });

  it('leaves no gap in a browser that cannot speak', async () => {
    const page = await visit('/404.html');
    await page.addInitScript(() => {
      for (let owner: object | null = window; owner !== null; owner = Reflect.getPrototypeOf(owner))
        Reflect.deleteProperty(owner, 'speechSynthesis');
    });
    await page.goto(HREF);
    expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false);
    expect(await page.isVisible('[data-listen]')).toBe(false);
  });

  it('is offered as soon as voices come', async () => {
    const page = await open([]);
    await page.evaluate((voice) => {
      Object.assign(speechSynthesis, { getVoices: () => [voice] });
      speechSynthesis.onvoiceschanged?.call(speechSynthesis, new Event('voiceschanged'));
    }, LOCAL);
    expect(await page.isVisible('button:has-text("Listen to this page")')).toBe(true);
  });

  it('is not offered without script', async () => {
    const page = await visit(HREF, { javaScriptEnabled: false });
    expect(await page.isVisible('[data-listen]')).toBe(false);
  });
});
