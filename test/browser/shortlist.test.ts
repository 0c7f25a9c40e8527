import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { spokenPhone } from '../../src/directory/phone.ts';
import { failuresOf } from '../support/axe.ts';
import { contentOf } from '../support/sites.ts';
import { PHONE, results, visits } from '../support/visit.ts';

const visit = visits('fixture');
const visitMany = visits('strangers');
const { services } = contentOf('fixture');
const open = services.filter(({ status }) => status !== 'closed');
const real = open.find(({ example, contact }) => example !== true && contact.phone !== undefined);
const invented = open.find(({ example, contact }) => example === true && contact.phone !== undefined);
const [a = '', b = '', c = ''] = open.map(({ id }) => id);

const CARDS = '[data-part="list"] > li';

/** The shortlist's page when it has drawn its list. */
async function shown(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-shortlist-ready]');
  return page.$$eval(CARDS, (cards) => cards.map((card) => card.getAttribute('data-service') ?? ''));
}

/** Opens the shortlist with a list that the device has kept. */
async function withList(ids: readonly string[], options = {}, open = visit): Promise<Page> {
  const page = await open('/privacy/', options);
  await page.evaluate((list) => {
    localStorage.setItem('shortlist', JSON.stringify(list));
  }, ids);
  await page.goto('/shortlist/');
  await shown(page);
  return page;
}

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('shortlist'));
const focused = (page: Page) => page.innerText(':focus');
const copyText = (page: Page, part: string) => page.getAttribute(`[data-part="${part}"] copy-button`, 'data-text');

describe('a family’s shortlist', () => {
  it('is kept from search and from a page, taken away, and cleared, with a way back', async () => {
    const page = await visit('/search/', { viewport: PHONE });
    const [first = '', second = ''] = await results(page);
    for (const id of [first, second]) await page.click(`li[data-service="${id}"] keep-button button`);
    expect(await page.textContent('shortlist-count')).toBe(' (2)');
    expect(await page.textContent('[data-shortlist-status]')).toMatch(/ is on your shortlist\.$/);

    const third = open.find(({ id }) => id !== first && id !== second)?.id ?? '';
    await page.goto(serviceHref(third));
    expect(await page.isVisible('.app-keep a')).toBe(false);
    await page.click('keep-button button');
    await page.click('.app-keep a');
    await page.waitForURL('**/shortlist/');
    expect(await shown(page)).toEqual([first, second, third]);
    await page.reload();
    expect(await shown(page)).toEqual([first, second, third]);

    // Taken out, it keeps its place and the keyboard, and can come back to it.
    await page.click(`${CARDS}:nth-child(2) keep-button button`);
    await page.waitForSelector('.app-card--out');
    expect(await focused(page)).toMatch(/^Put it back/);
    expect(await stored(page)).toBe(JSON.stringify([first, third]));
    expect(await page.textContent('[data-part="count"]')).toBe('2 services');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.app-card--out', { state: 'detached' });
    expect(await focused(page)).toMatch(/^Remove/);
    expect(await stored(page)).toBe(JSON.stringify([first, second, third]));

    await page.click('[data-part="take-all"]');
    await page.waitForSelector('[data-part="put-all"]');
    expect(await stored(page)).toBeNull();
    expect(await page.$$(CARDS)).toEqual([]);
    expect(await page.textContent('shortlist-count')).toBe('');
    expect(await focused(page)).toBe('Put them back');
    await page.keyboard.press('Enter');
    await page.waitForSelector(CARDS);
    expect(await shown(page)).toEqual([first, second, third]);
  });

  it('says on paper, as text and by e-mail how to start, and which services are invented', async () => {
    const page = await withList([real?.id ?? '', invented?.id ?? '']);
    const text = (await copyText(page, 'text')) ?? '';
    const mail = decodeURIComponent((await page.getAttribute('[data-part="mail"]', 'href')) ?? '');
    await page.emulateMedia({ media: 'print' });
    const paper = (await page.innerText('main')).replaceAll(/\s+/g, ' ');
    for (const service of [real, invented]) {
      const { name = '', contact, howToStart, id = '' } = service ?? {};
      const address = new URL(serviceHref(id), page.url()).href;
      for (const said of [paper, text]) expect(said).toContain(howToStart?.text);
      for (const said of [paper, text, mail]) {
        for (const part of [name, spokenPhone(contact?.phone ?? ''), address]) expect(said).toContain(part);
        expect(said.toLowerCase()).toContain('made-up example');
      }
    }
    expect(await page.isVisible('[data-part="ways"] button')).toBe(false);
    expect(await page.isVisible('keep-button')).toBe(false);
    expect(await page.isVisible('[data-part="day"]')).toBe(true);
    expect(await page.$$(`[data-service="${invented?.id ?? ''}"] a[href^="tel:"]`)).toEqual([]);
    expect(await page.$$(`[data-service="${real?.id ?? ''}"] a[href^="tel:"]`)).toHaveLength(1);
  });

  it('says when an e-mail has no room for all of it', async () => {
    const many = contentOf('strangers').services.slice(0, 40);
    const page = await withList(
      many.map(({ id }) => id),
      {},
      visitMany,
    );
    expect(await page.isVisible('[data-part="mail-cut"]')).toBe(true);
    expect(((await page.getAttribute('[data-part="mail"]', 'href')) ?? '').length).toBeLessThanOrEqual(1800);
  });

  it('is copied, and shown to be copied by hand where the browser forbids it', async () => {
    const page = await withList([a], { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('[data-part="text"] button');
    await page.waitForSelector('[data-part="text"] [role="status"]:has-text("Copied")');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await copyText(page, 'text'));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.click('[data-part="link"] button');
    expect(await page.inputValue('[data-part="link"] textarea')).toBe(await copyText(page, 'link'));
  });

  it('follows what another tab does', async () => {
    const page = await withList([a]);
    const other = await page.context().newPage();
    await other.goto(serviceHref(b));
    await other.click('keep-button button');
    await page.waitForSelector(`${CARDS}[data-service="${b}"]`);
    await page.click(`${CARDS}[data-service="${b}"] keep-button button`);
    await other.waitForSelector('keep-button:not([data-kept])', { state: 'attached' });
    expect(await other.textContent('shortlist-count')).toBe(' (1)');
  });

  it('is right on a page that the browser brings back', async () => {
    const page = await visit(serviceHref(a));
    await page.click('keep-button button');
    await page.click('.app-keep a');
    await shown(page);
    await page.click('[data-part="take-all"]');
    await page.goBack();
    await page.waitForSelector('keep-button:not([data-kept])', { state: 'attached' });
    expect(await page.textContent('shortlist-count')).toBe('');
  });
});

describe('a shared list', () => {
  it('opens on another device beside the own list, and joins it only when it is asked to', async () => {
    const link = (await copyText(await withList([a, b]), 'link')) ?? '';
    const page = await withList([c, a]);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/privacy/');
    await page.goto(link);
    expect(await shown(page)).toEqual([a, b]);
    expect(await page.textContent('[data-part="count"]')).toBe('2 services shared with you');
    expect(await stored(page)).toBe(JSON.stringify([c, a]));
    expect(asked.filter((url) => url.includes('#s=') || url.includes(b))).toEqual([]);

    await page.click('text=See your own shortlist');
    await page.waitForSelector('[data-part="shared"]', { state: 'hidden' });
    expect(await shown(page)).toEqual([c, a]);
    await page.goBack();
    await page.waitForSelector('[data-part="shared"]');
    await page.click('[data-part="keep-shared"]');
    await page.waitForSelector('[data-part="shared"]', { state: 'hidden' });
    expect(await shown(page)).toEqual([c, a, b]);
    expect(await focused(page)).toBe('3 services');
  });

  it.each([
    ['script', '#s=<img src=x onerror=alert(1)>/x,javascript:alert(1)//,%3Cscript%3E/x'],
    ['ids that are not here', `#s=${Array.from({ length: 10_000 }, (_, i) => `ring-0900/${i}`).join(',')}`],
    ['nonsense', '#s=%E0%A4%A'],
  ])('with %s does no harm and shows none of it', async (_, hash) => {
    const page = await withList([a]);
    await page.goto('/privacy/');
    await page.goto(`/shortlist/${hash}`);
    const list = await shown(page);
    expect(list.filter((id) => id !== a)).toEqual([]);
    expect(await page.textContent('main')).not.toMatch(/ring-0900|onerror|alert/);
    expect(await stored(page)).toBe(JSON.stringify([a]));
  });
});

describe('a list that is not as it should be', () => {
  it('with services that are no longer listed says so, and lets them be taken out', async () => {
    const page = await withList([a, 'gone-club/old-service']);
    const gone = page.locator('li[data-service="gone-club/old-service"]');
    expect(await gone.textContent()).toContain('no longer listed');
    await gone.locator('keep-button button').click();
    await page.waitForSelector('.app-card--out');
    expect(await stored(page)).toBe(JSON.stringify([a]));
  });

  it.each(['{', '[1, "x", null]', '"a"'])('is empty when the browser holds %s', async (text) => {
    const page = await visit('/privacy/');
    await page.evaluate((bad) => {
      localStorage.setItem('shortlist', bad);
    }, text);
    await page.goto('/shortlist/');
    expect(await shown(page)).toEqual([]);
    expect(await page.isVisible('[data-part="empty"]')).toBe(true);
  });

  it('where the browser keeps nothing, says so at the button', async () => {
    const page = await visit('/privacy/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Not here', 'SecurityError');
        },
      });
    });
    await page.goto(serviceHref(a));
    await page.click('keep-button button');
    expect(await page.textContent('keep-button [role="alert"]')).toContain('could not be saved');
    await page.goto(`/shortlist/#s=${a},${b}`);
    expect(await shown(page)).toEqual([a, b]);
    await page.click('[data-part="keep-shared"]');
    await page.waitForSelector('[data-part="not-kept"]');
  });

  it('without the table says so and still leads to the pages that are kept', async () => {
    const page = await visit('/privacy/', {}, '**/table.json');
    await page.evaluate((id) => {
      localStorage.setItem('shortlist', JSON.stringify([id]));
    }, a);
    await page.goto('/shortlist/');
    expect(await shown(page)).toEqual([a]);
    expect(await page.isVisible('[data-part="failed"]')).toBe(true);
    expect(await page.getAttribute(`${CARDS} a`, 'href')).toBe(serviceHref(a));
  });
});

describe('without script', () => {
  it('there is no button to keep anything, and the page says what to do instead', async () => {
    const page = await visit(serviceHref(a), { javaScriptEnabled: false });
    expect(await page.isVisible('keep-button')).toBe(false);
    await page.goto('/shortlist/');
    expect(await page.isVisible('.app-without-script')).toBe(true);
    expect(await page.isVisible('[data-part="count"]')).toBe(false);
  });
});

describe.each([
  ['a phone', PHONE],
  ['a narrow phone', { width: 320, height: 640 }],
])('on %s', (_, viewport) => {
  it.each([
    ['the own list', '/shortlist/'],
    ['a shared list', `/shortlist/#s=${b},${c}`],
  ])('%s can be used by everyone', async (_which, href) => {
    const page = await withList([a, 'gone-club/old-service', b], { viewport });
    if (href.includes('#')) await page.goto('/privacy/');
    await page.goto(href);
    await shown(page);
    if (!href.includes('#')) await page.click(`${CARDS}:first-child keep-button button`);
    expect(await failuresOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
});
