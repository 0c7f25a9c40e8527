import { describe, expect, it } from 'vitest';
import { telHref } from '../../src/directory/addresses.ts';
import { contentOf } from '../support/sites.ts';
import { PHONE, results, visits } from '../support/visit.ts';

const visit = visits('fixture');
const { services, conditions } = contentOf('fixture');
const serviceById = new Map(services.map((service) => [service.id, service]));

describe('search for a condition on a phone', () => {
  it.each([
    ['Morning mist', 'morning-mist'],
    ['morning mists', 'morning-mist'],
    ['M.M', 'morning-mist'],
    ['mist of the morning', 'morning-mist'],
    ['dawn fog', 'morning-mist'],
    ['morning missed', 'morning-mist'],
    ['paper knees', 'paper-knees'],
    ['QS', 'quiet-storm'],
  ])('%s: its page stands on top, and then what helps', async (words, slug) => {
    const page = await visit(`/search/?q=${encodeURIComponent(words)}`, { viewport: PHONE });
    const ids = await results(page);
    const best = page.locator('[data-best-page]');
    expect(await best.count()).toBe(1);
    expect(await best.getAttribute('data-best-page')).toBe(`/conditions/${slug}/`);
    const condition = conditions.find((each) => each.slug === slug);
    const said = (await best.textContent()) ?? '';
    for (const part of [condition?.name ?? '?', condition?.text ?? '?', 'Who can tell you more'])
      expect(said).toContain(part);
    // Above the first result, and as wide as it.
    const [card, first] = await Promise.all([
      best.boundingBox(),
      page.locator('li[data-service]').first().boundingBox(),
    ]);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
    expect(card?.width).toBe(first?.width);
    expect(await page.getByText('Did you mean').count()).toBe(0);

    const real = ids.map((id) => serviceById.get(id)).filter((service) => service?.example !== true);
    const [top] = real;
    const helps = ['any-need', ...(condition?.needs ?? [])];
    expect(top?.needs?.some((need) => helps.includes(need))).toBe(true);
  });

  it('says whom to ring, and leads to the page', async () => {
    const page = await visit('/search/?q=quiet+storm', { viewport: PHONE });
    expect((await results(page))[0]).toBe('mill-lane/quiet-storm-mornings');
    const phone = serviceById.get('mill-lane/workshop-days')?.contact.phone ?? '?';
    const ring = page.locator('[data-best-page] a[href^="tel:"]');
    expect(await ring.textContent()).toBe(`Ring ${phone}`);
    expect(await ring.getAttribute('href')).toBe(telHref(phone));
    await page.click('[data-best-page] h3 a');
    await page.waitForURL('**/conditions/quiet-storm/');
    expect(await page.textContent('h1')).toContain('Quiet storm');
  });

  it('leaves the results on top when more is asked for, and shows the page among them', async () => {
    const page = await visit('/search/?q=respite%20paper%20knees', { viewport: PHONE });
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(await page.locator('[data-best] [data-best-page="/conditions/paper-knees/"]').count()).toBe(0);
    expect(await page.locator('ol[data-results] [data-best-page="/conditions/paper-knees/"]').count()).toBe(1);
  });

  it('takes the words as words when the visitor says so', async () => {
    const page = await visit('/search/?q=mist+of+the+morning', { viewport: PHONE });
    await results(page);
    await page.click('[data-active] a:has-text("Morning mist")');
    await page.waitForURL(/plain=condition/);
    await page.waitForSelector('[data-best-page]', { state: 'detached' });
    expect((await results(page)).length).toBeGreaterThan(0);
  });

  it('goes on without the names of conditions when they do not come', async () => {
    const page = await visit('/search/?q=autism', { viewport: PHONE }, '**/conditions.json');
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(await page.locator('[data-best-page]').count()).toBe(0);
  });

  it('fetches the names when words are typed, and not before', async () => {
    const page = await visit('/search/', { viewport: PHONE });
    await results(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.selectOption('[name="sort"]', 'name');
    await results(page);
    expect(asked.filter((href) => href.endsWith('/conditions.json'))).toEqual([]);
    const come = page.waitForResponse('**/conditions.json');
    await page.fill('[name="q"]', 'q');
    await come;
    await page.fill('[name="q"]', 'quiet storm');
    await page.press('[name="q"]', 'Enter');
    await page.waitForSelector('[data-best-page]');
    expect(asked.filter((href) => href.endsWith('/conditions.json'))).toHaveLength(1);
  });
});
