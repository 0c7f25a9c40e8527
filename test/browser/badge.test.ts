import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import { results, visits } from '../support/visit.ts';
import { contentFolder, FIXTURE_TODAY } from '../support/sites.ts';

const visit = visits('fixture');
const { services, registers } = loadContent(contentFolder('fixture'), FIXTURE_TODAY);
const badgesOf = (provider: string): string[] =>
  registers
    .filter(({ approvals }) => approvals.some((row) => row.provider === provider))
    .map(({ scheme }) => scheme.badge);
const isApproved = (provider: string): boolean => badgesOf(provider).length > 0;

describe('the badge of an approved provider', () => {
  it('stands in search results beside the provider’s name, and only there', async () => {
    const page = await visit('/search/');
    for (const id of await results(page)) {
      const badges = await page.locator(`li[data-service="${id}"] .app-badge`).allTextContents();
      const provider = services.find((service) => service.id === id)?.provider ?? '';
      expect(badges, id).toEqual(badgesOf(provider));
    }
  });

  it('can be asked for', async () => {
    const page = await visit('/search/?approved=yes');
    const found = await results(page);
    expect(found.length).toBeGreaterThan(0);
    for (const id of found) expect(isApproved(id.split('/')[0] ?? ''), id).toBe(true);
    expect(await page.locator('[data-example-results] .app-badge').count()).toBeGreaterThan(0);
  });

  it('leads from the service’s page to what it means', async () => {
    const service = services.find(({ provider, status }) => isApproved(provider) && status !== 'closed');
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
      .filter(({ checked, status, example }) => checked.on < '2025-11-21' && status !== 'closed' && example !== true)
      .map(({ id }) => id);
    expect(old.length).toBeGreaterThan(0);
    expect(found.slice(-old.length).sort()).toEqual(old.sort());
    for (const id of old) expect(await page.textContent(`li[data-service="${id}"]`)).toContain('It may be out of date');
  });
});
