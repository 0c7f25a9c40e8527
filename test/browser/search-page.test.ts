import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { failuresOf } from '../support/axe.ts';
import { expectToFit } from '../support/fit.ts';
import { contentOf } from '../support/sites.ts';
import { DESK, PHONE, results, visits } from '../support/visit.ts';

const visit = visits('fixture');
const visitReal = visits('real');

const heading = (page: Page): Promise<string | null> => page.textContent('[data-result-count]');
const status = (page: Page): Promise<string | null> => page.textContent('[data-status]');

/** Types words into the box, sends them and waits until their results are there. */
async function ask(page: Page, words: string): Promise<void> {
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
  await page.waitForFunction((q) => (new URLSearchParams(location.search).get('q') ?? '') === q, words);
  await results(page);
}

describe('the title', () => {
  const site = contentOf('fixture').authority.title;

  it('has the words as they are, and only those that are asked for now', async () => {
    const page = await visit(`/search/?q=${encodeURIComponent('$&')}`);
    await results(page);
    expect(await page.title()).toBe(`Search: $& – ${site}`);
    await ask(page, '5 – 11');
    expect(await page.title()).toBe(`Search: 5 – 11 – ${site}`);
    await ask(page, 'lego');
    expect(await page.title()).toBe(`Search: lego – ${site}`);
    await page.goto('/search/?need=autism');
    expect(await page.title()).toBe(`Search – ${site}`);
  });
});

describe('the heading', () => {
  it.each([
    ['?q=autism', /^\d+ services?( and \d guides?)? for “autism”$/],
    ['?need=autism', /^Autism: \d+ services?$/],
    ['?age=5-11&subject=short-breaks', /^Short breaks, ages 5 to 11: \d+ services?$/],
    ['?subject=sports&near=Northfold', /^Sports, near Northfold: \d+ services?$/],
    ['?subject=clubs&near=Atlantis', /^Clubs: \d+ services?$/],
    ['?area=milldale&area=northfold&age=5&subject=clubs', /^\d+ services?$/],
    ['?area=milldale&area=narnia', /^Milldale: \d+ services?$/],
    ['', /^\d+ services$/],
    ['?q=bins', /^We have nothing listed for “bins”$/],
  ])('of %s says what is shown', async (search, words) => {
    const page = await visit(`/search/${search}`);
    await results(page);
    expect(await heading(page)).toMatch(words);
  });
});

describe('what the page says', () => {
  it('of the words is told once to a screen reader, and tied to the box', async () => {
    const page = await visit('/search/');
    await results(page);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const region = document.querySelector('[data-status]') ?? document.body;
      new MutationObserver(() => told.push(region.textContent)).observe(region, { childList: true });
    });
    await ask(page, 'respite for my 9 year old near Northfold');
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toHaveLength(1);
    for (const part of [
      'service for “respite for my 9 year old near Northfold”.',
      'Understood from your words: Age 9.',
      'Also showing short breaks for “respite”.',
      'Nothing matches “near Northfold” as well, so we have left it out.',
    ])
      expect(told[0]).toContain(part);
    const described = await page.$eval('#q', (box) => box.getAttribute('aria-describedby')?.split(' ') ?? []);
    expect(described).toEqual(['understood', 'meaning']);
    await ask(page, '');
    expect(await page.getAttribute('#q', 'aria-describedby')).toBeNull();
  });

  it.each([
    ['?q=bins', 'We have nothing listed for “bins”.'],
    ['?subject=riding&age=3', 'Nothing found. Nothing matches all of this.'],
    ['?q=clubs+for+autism', 'We think you mean autism.'],
    ['?q=clubs+in+Atlantis&near=Atlantis', 'We do not know a place called “Atlantis”.'],
  ])('of %s is told: %s', async (search, words) => {
    const page = await visit(`/search/${search}`);
    await results(page);
    expect(await status(page)).toContain(words);
  });

  it('of a place is tied to its field as a mistake, until it is mended', async () => {
    const page = await visit('/search/?subject=clubs&near=Atlantis');
    await results(page);
    const field = page.locator('#near');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toBe('near-hint near-said');
    expect(await page.innerText('#near-said')).toContain('do not know a place called “Atlantis”');
    expect(await failuresOf(page)).toEqual([]);
    await field.fill('Northfold');
    await field.press('Enter');
    await page.waitForURL(/near=Northfold/);
    await page.waitForSelector('#near-said', { state: 'hidden' });
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    expect(await field.getAttribute('aria-describedby')).toBe('near-hint');
  });

  it('of a place that is only rough is a hint', async () => {
    const page = await visit('/search/?near=All+of+Examplewich');
    await results(page);
    expect(await page.innerText('#near-said')).toContain('the whole county');
    expect(await page.getAttribute('#near', 'aria-invalid')).toBeNull();
  });
});

describe('by keyboard', () => {
  it('the second stop leads to the results, and shows them again as they are', async () => {
    const page = await visitReal('/search/');
    await results(page);
    await page.click('[data-more]');
    await page.goto(page.url());
    await results(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to results');
    const before = await page.$('ol[data-results] > li');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-result-count'));
    expect(await before?.evaluate((card) => card.isConnected)).toBe(true);
  });

  it('without script there is no way to results that are not there', async () => {
    const page = await visit('/search/', { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator('a:text("Skip to results"):visible').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it.each(['?q=swimming', '?subject=clubs'])('the first result of %s begins in the upper half', async (search) => {
    const page = await visitReal(`/search/${search}`, { viewport: PHONE });
    await results(page);
    const first = await page.locator('ol[data-results] > li').first().boundingBox();
    expect(first?.y).toBeLessThan(PHONE.height / 2);
    // Nothing that a keyboard reaches has gone for it.
    for (const part of [
      '.govuk-breadcrumbs a',
      'h1',
      'label[for="q"]',
      '[data-filters] > summary',
      '#sort',
      '[data-map] > summary',
    ])
      expect(await page.isVisible(part), part).toBe(true);
  });

  it.each([
    `?q=${'abcdef'.repeat(10)}`,
    '?age=0&area=narnia',
    `?q=autism&area=${'narnia'.repeat(10)}&near=${'atlantis'.repeat(7)}`,
    '?q=respite+for+my+9+year+old+near+Northfold',
  ])('%s needs no scrolling sideways', async (search) => {
    const page = await visit(`/search/${search}`, { viewport: PHONE });
    await results(page);
    await page.click('[data-filters] > summary');
    await expectToFit(page);
  });
});

describe('what is set and what was understood', () => {
  const chips = (page: Page): Promise<{ name: string; sign: string; fill: string; line: string }[]> =>
    page.$$eval('[data-active] .app-active__remove', (links) =>
      links.map((link) => {
        const { backgroundColor, borderStyle } = getComputedStyle(link);
        const name = link.querySelector('span > :last-child')?.nextSibling?.textContent ?? '';
        return { name, sign: getComputedStyle(link, '::after').content, fill: backgroundColor, line: borderStyle };
      }),
    );

  it('do not look alike, and what was understood says so and can be taken back', async () => {
    const page = await visit('/search/?q=days+near+Northfold&age=9');
    await results(page);
    const shown = await chips(page);
    const set = shown.find(({ name }) => name === 'Age 9');
    const understood = shown.find(({ name }) => name === 'Near Northfold');
    expect([set?.line, understood?.line]).toEqual(['solid', 'dashed']);
    expect(set?.fill).not.toBe(understood?.fill);
    for (const { sign } of shown) expect(sign).toContain('✕');
    expect(await page.isVisible('.app-active__label:text-is("From your words:")')).toBe(true);
  });

  it('are not shown twice', async () => {
    const page = await visit('/search/?q=morning+mist');
    await results(page);
    const names = async (): Promise<string[]> => (await chips(page)).map(({ name }) => name);
    expect(await names()).toEqual(['Morning mist']);
    await page.click('[data-active] a:has-text("Morning mist")');
    await page.waitForURL(/plain=condition/);
    await page.waitForSelector('[data-active] a:has-text("“morning mist”")');
    await page.goto('/search/?q=autistic+clubs');
    await results(page);
    expect(await names()).toEqual(['“autistic clubs”', 'Autism']);
    expect(await page.isVisible('[data-meaning]')).toBe(false);
    await page.goto('/search/?q=autistic+clubs&need=autism');
    await results(page);
    expect(await names()).toEqual(['“autistic clubs”', 'Autism']);
  });
});

describe('coming back from a result', () => {
  it('leads to the same place, although the browser has not kept the page', async () => {
    const page = await visitReal('/search/?age=9', { viewport: PHONE });
    await results(page);
    await page.click('[data-more]');
    await page.waitForSelector('ol[data-results] > li:nth-child(16)');
    const link = page.locator('ol[data-results] > li[data-service] >> nth=14').locator('a').first();
    const top = async (): Promise<number> => Math.round((await link.boundingBox())?.y ?? NaN);
    await link.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => Object.assign(window, { kept: true }));
    const before = await top();
    await link.click();
    await page.waitForURL(/\/services\//);
    await page.goBack();
    await results(page);
    expect(await page.evaluate(() => 'kept' in window)).toBe(false);
    await page.waitForLoadState('networkidle');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });

  it('does not pull back a visitor who has moved on', async () => {
    const page = await visitReal('/search/?age=9', { viewport: PHONE });
    await results(page);
    await page.evaluate(() => {
      scrollTo(0, 1200);
    });
    await page.click('ol[data-results] > li[data-service] >> nth=4 >> a');
    await page.waitForURL(/\/services\//);
    await page.goBack();
    await results(page);
    await page.mouse.wheel(0, -5000);
    await page.waitForFunction(() => scrollY === 0);
    await ask(page, 'swimming');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(400);
  });
});

describe('the files of search', () => {
  it.each([
    ['/', '#find-q'],
    ['/conditions/', '[name="q"]'],
  ])('are fetched ahead on %s when somebody turns to the box, and not before', async (href, box) => {
    const page = await visit(href);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    const isOfSearch = (url: string): boolean => /\/(?:directory|pagefind)\//.test(url);
    page.on('request', (request) => asked.push(request.url()));
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(fetched.filter(isOfSearch)).toEqual([]);
    const last = page.waitForResponse(/wasm\.en\.pagefind$/);
    await page.focus(box);
    await last;
    for (const file of [
      /table\.json$/,
      /intents\.json$/,
      /conditions\.json$/,
      /pagefind\.js$/,
      /pagefind-entry\.json/,
      /\.pf_meta$/,
      /wasm\.en\.pagefind$/,
    ])
      expect(
        asked.filter((url) => file.test(url)),
        String(file),
      ).toHaveLength(1);
  });
});

describe('the map of the results', () => {
  const { districts } = contentOf('fixture').districtMap ?? { districts: [] };

  it('is closed at first, and says how many results are in each district, as a drawing and as a list', async () => {
    const page = await visit('/search/', { viewport: DESK });
    const ids = await results(page);
    expect(await page.isVisible('[data-map] svg')).toBe(false);
    await page.click('[data-map] > summary');
    const { services } = contentOf('fixture');
    for (const { area } of districts) {
      const here = services.filter(({ id, areas }) => ids.includes(id) && areas.includes(area)).length;
      const link = page.locator(`[data-map] svg a[data-area="${area}"]`);
      const name = (await link.getAttribute('aria-label')) ?? '';
      expect(name).toMatch(new RegExp(`: ${here} services?$`));
      expect(await page.textContent(`[data-map] svg text[data-area="${area}"] tspan:last-child`)).toBe(String(here));
      const beside = page.locator('[data-map-list] a', { hasText: name });
      expect(await beside.getAttribute('href')).toBe(`/search/?area=${area}`);
      expect(await link.getAttribute('href')).toBe(`/search/?area=${area}`);
    }
    expect(await page.locator('[data-map] ellipse').count()).toBe(0);
    expect(await failuresOf(page)).toEqual([]);
    await expectToFit(page);
  });

  it('opens and chooses a district by keyboard, and keeps what was asked', async () => {
    const page = await visit('/search/?age=9');
    await results(page);
    await page.focus('[data-map] > summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-map] svg');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-map] svg a'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/age=9&area=/);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-result-count'));
    expect(await page.locator('[data-map] [aria-current]').count()).toBe(2);
  });

  it('has rings around the place that is asked for', async () => {
    const page = await visit('/search/?near=Northfold');
    await results(page);
    await page.click('[data-map] > summary');
    expect(await page.locator('[data-map] ellipse').count()).toBe(2);
    expect(await page.textContent('[data-map-notes]')).toContain('5 and 10 miles around Northfold');
  });

  it('is not there where nothing is found', async () => {
    const page = await visit('/search/?q=zzzzqqq');
    await results(page);
    expect(await page.isVisible('[data-map]')).toBe(false);
  });
});
