import { describe, expect, it } from 'vitest';
import { PHONE, resultCount, visits } from '../support/visit.ts';

const visit = visits('real');

describe('a tired parent on a phone', () => {
  it('goes from the home page to a page with a number to ring in two taps', async () => {
    const page = await visit('/', { viewport: PHONE });
    await page.click('text=We need a break');
    await page.waitForURL(/\/situations\/we-need-a-break\/$/);
    await page.click('.app-contact a[href^="/services/"]');
    await page.waitForURL(/\/services\//);
    expect(await page.locator('.app-contact a[href^="tel:"]').isVisible()).toBe(true);
  });

  it('sees in search as many services as the page said', async () => {
    const page = await visit('/situations/we-need-a-break/', { viewport: PHONE });
    const link = page.locator('.app-found a[href^="/search/"]').first();
    const said = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    await link.click();
    await page.waitForURL(/\/search\//);
    expect(await resultCount(page)).toBe(said);
  });

  it('in a crisis sees the first number without scrolling', async () => {
    const page = await visit('/situations/', { viewport: PHONE });
    await page.click('main .app-tile a');
    await page.waitForURL(/\/situations\/[^/]+\/$/);
    const box = await page.locator('.app-crisis a[href^="tel:"]').first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(PHONE.height);
  });
});
