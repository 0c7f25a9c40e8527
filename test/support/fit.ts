import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The spacing of text that a visitor may choose: WCAG 2.2, 1.4.12. */
const WIDE_TEXT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** The page is no wider than the screen, neither as it is nor with wider spaced text. */
export async function expectToFit(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width(), 'at 320 pixels').toBeLessThanOrEqual(320);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, WIDE_TEXT);
  expect(await width(), 'at 320 pixels, with wider spaced text').toBeLessThanOrEqual(320);
}
