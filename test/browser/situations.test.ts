import { describe, expect, it } from 'vitest';
import { situationHref } from '../../src/directory/addresses.ts';
import { contentOf } from '../support/sites.ts';
import { PHONE, resultCount, visits } from '../support/visit.ts';

// A journey through the site of this project's own content, whatever is in it.
const visit = visits('real');
const { situations, services, crisis } = contentOf('real');
const hasNumber = (id: string): boolean => services.find((service) => service.id === id)?.contact.phone !== undefined;
const situation = situations.find(({ id, ask }) => id !== crisis.page && hasNumber(ask.service))?.id ?? '';

describe('a tired parent on a phone', () => {
  it('goes from the home page to a page with a number to ring in two taps', async () => {
    const page = await visit('/', { viewport: PHONE });
    await page.click(`main a[href="${situationHref(situation)}"]`);
    await page.waitForURL(`**${situationHref(situation)}`);
    await page.click('.app-contact a[href^="/services/"]');
    await page.waitForURL(/\/services\//);
    expect(await page.locator('.app-contact a[href^="tel:"]').isVisible()).toBe(true);
  });

  it('sees in search as many services as the page said', async () => {
    const page = await visit(situationHref(situation), { viewport: PHONE });
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
