import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import { results, visits } from '../support/visit.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';

const visit = visits('fixture');
const { services, registers } = loadContent('test/fixtures/good', FIXTURE_TODAY);
const approved = new Set(registers.flatMap(({ approvals }) => approvals.map(({ provider }) => provider)));

describe('the badge of an approved provider', () => {
  it('stands in search results beside the provider’s name, and only there', async () => {
    const page = await visit('/search/');
    for (const id of await results(page)) {
      const badges = await page.locator(`li[data-service="${id}"] .app-badge`).allTextContents();
      const provider = services.find((service) => service.id === id)?.provider ?? '';
      expect(badges, id).toEqual(approved.has(provider) ? [registers[0]?.scheme.badge] : []);
    }
  });

  it('can be asked for', async () => {
    const page = await visit('/search/?approved=yes');
    const found = await results(page);
    expect(found.length).toBeGreaterThan(0);
    for (const id of found) expect(approved).toContain(id.split('/')[0]);
  });

  it('leads from the service’s page to what it means', async () => {
    const service = services.find(({ provider, status }) => approved.has(provider) && status !== 'closed');
    const page = await visit(`/services/${service?.id ?? ''}/`);
    await page.click('.app-badge');
    await page.waitForURL(/\/approval\/$/);
    expect(await page.textContent('main')).toContain(registers[0]?.scheme.caution);
  });
});

describe('a record over a year old', () => {
  it('says so and comes after the others', async () => {
    const page = await visit('/search/');
    const found = await results(page);
    const old = services
      .filter(({ checked, status }) => checked.on < '2025-11-21' && status !== 'closed')
      .map(({ id }) => id);
    expect(old.length).toBeGreaterThan(0);
    expect(found.slice(-old.length).sort()).toEqual(old.sort());
    for (const id of old) expect(await page.textContent(`li[data-service="${id}"]`)).toContain('It may be out of date');
  });
});
