import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { providerHref } from '../../src/directory/addresses.ts';
import { cell } from '../../src/feeds/csv.ts';
import { parseBody } from '../../src/loading/markdown.ts';
import { MAX_WORDS } from '../../src/loading/records.ts';
import { allAttacks, folderOf, pageOf, seenOf, wordsOf, type Attack } from '../support/hostile.ts';
import { siteFolder } from '../support/sites.ts';
import { results, visits } from '../support/visit.ts';

// Every visit also fails when the policy refuses anything, a script fails, a dialog opens or another host is asked: see `visits`.
const visit = visits('strangers');
const PHONE = { viewport: { width: 320, height: 800 } };

const attacks = allAttacks();
const harmless = attacks.filter((attack) => seenOf(attack) !== undefined);
const folded = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const seen = (attack: Attack): string => folded(seenOf(attack) ?? '');
/** The names of services that attackers chose. */
const names = harmless.filter(({ at }) => at === 'service.name');

/** What stands in a page, however it came there, that could run, load or lead somewhere bad; and what pushes it sideways. */
const harmIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const harm: string[] = [];
    const say = (what: string, elements: Iterable<Element>): void => {
      for (const { outerHTML } of elements) harm.push(`${what}: ${outerHTML.slice(0, 200)}`);
    };
    const all = Array.from(document.querySelectorAll('*'));
    const isOurs = (address: string): boolean => new URL(address, location.href).origin === location.origin;
    const leadsBadly = (element: Element): boolean =>
      element.getAttributeNames().some((name) => {
        const value = element.getAttribute(name) ?? '';
        return /^(?:xlink:)?(?:href|src|action|formaction|data|poster|srcdoc)$/.test(name)
          ? URL.canParse(value, location.href) &&
              !/^(?:https?|mailto|tel):$/.test(new URL(value, location.href).protocol)
          : false;
      });
    if ('__hit' in window) harm.push('a script of an attacker has run');
    say('leads badly', all.filter(leadsBadly));
    say(
      'handler',
      all.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))),
    );
    say('style', document.querySelectorAll('[style], style'));
    say('frame', document.querySelectorAll('iframe, frame, object, embed, applet, noscript, marquee'));
    say('head', document.querySelectorAll('base, meta[http-equiv="refresh"]'));
    say(
      'script',
      Array.from(document.scripts).filter(
        ({ type, src }) => type !== 'application/ld+json' && !(type === 'module' && src !== '' && isOurs(src)),
      ),
    );
    say(
      'form',
      Array.from(document.forms).filter(({ action }) => !isOurs(action)),
    );
    say(
      'picture',
      Array.from(document.images).filter(({ src }) => !isOurs(src)),
    );
    if (document.documentElement.scrollWidth > innerWidth) harm.push('the page is wider than the screen');
    return harm.map((what) => `${location.pathname}: ${what}`);
  });

const fileOf = (href: string): string => path.join(siteFolder('strangers'), href, 'index.html');
const isBuilt = (href: string): boolean => existsSync(fileOf(href));

/** What a visitor reads in the main part of a page, with everything unfolded, without what links to the jargon buster add. */
const read = async (page: Page): Promise<string> =>
  folded(
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const addition of document.querySelectorAll('.app-term .govuk-visually-hidden')) addition.remove();
      return document.querySelector('main')?.innerText ?? '';
    }),
  );

/** The name of a service in its facts for search engines: one script element with JSON in it. */
async function nameForEngines(page: Page): Promise<string | undefined> {
  const facts = await page.$$eval('script[type="application/ld+json"]', (all) =>
    all.map(({ textContent }) => textContent),
  );
  return facts.length === 1 ? (JSON.parse(facts.join('')) as { name: string }[])[0]?.name : undefined;
}

/** Opens pages one after the other, and says what is wrong with any of them. */
async function tour(
  hrefs: readonly string[],
  look: (page: Page, href: string) => Promise<string[]> = () => Promise.resolve([]),
) {
  const page = await visit('/', PHONE);
  const wrong: string[] = [];
  for (const href of hrefs) {
    await page.goto(href);
    wrong.push(...(await look(page, href)), ...(await harmIn(page)));
  }
  return wrong;
}

/** What stands on which page, a family of attacks at a time: a tour of all would be long for one test. */
const families = [...Map.groupBy(harmless, ({ family }) => family)].flatMap(([family, all]) =>
  Array.from({ length: Math.ceil(all.length / 30) }, (_, i) => [family, all.slice(i * 30, i * 30 + 30)] as const),
);

describe('what attackers wrote, in a browser', () => {
  it.each(families)('is on its page as it was written, and does nothing: %s', async (_family, attacks) => {
    const places = new Map(
      attacks.map((attack) => [
        attack.at.startsWith('provider') ? providerHref(folderOf(attack)) : pageOf(attack),
        attack,
      ]),
    );
    const wrong = await tour([...places.keys()], async (page, href) => {
      const attack = places.get(href);
      const wanted = attack === undefined ? '' : seen(attack);
      const text = await read(page);
      const wrong = text.includes(wanted)
        ? []
        : [`${href}: ${JSON.stringify(wanted)} is not in ${JSON.stringify(text)}`];
      if (attack?.at === 'service.name' && (await nameForEngines(page)) !== wanted) wrong.push(`${href}: JSON-LD`);
      return wrong;
    });
    expect(wrong.join('\n')).toBe('');
  });

  it('is in lists and does nothing there', async () => {
    const letters = ['0-9', ...Array.from('abcdefghijklmnopqrstuvwxyz')].map((letter) => `/a-z/${letter}/`);
    const others = [
      '/',
      '/a-z/',
      '/providers/',
      '/topics/leisure/',
      '/topics/leisure/clubs/',
      '/areas/milldale/',
      '/open-data/',
      '/sources/',
    ];
    let listed = '';
    const wrong = await tour([...letters, ...others].filter(isBuilt), async (page, href) => {
      if (href.startsWith('/a-z/')) listed += ` ${await read(page)}`;
      return [];
    });
    expect(wrong).toEqual([]);
    for (const attack of names) expect(listed).toContain(seen(attack));
  });
});

describe('search among what attackers wrote', () => {
  it('shows every service as it was written, and nothing happens', async () => {
    const page = await visit('/search/?area=milldale', PHONE);
    await results(page);
    while (await page.isVisible('[data-more]')) await page.click('[data-more]');
    const shown = await results(page);
    expect(shown.length).toBeGreaterThanOrEqual(harmless.length);
    const text = await read(page);
    for (const attack of names) expect(text).toContain(seen(attack));
    expect(await harmIn(page)).toEqual([]);
  });

  it.each(names.filter((_, i) => i % 6 === 0))('finds what is asked for in hostile words: $name', async (attack) => {
    const page = await visit(`/search/?${new URLSearchParams({ q: wordsOf(attack) }).toString()}`, PHONE);
    await results(page);
    expect(await page.inputValue('[name="q"]')).toBe(folded(wordsOf(attack)));
    expect(await harmIn(page)).toEqual([]);
  });

  it('keeps a shortlist of them', async () => {
    const ids = harmless.slice(0, 100).map((attack) => pageOf(attack).slice('/services/'.length, -1));
    const page = await visit(`/shortlist/#${ids.join(',')}`, PHONE);
    await page.waitForSelector('main li');
    expect(await harmIn(page)).toEqual([]);
  });
});

describe('feeds of what attackers wrote', () => {
  it('the table holds no formula, and every name', async () => {
    const page = await visit('/');
    const csv = await page.evaluate(() => fetch('/open-data/services.csv').then((response) => response.text()));
    const rows: string[][] = parse(csv, { bom: true });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining(names.map((attack) => cell(seen(attack)))));
  });

  it('the list for other directories is JSON without a tag, and holds every name', async () => {
    const page = await visit('/');
    const json = await page.evaluate(() => fetch('/open-data/services.json').then((response) => response.text()));
    expect(json).not.toContain('<');
    const { contents } = JSON.parse(json) as { contents: { name: string }[] };
    expect(contents.map(({ name }) => folded(name))).toEqual(expect.arrayContaining(names.map(seen)));
  });

  it('the feed is XML whose words hold no tag', async () => {
    const page = await visit('/');
    const items = await page.evaluate(async () => {
      const xml = await fetch('/open-data/changes.xml').then((response) => response.text());
      const parsed = new DOMParser().parseFromString(xml, 'text/xml');
      if (parsed.querySelector('parsererror') !== null) return [];
      return Array.from(parsed.querySelectorAll('item > title, item > description'), ({ textContent }) => textContent);
    });
    expect(items.length).toBe(100);
    for (const text of items) expect(text).not.toMatch(/<\/?[a-z!?]/i);
  });
});

describe('with the first wall switched off', () => {
  it('the bodies of all attacks, as the sanitiser alone lets them through, do nothing on a page', async () => {
    const bodies = attacks.filter((attack) => attack.at === 'body' && wordsOf(attack).length <= MAX_WORDS);
    const html = bodies.map((attack) => parseBody('club.md', wordsOf(attack), 1, true).body.html).join('\n');
    const frame = readFileSync(fileOf('/services/lantern-club/saturday-club/'), 'utf8');
    const prose = /(?<=<div class="app-prose">).*?(?=<\/div>)/s;
    const page = await visit('/', PHONE);
    await page.route('**/second-wall/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: frame.replace(prose, () => html) }),
    );
    await page.goto('/second-wall/');
    await page.waitForLoadState('networkidle');
    expect(bodies.length).toBeGreaterThan(150);
    expect(await page.locator('.app-prose > *').count()).toBeGreaterThan(150);
    expect(await harmIn(page)).toEqual([]);
  });

  it('harm would be seen if there were some', async () => {
    const page = await visit('/', PHONE, 'https://evil.example.net/**');
    await page.route('**/harm/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<body style="width: 2000px"><a href="javascript:1">x</a><img src="x" onerror="window.__hit=1">
          <iframe srcdoc="x"></iframe><form action="https://evil.example.net/"></form><base href="/x/"><script>window.__hit=1</script>`,
      }),
    );
    await page.goto('/harm/');
    const kinds = new Set((await harmIn(page)).map((what) => what.split(': ')[1]));
    expect([...kinds].sort()).toEqual([
      'a script of an attacker has run',
      'form',
      'frame',
      'handler',
      'head',
      'leads badly',
      'script',
      'style',
      'the page is wider than the screen',
    ]);
  });
});
