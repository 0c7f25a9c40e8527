import { describe, expect, it } from 'vitest';
import { PHONE, visits } from '../support/visit.ts';

const visit = visits('fixture');

describe('the form for a pen, without script', () => {
  it('comes when it is asked for, and is then printed alone', async () => {
    const page = await visit('/feedback/', { javaScriptEnabled: false, viewport: PHONE });
    const form = page.locator('#comment-form');
    expect(await form.isVisible()).toBe(false);

    await page.getByRole('link', { name: 'Print this form' }).click();
    expect(await form.isVisible()).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(true);

    await page.emulateMedia({ media: 'print' });
    expect(await form.isVisible()).toBe(true);
    for (const other of ['h1', '.app-header', '.app-help', '.app-footer', '.app-paper__how']) {
      expect(await page.locator(other).isVisible(), other).toBe(false);
    }
    const paper = (await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm' } })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('is on paper with the rest of the page when the page is printed as it is', async () => {
    const page = await visit('/feedback/', { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#comment-form').isVisible()).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

describe('something wrong with this page, without script', () => {
  it('opens with a tap and is not on paper', async () => {
    const page = await visit('/privacy/', { javaScriptEnabled: false, viewport: PHONE });
    const reason = page.getByRole('link', { name: 'It is out of date' });
    expect(await reason.isVisible()).toBe(false);
    await page.getByText('Something wrong with this page?').click();
    expect(await reason.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await reason.isVisible()).toBe(false);
  });
});
