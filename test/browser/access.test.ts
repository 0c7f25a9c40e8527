import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
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
  '/add/',
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
  '/open-data/',
  '/jargon/#ehc-plan',
  '/another-format/',
  '/404.html',
];

/** The spacing of text that a visitor may choose: WCAG 2.2, 1.4.12. */
const WIDE_TEXT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** What axe finds wrong with a page, by WCAG 2.2 AA and its own best practice. */
async function failuresOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Passes need not be told of each element.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('at every width', () => {
  it.each(PAGES)('%s has no failure that axe can find, and needs no scrolling sideways', async (href) => {
    const page = await visit(href, { viewport: DESK });
    if (href.startsWith('/search/')) await results(page);
    for (const summary of await page.$$('.app-problem summary')) await summary.click();
    expect(await failuresOf(page), 'at a desk').toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await failuresOf(page), 'on a phone').toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width(), 'at 320 pixels').toBeLessThanOrEqual(320);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, WIDE_TEXT);
    expect(await width(), 'at 320 pixels, with wider spaced text').toBeLessThanOrEqual(320);
  });
});

describe('a word that is explained', () => {
  it.each(['/', '/situations/in-crisis-now/', '/young-people/'])('on %s stays a word of its text', async (href) => {
    const page = await visit(href);
    const looks = await page.$$eval('.app-term', (links) =>
      links.map((link) => {
        const { color, display, fontSize } = getComputedStyle(link);
        const around = getComputedStyle(link.parentElement ?? link);
        return [display, color === around.color, fontSize === around.fontSize];
      }),
    );
    expect(looks.length).toBeGreaterThan(0);
    for (const look of looks) expect(look).toEqual(['inline', true, true]);
  });
});

describe('in the visitor’s own colours', () => {
  it.each(['/', '/young-people/', '/practitioners/', '/topics/', '/open-data/'])(
    'every icon and every word of a drawing on %s is seen',
    async (href) => {
      const page = await visit(href, { forcedColors: 'active', colorScheme: 'dark' });
      const text = await page.$eval('body', (body) => getComputedStyle(body).color);
      const colours = await page.$$eval('main svg:not([class]), .app-gaps text', (drawn) =>
        drawn.map((part) => getComputedStyle(part)[part.localName === 'text' ? 'fill' : 'color']),
      );
      expect(colours.length).toBeGreaterThan(0);
      expect(new Set(colours)).toEqual(new Set([text]));
    },
  );

  it('the page on which one is stands out in the navigation', async () => {
    const page = await visit('/topics/', { forcedColors: 'active' });
    const lines = await page.$$eval('.app-nav a', (links) =>
      links.map((link) => [link.ariaCurrent, getComputedStyle(link).textDecorationLine]),
    );
    for (const [current, line] of lines) expect(line).toBe(current === null ? 'none' : 'underline');
  });
});

describe('by keyboard alone', () => {
  it.each([
    '/',
    '/young-people/',
    '/situations/in-crisis-now/',
    '/open-data/',
    `/services/${approved?.id ?? ''}/`,
    '/areas/',
  ])('everything on %s is reached, in view, with the focus seen, and then the page ends', async (href) => {
    const page = await visit(href, { viewport: PHONE });
    const stops: string[] = [];
    const wrong: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return undefined;
        const { top, bottom } = at.getBoundingClientRect();
        // The district of a map is filled; everything else has the yellow ground or an outline.
        const { outlineStyle, outlineColor, backgroundColor, boxShadow } = getComputedStyle(at);
        const outlined = outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)';
        const { fill } = getComputedStyle(at.querySelector('path') ?? at);
        const seen = outlined || [backgroundColor, boxShadow, fill].join().includes('255, 221, 0');
        return { html: at.outerHTML.slice(0, 100), right: seen && bottom > 0 && top < innerHeight };
      });
      if (stop === undefined || stops.length > 500) break;
      stops.push(stop.html);
      if (!stop.right) wrong.push(stop.html);
    }
    expect(wrong).toEqual([]);
    const all = await page.$$eval('a[href], button, input, select, summary, [tabindex="0"]', (elements) =>
      elements.filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })),
    );
    expect(stops.length).toBe(all.length);
  });

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
