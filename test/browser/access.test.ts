import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { loadContent } from '../../src/loading/load.ts';
import { DESK, PHONE, results, visits } from '../support/visit.ts';

const visit = visits('real');
const { services, registers, providers } = loadContent('content', today());

const approved = services.find(({ provider }) =>
  registers.some(({ approvals }) => approvals.some((row) => row.provider === provider)),
);
const real = services.find(({ example }) => example !== true);

/** One page of every kind. */
const PAGES = [
  '/',
  '/search/?need=autism',
  '/search/?age=0&subject=colleges-and-sixth-forms',
  '/topics/',
  '/topics/social-care/',
  '/topics/social-care/short-breaks/',
  '/ages/',
  '/ages/5-10/',
  '/areas/',
  '/areas/stafford/',
  '/a-z/',
  '/a-z/s/',
  `/services/${approved?.id ?? ''}/`,
  `/services/${real?.id ?? ''}/`,
  '/providers/',
  `/providers/${providers[0]?.id ?? ''}/`,
  '/parents-and-carers/',
  '/young-people/',
  '/practitioners/',
  '/shortlist/',
  '/alternative-provision/',
  '/approval/',
  '/guides/',
  '/guides/ehc-plans/',
  '/guides/sen-support/easy-read/',
  '/situations/',
  '/situations/in-crisis-now/',
  '/situations/we-need-a-break/',
  '/sources/',
  '/privacy/',
  '/what-the-law-says/',
  '/feedback/',
  '/feedback/#comment-form',
  '/you-said-we-did/',
  '/404.html',
];

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  it.each(PAGES)('%s has no WCAG 2.2 AA failure that axe can find', async (href) => {
    const page = await visit(href, { viewport });
    if (href.startsWith('/search/')) await results(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe('at 320 pixels', () => {
  it.each(PAGES)('%s needs no scrolling sideways', async (href) => {
    const page = await visit(href, { viewport: { width: 320, height: 640 } });
    if (href.startsWith('/search/')) await results(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('by keyboard alone', () => {
  it('search can be reached, filled in and used', async () => {
    const page = await visit('/search/');
    await results(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 10 && (await page.evaluate(() => document.activeElement?.getAttribute('name'))) !== 'q'; i++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('club');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=club/);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-result-count'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('sort');
  });
});

describe('privacy', () => {
  it('no visit leaves a cookie or anything in the browser’s storage', async () => {
    const page = await visit('/search/?q=autism');
    await results(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
