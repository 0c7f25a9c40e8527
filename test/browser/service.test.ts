import { describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { waysToReach } from '../../src/directory/contact.ts';
import { loadContent } from '../../src/loading/load.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { PHONE, visits } from '../support/visit.ts';

const visit = visits('fixture');
const { services, providers } = loadContent('test/fixtures/good', FIXTURE_TODAY);
const open = services.filter(({ status }) => status !== 'closed');
const real = open.find(({ example }) => example !== true);

/** What is left of a sheet of A4 between its margins, in pixels of 1/96 inch. */
const SHEET = { width: 718, height: 1047 };

describe('the page of a service', () => {
  it('has on the first screen of a phone what a family asks first, and the button', async () => {
    const page = await visit(serviceHref(real?.id ?? ''), { viewport: PHONE });
    const parts = ['h1', '.app-service__summary', '.app-facts', '.app-contact__action'];
    const bottoms = await Promise.all(
      parts.map((part) => page.$eval(part, (found) => found.getBoundingClientRect().bottom)),
    );
    expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
    expect(bottoms.at(-1)).toBeLessThanOrEqual(PHONE.height);
  });

  it.each(open.map(({ id }) => id))('fits a sheet of paper, and says there how to reach it: %s', async (id) => {
    const page = await visit(serviceHref(id), { viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
    const beyond = await page.$$eval(
      'body *',
      (all, width) =>
        all.filter((part) => part.getBoundingClientRect().right > width + 1).map(({ outerHTML }) => outerHTML),
      SHEET.width,
    );
    expect(beyond).toEqual([]);
    const service = services.find((each) => each.id === id) ?? {};
    const provider = providers.find((each) => id.startsWith(`${each.id}/`)) ?? { name: '' };
    const contact = await page.innerText('.app-contact');
    for (const { value } of waysToReach(service, provider)) expect(contact).toContain(value);
    expect(await page.isVisible('.app-contact__action')).toBe(false);
    expect(await page.innerText('.app-footer')).toContain(serviceHref(id));
  });
});
