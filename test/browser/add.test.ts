import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { providerText } from '../../src/writing/record-text.ts';
import { readFiles } from '../../src/loading/files.ts';
import { judge } from '../../src/loading/judge.ts';
import { sortFiles } from '../../src/loading/text-files.ts';
import { failuresOf } from '../support/axe.ts';
import { contentFolder, contentOf, FIXTURE_TODAY } from '../support/sites.ts';
import { DESK, PHONE, visits } from '../support/visit.ts';

const visit = visits('fixture');
const { services, providers } = contentOf('fixture');
const listed = services.find(({ checked, example }) => checked.how === 'provider' && example === true);
/** Another oldest age. */
const oldest = listed?.ages.to === 25 ? '24' : '25';
const provider = providers.find(({ id }) => id === listed?.provider);

/** Waits for the screen with exactly these words as its heading: “Your organisation” is a part of other headings. */
const heading = (page: Page, words: string) =>
  page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
const errors = (page: Page) => page.$$eval('[data-part="errors"] a', (links) => links.map((link) => link.textContent));
const draft = (page: Page) => page.evaluate(() => localStorage.getItem('add-draft'));

/** Waits until something has the focus: what a press of a key does is over before the next. */
const focusOn = (page: Page, selector: string) => page.waitForSelector(`${selector}:focus`);

/** Fills in one screen, its boxes by their values, and goes on: until another screen is there, or what is wrong. */
async function answer(page: Page, given: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    const control = page.locator(`[name="${name}"]`);
    await control.first().waitFor();
    const choice = page.locator(`[name="${name}"][value="${value}"]`);
    if ((await choice.count()) > 0) await choice.check();
    else await control.fill(value);
  }
  await page.locator('button[type="submit"]').waitFor();
  const screen = await page.evaluate(() => location.hash);
  await page.click('button[type="submit"]');
  await page.waitForFunction(
    (before) =>
      location.hash !== before || document.querySelector<HTMLElement>('[data-part="errors"]')?.hidden === false,
    screen,
  );
}

const skip = (page: Page) => answer(page, {});

/** Everything that a new organisation with a club is asked. */
async function fillAll(page: Page, { body = 'We play games.' } = {}): Promise<void> {
  await page.click('[data-part="begin"]');
  await answer(page, { who: 'new' });
  await answer(page, { 'provider.name': 'Harbour Road Club', 'provider.kind': 'community-group' });
  for (let i = 0; i < 3; i++) await skip(page);
  await answer(page, { name: 'Saturday club', summary: 'Play games and make friends.' });
  await answer(page, { body });
  await answer(page, { topics: 'leisure' });
  await answer(page, { subjects: 'clubs' });
  await answer(page, { 'ages.from': '4', 'ages.to': '11' });
  await skip(page);
  await answer(page, { eligibility: 'Children aged 4 to 11.' });
  await answer(page, { areas: 'milldale' });
  for (let i = 0; i < 2; i++) await skip(page);
  await answer(page, { 'cost.kind': 'free' });
  await answer(page, { 'howToStart.routes': 'self-referral', 'howToStart.text': 'Ring us.' });
  await skip(page);
  await answer(page, { 'contact.phone': '01785 123456' });
  for (let i = 0; i < 2; i++) await skip(page);
  await answer(page, { 'checked.by': 'Club leader' });
  await heading(page, 'Check your answers');
}

/** Downloads the files that the form has made, and judges them together with the rest of the content. */
async function judged(page: Page) {
  const links = page.locator('[data-slot="files"] a[download]');
  const files: { file: string; bytes: Uint8Array }[] = [];
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const place = await link.locator('xpath=following-sibling::p').innerText();
    const file = place.replace(/^.*content\//, '');
    expect(file.endsWith(`/${download.suggestedFilename()}`)).toBe(true);
    const parts = (await (await download.createReadStream()).toArray()) as Buffer[];
    files.push({ file, bytes: Buffer.concat(parts) });
  }
  const added = sortFiles(files);
  const names = new Set(files.map(({ file }) => file));
  const before = readFiles(contentFolder('fixture'));
  const folder = {
    files: [...before.files.filter(({ file }) => !names.has(file)), ...added.files],
    present: [...before.present, ...added.present],
    problems: added.problems,
  };
  return { files: [...names], problems: judge(folder, FIXTURE_TODAY).problems };
}

describe('a new organisation', () => {
  it('is listed by keyboard alone, with a mistake on the way', async () => {
    const page = await visit('/add/', { viewport: PHONE });
    await page.focus('[data-part="begin"]');
    await page.keyboard.press('Enter');
    await heading(page, 'Is your organisation already listed here?');
    await focusOn(page, 'h1');

    // Nothing is chosen: the summary has the focus, leads to the question, and the title says so.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await focusOn(page, 'button[type="submit"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-part="errors"]');
    expect(await page.title()).toMatch(/^Error: Is your organisation/);
    await page.keyboard.press('Tab');
    await focusOn(page, '[data-part="errors"] a');
    await page.keyboard.press('Enter');
    await focusOn(page, '#q-who');
    expect(await page.getAttribute('fieldset', 'aria-describedby')).toContain('q-who-error');
    await page.keyboard.press('Space');
    await page.waitForSelector('#q-who:checked');
    await page.keyboard.press('Enter');
    await heading(page, 'Your organisation');
    await focusOn(page, 'h1');
    expect(await page.title()).toMatch(/^Your organisation/);

    await page.keyboard.press('Tab');
    await focusOn(page, '[name="provider.name"]');
    await page.keyboard.type('Harbour Road Club');
    await page.keyboard.press('Tab');
    await focusOn(page, '[name="provider.kind"]');
    await page.keyboard.press('Space');
    await page.waitForSelector('[name="provider.kind"]:checked');
    await page.keyboard.press('Enter');
    await heading(page, 'About your organisation');
    await page.goBack();
    await heading(page, 'Your organisation');
    expect(await page.inputValue('[name="provider.name"]')).toBe('Harbour Road Club');
  });

  it('is kept on the device, comes back after a reload, and makes files that pass the check', async () => {
    const page = await visit('/add/', { viewport: PHONE });
    await fillAll(page);
    await page.reload();
    await heading(page, 'Check your answers');
    await page.click('a[href="#cost"]');
    await heading(page, 'What it costs');
    await answer(page, { 'cost.kind': 'paid' });
    expect(await errors(page)).toEqual([expect.stringContaining('price')]);
    await answer(page, { 'cost.text': '£5 a session' });
    await heading(page, 'Check your answers');
    await page.click('[data-part="go-send"]');
    await heading(page, 'Send your listing');
    expect(await page.getAttribute('[data-slot="mail"]', 'href')).toMatch(/^mailto:/);
    expect(await page.getAttribute('[data-slot="github-issue"] a', 'href')).toContain('template=listing.yml');
    const { files, problems } = await judged(page);
    expect(files).toHaveLength(2);
    expect(problems).toEqual([]);

    await page.goto('/add/');
    expect(await page.isVisible('[data-part="begin"]')).toBe(false);
    await page.click('[data-part="carry-on"]');
    await heading(page, 'Check your answers');
    await page.click('[data-part="delete"]');
    await page.waitForSelector('[data-part="begin"]');
    expect(await draft(page)).toBeNull();
  });

  it('sees its page while it writes, and nothing that it writes runs', async () => {
    const page = await visit('/add/');
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`refused: ${event.violatedDirective}`);
      });
    });
    await page.reload();
    await fillAll(page);
    await page.click('[data-part="look"] summary');
    const look = page.locator('[data-slot="page"]');
    await look.getByText('We play games.').waitFor();
    expect(await page.innerText('[data-slot="result"]')).toContain('Saturday club');

    await page.click('a[href="#body"]');
    await heading(page, 'What happens there');
    const attack = '<img src=x onerror="console.error(1)"><script>console.error(2)</script>';
    for (const hostile of [
      attack,
      `**Bold** ${attack}`,
      '[link](javascript:console.error(3)) ![p](https://evil.example/pixel.png) <style>*{display:none}</style>',
      '<svg/onload=console.error(4)> <iframe src="https://evil.example/"></iframe>',
    ]) {
      await page.fill('[name="body"]', hostile);
      expect(await look.locator('script, style, iframe, img[src], svg, [onerror], a[href^="javascript"]').count()).toBe(
        0,
      );
    }
    await skip(page);
    expect((await errors(page)).length).toBeGreaterThan(0);
    await page.click('[data-part="back"]');
    await heading(page, 'Check your answers');
    await page.click('[data-part="go-send"]');
    await heading(page, 'Check your answers');
    expect((await errors(page)).length).toBeGreaterThan(0);
    await page.click('a[href="#service"]');
    await page.fill('[name="name"]', attack);
    expect(await look.innerText()).toContain('onerror');
  });
});

describe('a listing that is there', () => {
  it('is changed with its present values, and passes the check', async () => {
    // Its own page does not lead here: it is a made-up example, the only kind that a provider confirms in this content.
    const page = await visit(`/add/?service=${listed?.id ?? ''}`);
    await heading(page, 'What the page says');
    expect(await page.innerText('[data-part="answers"]')).toContain(listed?.summary);
    await page.click('a[href="#ages"]');
    await heading(page, 'Ages');
    expect(await page.inputValue('[name="ages.from"]')).toBe(String(listed?.ages.from));
    await answer(page, { 'ages.to': oldest });
    await heading(page, 'What the page says');
    await page.click('[data-part="go-send"]');
    const link = new URL((await page.getAttribute('[data-slot="github-issue"] a', 'href')) ?? '');
    expect(link.searchParams.get('template')).toBe('change.yml');
    expect(link.searchParams.get('ages_to')).toBe(oldest);
    const { files, problems } = await judged(page);
    expect(files).toEqual([`providers/${listed?.id ?? ''}.md`]);
    expect(problems).toEqual([]);
  });

  it('that nobody has confirmed is first shown as it is, and asks who says so when it is sent', async () => {
    const copied = services.find(({ checked }) => checked.how === 'public-page');
    const page = await visit(`/add/?service=${copied?.id ?? ''}`);
    await heading(page, 'What the page says');
    expect(await errors(page)).toEqual([]);
    await page.click('[data-part="go-send"]');
    await page.waitForFunction(() => document.title.startsWith('Error: '));
    expect(await errors(page)).toHaveLength(1);
  });

  it('of an organisation is found by its name, and more can be added', async () => {
    const page = await visit('/add/');
    await page.click('[data-part="begin"]');
    await answer(page, { who: 'listed', listed: 'Nobody at all' });
    expect(await errors(page)).toHaveLength(1);
    await answer(page, { listed: provider?.name ?? '' });
    await heading(page, provider?.name ?? '');
    await answer(page, { what: 'new' });
    await heading(page, 'The service');
    await answer(page, { name: listed?.name ?? '', summary: 'Play games.' });
    expect(await errors(page)).toEqual([expect.stringContaining('already')]);
  });

  it('is reached from its page', async () => {
    const real = services.find(({ example, status }) => example !== true && status !== 'closed');
    const page = await visit(`/services/${real?.id ?? ''}/`);
    await page.getByRole('link', { name: 'Change this page' }).click();
    await heading(page, 'What the page says');
    expect(await page.innerText('[data-part="answers"]')).toContain(real?.summary);
  });

  it('of an organisation is reached from its page', async () => {
    const real = providers.find(({ example }) => example !== true);
    const page = await visit(`/providers/${real?.id ?? ''}/`);
    await page.locator('main').getByRole('link', { name: 'Add or change a listing' }).click();
    await heading(page, real?.name ?? '');
    await answer(page, { what: '/provider' });
    await heading(page, 'What the page says');
    expect(await page.isVisible('[data-part="look"]')).toBe(false);
  });

  it('has the facts of its organisation, and nothing of another', async () => {
    const page = await visit('/add/');
    const files = await page.evaluate(
      async (id) => (await (await fetch(`/add/records/${id}.json`)).json()) as { file: string; text: string }[],
      provider?.id ?? '',
    );
    expect(files[0]?.text).toBe(provider && providerText(provider));
    expect(files.every(({ file }) => file.startsWith(`providers/${provider?.id ?? ''}/`))).toBe(true);
  });
});

it('a browser that keeps nothing says so, and goes on', async () => {
  const page = await visit('/add/');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.click('[data-part="begin"]');
  await answer(page, { who: 'new' });
  await answer(page, { 'provider.name': 'Harbour Road Club', 'provider.kind': 'charity' });
  await heading(page, 'About your organisation');
  expect(await page.isVisible('[data-part="not-kept"]')).toBe(true);
});

it('without script, the page offers a person, an e-mail and GitHub', async () => {
  const page = await visit('/add/', { javaScriptEnabled: false });
  expect(await page.isVisible('[data-part="begin"]')).toBe(false);
  expect(await page.innerText('main')).toContain('The form needs JavaScript');
  expect(await page.isVisible('main a[href^="mailto:"]')).toBe(true);
});

it('every kind of screen has no WCAG 2.2 AA failure that axe can find, and fits, at every width', async () => {
  const page = await visit('/add/');
  const look = async (): Promise<void> => {
    for (const viewport of [DESK, PHONE, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      const where = `${page.url()} at ${viewport.width} pixels`;
      expect(await failuresOf(page), where).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(
        viewport.width,
      );
    }
  };
  await page.click('[data-part="begin"]');
  await skip(page);
  await look();
  await page.goto('/add/');
  await fillAll(page);
  await page.click('[data-part="look"] summary');
  await look();
  for (const step of ['body', 'topics', 'subjects', 'cost']) {
    await page.click(`a[href="#${step}"]`);
    await page.waitForSelector(`form[data-step="${step}"]`);
    await look();
    await page.goBack();
    await heading(page, 'Check your answers');
  }
  await page.click('[data-part="go-send"]');
  await heading(page, 'Send your listing');
  for (const summary of await page.$$('[data-slot="files"] summary')) await summary.click();
  await look();
}, 120_000);
