import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import { contentFolder, FIXTURE_TODAY } from '../support/sites.ts';
import { visits } from '../support/visit.ts';

const visit = visits('fixture');
const { services } = loadContent(contentFolder('fixture'), FIXTURE_TODAY);
const words = 'is a made-up example';

describe('on paper', () => {
  it('the page of an example is one sentence that says so', async () => {
    for (const href of ['/services/lantern-club/saturday-club/', '/providers/lantern-club/']) {
      const page = await visit(href);
      await page.emulateMedia({ media: 'print' });
      const shown = (await page.locator('body').innerText()).trim();
      expect(shown, href).toContain(words);
      expect(shown.split('\n').filter(Boolean), href).toHaveLength(1);
    }
  });

  it('the page of a real service is as it is, and a list prints no example', async () => {
    const page = await visit('/services/mill-lane/workshop-days/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).toContain('Workshop days');
    expect(await page.locator('body').innerText()).not.toContain(words);
    await page.goto('/topics/leisure/clubs/');
    expect(await page.isVisible('[data-examples]')).toBe(false);
    expect(await page.isVisible('text=Holiday lunches')).toBe(true);
  });
});

describe('the filter of alternative provision', () => {
  const rows = 'main table tbody tr:not([hidden])';

  it('narrows the table where it stands, keeps the badge, and can be shared and taken back', async () => {
    const page = await visit('/alternative-provision/');
    expect(await page.locator(rows).count()).toBe(
      services.filter(
        ({ subjects, status, example }) =>
          subjects?.includes('alternative-provision') && status !== 'closed' && example !== true,
      ).length,
    );
    await page.selectOption('row-filter [name="age"]', '5-10');
    await page.click('row-filter button');
    await page.waitForURL('**/alternative-provision/?age=5-10');
    expect(await page.locator(rows).count()).toBe(0);
    expect(await page.textContent('row-filter [role="status"]')).toContain('None of these match');

    await page.goBack();
    await page.selectOption('row-filter [name="age"]', '12');
    await page.selectOption('row-filter [name="area"]', 'milldale');
    await page.click('row-filter button');
    await page.waitForURL('**/alternative-provision/?age=12&area=milldale');
    expect(await page.locator(`${rows}:has-text("Workshop days") .app-badge`).count()).toBe(1);
    expect(await page.textContent('caption:has-text("Approved now")')).toContain('1 service');

    const again = await visit('/alternative-provision/?age=12&area=saltmarsh');
    expect(await again.inputValue('row-filter [name="area"]')).toBe('saltmarsh');
    expect(await again.locator(rows).count()).toBe(0);
  });

  it('bears nonsense in its address, and is not there without script', async () => {
    const page = await visit('/alternative-provision/?age=banana&area=narnia');
    expect(await page.locator(rows).count()).toBe(1);
    const plain = await visit('/alternative-provision/?age=5-10', { javaScriptEnabled: false });
    expect(await plain.isVisible('row-filter')).toBe(false);
    expect(await plain.isVisible('text=Workshop days')).toBe(true);
  });
});
