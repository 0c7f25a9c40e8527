import { expect, it } from 'vitest';
import { PHONE, visits } from '../support/visit.ts';

const visit = visits('fixture');
const OLD = 'penny-acre-farm/farm-mornings';
const NEW = 'penny-acre-farm/farm-days';

it.each([true, false])('an old address leads to the new page (script: %s)', async (javaScriptEnabled) => {
  const page = await visit('/guides/first-steps/', { viewport: PHONE, javaScriptEnabled });
  await page.waitForURL('**/guides/getting-help/');
  expect(await page.textContent('h1')).toContain('How to get help');
});

it('a kept service that has moved is kept under its new address', async () => {
  const page = await visit('/privacy/');
  await page.evaluate((id) => {
    localStorage.setItem('shortlist', JSON.stringify([id]));
  }, OLD);
  await page.goto('/shortlist/');
  await page.waitForSelector(`li[data-service="${NEW}"] keep-button`);
  expect(await page.evaluate(() => localStorage.getItem('shortlist'))).toBe(JSON.stringify([NEW]));
});

it('a link that somebody has shared shows a service that has moved', async () => {
  const page = await visit(`/shortlist/#s=${OLD}`);
  await page.waitForSelector(`li[data-service="${NEW}"]`);
  expect(await page.isVisible('[data-part="gone"]')).toBe(false);
});
