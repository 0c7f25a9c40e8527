import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  areaHref,
  easyReadHref,
  guideHref,
  providerHref,
  serviceHref,
  situationHref,
  subjectHref,
  topicHref,
} from '../../src/directory/addresses.ts';
import type { Content } from '../../src/schema/content.ts';
import { failuresOf } from '../support/axe.ts';
import { expectToFit } from '../support/fit.ts';
import { isFull } from '../support/full.ts';
import { contentOf, type SiteName } from '../support/sites.ts';
import { DESK, PHONE, results, visits } from '../support/visit.ts';

const visit = visits('fixture');
// Pages that are only looked at.
const look = visits('fixture', { keep: true });
const lookReal = visits('real', { keep: true });

type Service = Content['services'][number];
const isOpenAndReal = ({ example, status }: Service): boolean => example !== true && status !== 'closed';
/** A service of an approved provider; a real one if there is one. */
function approvedIn(site: SiteName): Service | undefined {
  const { services, registers } = contentOf(site);
  const isApproved = ({ provider }: Service): boolean =>
    registers.some(({ approvals }) => approvals.some((row) => row.provider === provider));
  return services.find((each) => isApproved(each) && isOpenAndReal(each)) ?? services.find(isApproved);
}
const approved = approvedIn('fixture')?.id ?? '';

/** Pages that differ most by what is written there: the first of each kind. */
function writtenPages(site: SiteName): string[] {
  const { topics, guides, easyReads, crisis, audiences, services, needs } = contentOf(site);
  const need = needs.find(({ any }) => any !== true)?.slug ?? '';
  const topic = topics.find(({ slug }) => services.some((service) => service.topics.includes(slug)))?.slug ?? '';
  const situation = contentOf(site).situations.find(({ id }) => id !== crisis.page)?.id ?? '';
  return [
    '/',
    `/search/?need=${need}`,
    topicHref(topic),
    serviceHref(services.find(isOpenAndReal)?.id ?? ''),
    ...audiences.map(({ id }) => `/${id}/`),
    guideHref(guides[0]?.id ?? ''),
    ...easyReads.slice(0, 1).map(easyReadHref),
    situationHref(crisis.page),
    situationHref(situation),
    '/open-data/',
    '/what-the-law-says/',
  ];
}

/** The other kinds: there is one page of them, or they are lists. */
function otherPages(site: SiteName): string[] {
  const { services, areas, topics, conditions } = contentOf(site);
  const [topic] = topics;
  const approved = approvedIn(site);
  return [
    '/search/?q=zzzzqqq',
    '/topics/',
    subjectHref(topic?.slug ?? '', topic?.subjects[0]?.slug ?? ''),
    '/ages/',
    '/ages/5-10/',
    '/areas/',
    areaHref(areas.find(({ kind }) => kind === 'district')?.slug ?? ''),
    '/a-z/',
    '/a-z/c/',
    ...(approved === undefined ? [] : [serviceHref(approved.id), providerHref(approved.provider)]),
    ...services
      .filter(({ example }) => example === true)
      .slice(0, 1)
      .map(({ id }) => serviceHref(id)),
    ...services
      .filter(({ status }) => status === 'closed')
      .slice(0, 1)
      .map(({ id }) => serviceHref(id)),
    '/providers/',
    '/add/',
    '/shortlist/',
    '/alternative-provision/',
    '/approval/',
    '/guides/',
    '/situations/',
    '/conditions/',
    ...conditions.slice(0, 1).map(({ slug }) => `/conditions/${slug}/`),
    '/sources/',
    '/privacy/',
    '/feedback/',
    '/you-said-we-did/',
    // Not after the same page without it, which would not be loaded anew.
    '/feedback/#comment-form',
    `/jargon/#${contentOf(site).glossary[0]?.slug ?? ''}`,
    '/another-format/',
    '/404.html',
  ];
}

/** Waits until a page is whole, with what is unfolded at its end. */
async function whole(page: Page): Promise<void> {
  if (page.url().includes('/search/')) await results(page);
  for (const summary of await page.$$('.app-problem summary')) await summary.click();
}

describe('at every width', () => {
  it.each([...writtenPages('fixture'), ...otherPages('fixture')])(
    '%s has no failure that axe can find, and needs no scrolling sideways',
    async (href) => {
      const page = await look(href, { viewport: DESK });
      await whole(page);
      expect(await failuresOf(page), 'at a desk').toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await failuresOf(page), 'on a phone').toEqual([]);
      await expectToFit(page);
    },
  );

  it.each([...writtenPages('real'), ...(isFull ? otherPages('real') : [])])(
    '%s of this Local Offer has none on a phone, and needs no scrolling sideways',
    async (href) => {
      const page = await lookReal(href, { viewport: PHONE });
      await whole(page);
      expect(await failuresOf(page), 'on a phone').toEqual([]);
      if (isFull) {
        await page.setViewportSize(DESK);
        expect(await failuresOf(page), 'at a desk').toEqual([]);
      }
      await expectToFit(page);
    },
  );
});

describe('a word that is explained', () => {
  it.each(['/guides/time-off/', '/situations/we-need-a-break/', '/young-people/'])(
    'on %s stays a word of its text',
    async (href) => {
      const page = await visit(href);
      const looks = await page.$$eval('.app-term', (links) =>
        links.map((link) => {
          const { color, display, fontSize } = getComputedStyle(link);
          const around = getComputedStyle(link.parentElement ?? link);
          return [display, color === around.color, fontSize === around.fontSize];
        }),
      );
      expect(looks.length).toBeGreaterThan(0);
      for (const look of looks) expect(look).toEqual(['inline', true, true]);
    },
  );
});

describe('in the visitor’s own colours', () => {
  it.each(['/', '/young-people/', '/practitioners/', '/topics/', '/open-data/'])(
    'every icon and every word of a drawing on %s is seen',
    async (href) => {
      const page = await visit(href, { forcedColors: 'active', colorScheme: 'dark' });
      const text = await page.$eval('body', (body) => getComputedStyle(body).color);
      const colours = await page.$$eval('main svg:not([class]), .app-gaps text', (drawn) =>
        drawn.map((part) => getComputedStyle(part)[part.localName === 'text' ? 'fill' : 'color']),
      );
      expect(colours.length).toBeGreaterThan(0);
      expect(new Set(colours)).toEqual(new Set([text]));
    },
  );

  it('the page on which one is stands out in the navigation', async () => {
    const page = await visit('/topics/', { forcedColors: 'active' });
    const lines = await page.$$eval('.app-nav a', (links) =>
      links.map((link) => [link.ariaCurrent, getComputedStyle(link).textDecorationLine]),
    );
    for (const [current, line] of lines) expect(line).toBe(current === null ? 'none' : 'underline');
  });
});

describe('by keyboard alone', () => {
  it.each(['/', '/young-people/', '/situations/in-crisis/', '/open-data/', serviceHref(approved), '/areas/'])(
    'everything on %s is reached, in view, with the focus seen, and then the page ends',
    async (href) => {
      const page = await visit(href, { viewport: PHONE });
      const stops: string[] = [];
      const wrong: string[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body) return undefined;
          const { top, bottom } = at.getBoundingClientRect();
          // The district of a map is filled; everything else has the yellow ground or an outline.
          const { outlineStyle, outlineColor, backgroundColor, boxShadow } = getComputedStyle(at);
          const outlined = outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)';
          const { fill } = getComputedStyle(at.querySelector('path') ?? at);
          const seen = outlined || [backgroundColor, boxShadow, fill].join().includes('255, 221, 0');
          return { html: at.outerHTML.slice(0, 100), right: seen && bottom > 0 && top < innerHeight };
        });
        if (stop === undefined || stops.length > 500) break;
        stops.push(stop.html);
        if (!stop.right) wrong.push(stop.html);
      }
      expect(wrong).toEqual([]);
      const all = await page.$$eval('a[href], button, input, select, summary, [tabindex="0"]', (elements) =>
        elements.filter((element) =>
          element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
        ),
      );
      expect(stops.length).toBe(all.length);
    },
  );

  it('search can be reached, filled in and used', async () => {
    const page = await visit('/search/');
    await results(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    for (let i = 0; i < 10 && (await page.evaluate(() => document.activeElement?.getAttribute('name'))) !== 'q'; i++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('club');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=club/);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-result-count'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('sort');
  });
});

describe('privacy', () => {
  it('no visit leaves a cookie or anything in the browser’s storage', async () => {
    const page = await visit('/search/?q=autism');
    await results(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
