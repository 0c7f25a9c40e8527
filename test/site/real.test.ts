import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { AGE_BANDS } from '../../src/directory/age.ts';
import {
  areaHref,
  conditionHref,
  easyReadHref,
  guideHref,
  providerHref,
  serviceHref,
  situationHref,
  subjectHref,
  topicHref,
} from '../../src/directory/addresses.ts';
import { answersAreDue } from '../../src/directory/feedback.ts';
import { isOpen, isReal, makeListings } from '../../src/directory/listing.ts';
import { spotOf } from '../../src/directory/map.ts';
import { venuePoint } from '../../src/directory/venue.ts';
import { wordlessCandidates } from '../../src/search/find.ts';
import { match } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentOf, siteFolder } from '../support/sites.ts';

/**
 * What this project's own content promises, and what of its site depends on it. No record, topic or subject is named here, so that whoever
 * writes content may name it anew. How pages are drawn is tested on the fixture site; links, titles and valid HTML also here: see
 * links.test.ts and html.test.ts.
 */
const pages = pagesOf('real');
const content = contentOf('real');
const { authority, areas, topics, services, providers, conditions, coverage, places, districtMap } = content;
const real = services.filter(({ example }) => example !== true);

/** The most invented services that the project keeps: they show kinds of listings, and crowd nothing out. */
const MOST_EXAMPLES = 60;

describe('the content', () => {
  it('has at least 60 real services over all topics and areas', () => {
    expect(real.length).toBeGreaterThanOrEqual(60);
    for (const { slug } of topics) {
      expect(real.filter((service) => service.topics.includes(slug)).length, slug).toBeGreaterThan(0);
    }
    for (const { slug } of areas) {
      expect(real.filter((service) => service.areas.includes(slug)).length, slug).toBeGreaterThan(0);
    }
  });

  it(`has at most ${String(MOST_EXAMPLES)} invented services`, () => {
    const invented = services.length - real.length;
    expect(invented).toBeGreaterThan(0);
    expect(invented).toBeLessThanOrEqual(MOST_EXAMPLES);
  });

  it('has at least 14 situations, of which one is urgent, 70 terms, and Easy Read', () => {
    // The page "In crisis now" is of its own kind.
    expect(content.situations.filter(({ id }) => id !== content.crisis.page).length).toBeGreaterThanOrEqual(14);
    expect(content.situations.filter(({ urgent }) => urgent).length).toBeGreaterThanOrEqual(1);
    for (const { id, first, urgent } of content.situations)
      if (urgent !== true) expect(first.length, id).toBeGreaterThanOrEqual(3);
    expect(content.glossary.length).toBeGreaterThanOrEqual(70);
    expect(content.easyReads.length).toBeGreaterThan(0);
  });

  it('covers every paragraph of Schedule 2, regulations 53 to 57, section 30, short breaks and accessibility', () => {
    const parts = (law: RegExp): string[] => coverage.filter((each) => law.test(each.law)).map(({ part }) => part);
    const letters = (paragraph: number, last: string): string[] =>
      Array.from('abcdefghij')
        .filter((letter) => letter <= last)
        .map((letter) => `${paragraph}(${letter})`);
    const schedule = [...letters(1, 'h'), '2', ...letters(3, 'd'), '4', ...letters(5, 'j')];
    for (let paragraph = 6; paragraph <= 19; paragraph++) schedule.push(String(paragraph));
    expect(parts(/Schedule 2$/)).toEqual(schedule);
    for (const regulation of ['53', '54(1)', '54(2)', '55', '56', '57']) {
      expect(
        parts(/regulations 53 to 57$/).some((part) => part.startsWith(regulation)),
        regulation,
      ).toBe(true);
    }
    expect(parts(/section 30$/).length).toBeGreaterThanOrEqual(8);
    expect(parts(/Breaks for Carers/)).toHaveLength(10);
    expect(parts(/Accessibility Regulations/).length).toBeGreaterThanOrEqual(6);
  });

  it('can be shown on the map for nearly every service in the county that has a venue', () => {
    const districts = areas.filter(({ kind }) => kind === 'district');
    const local = services.filter(
      ({ venues, areas }) => venues !== undefined && districts.some(({ slug }) => areas.includes(slug)),
    );
    const shown = local.filter(({ venues = [] }) =>
      venues.some((venue) => {
        const where = venuePoint(venue, places);
        return where !== undefined && districtMap !== undefined && spotOf(districtMap, where.point) !== undefined;
      }),
    );
    expect(local.length).toBeGreaterThan(50);
    expect(shown.length / local.length).toBeGreaterThan(0.85);
  });
});

describe('the site', () => {
  it('has every page that the Local Offer promises', () => {
    const promised = [
      ...['/', '/search/', '/topics/', '/ages/', '/areas/', '/a-z/', '/situations/', '/conditions/'],
      ...['/parents-and-carers/', '/young-people/', '/practitioners/', '/shortlist/', '/alternative-provision/'],
      ...['/approval/', '/sources/', '/404.html'],
      ...topics.flatMap(({ slug, subjects }) => [
        topicHref(slug),
        ...subjects.map((subject) => subjectHref(slug, subject.slug)),
      ]),
      ...areas.map(({ slug }) => areaHref(slug)),
      ...AGE_BANDS.map(({ slug }) => `/ages/${slug}/`),
      ...conditions.map(({ slug }) => conditionHref(slug)),
      ...content.guides.map(({ id }) => guideHref(id)),
      ...content.easyReads.map(easyReadHref),
      ...content.situations.map(({ id }) => situationHref(id)),
      ...providers.map(({ id }) => providerHref(id)),
      ...services.map(({ id }) => serviceHref(id)),
    ];
    const have = new Set(pages.map(({ href }) => href));
    expect(promised.filter((href) => !have.has(href))).toEqual([]);
  });

  it('tells search engines of every real and open service and every condition', () => {
    const sitemap = readFileSync(path.join(siteFolder('real'), 'sitemap-0.xml'), 'utf8');
    const open = real.filter(({ status }) => status !== 'closed').map(({ id }) => serviceHref(id));
    const told = [...open, ...conditions.map(({ slug }) => conditionHref(slug)), '/topics/'];
    expect(told.filter((href) => !sitemap.includes(`${new URL(href, authority.website).href}</loc>`))).toEqual([]);
  });

  it('says of each address that is made up that it is not real yet', () => {
    const mail = textOf(pageAt(pages, '/')).includes('This e-mail address is not real yet');
    expect(mail).toBe(authority.feedback.example === true);
    const repository = textOf(pageAt(pages, '/add/')).includes('This address on GitHub is not real yet');
    expect(repository).toBe(authority.repository?.example === true);
  });

  it('says so when answers to comments are due', () => {
    const warning = 'The law asks for answers at least once a year.';
    const page = textOf(pageAt(pages, '/you-said-we-did/'));
    expect(page.includes(warning)).toBe(answersAreDue(content.feedback, today()));
  });

  it('has no table of approved places where nobody real is known to be approved', () => {
    const { $ } = pageAt(pages, '/alternative-provision/');
    const badges = $('main table .app-badge').length;
    expect($('caption:contains("Approved now")').length).toBe(badges > 0 ? 1 : 0);
  });

  it('has doors that lead only to searches that find something', () => {
    const listings = makeListings(services, providers, content.registers, today()).filter(isOpen).filter(isReal);
    const rows = wordlessCandidates(listings, content);
    const finds = (href: string): boolean =>
      match(rows, parseQuery(new URLSearchParams(href.slice(href.indexOf('?'))))).rows.length > 0;
    for (const { id } of content.audiences) {
      const { $ } = pageAt(pages, `/${id}/`);
      const hrefs = $('main a[href^="/search/?"]')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      expect(
        hrefs.filter((href) => !finds(href)),
        id,
      ).toEqual([]);
    }
  });

  it('leads from its words to the list of conditions and to Easy Read, and says whose pictures those have', () => {
    expect(pageAt(pages, '/jargon/').$('main a[href="/conditions/"]').length).toBe(1);
    expect(pageAt(pages, '/another-format/').$('main a[href="/guides/#easy-read"]').length).toBe(1);
    expect(textOf(pageAt(pages, '/sources/'))).toContain('All emojis designed by OpenMoji');
  });

  it('has pages in Easy Read of at most 120 kB', () => {
    for (const easyRead of content.easyReads)
      expect(pageAt(pages, easyReadHref(easyRead)).html.length, easyRead.id).toBeLessThanOrEqual(120_000);
  });

  it('has every override of GOV.UK’s that a page uses in the styles of that page', () => {
    const sheets = new Map<string, string>();
    const read = (href: string): string => {
      const css = sheets.get(href) ?? readFileSync(path.join(siteFolder('real'), href), 'utf8').replaceAll('\\', '');
      sheets.set(href, css);
      return css;
    };
    for (const { href, html } of pages) {
      const linked = html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g);
      const css = Array.from(linked, ([, sheet = '']) => read(sheet)).join('');
      expect(css, href).not.toBe('');
      const missing = [...new Set(html.match(/govuk-!-[\w-]+/g))].filter((name) => !css.includes(`.${name}`));
      expect(missing, href).toEqual([]);
    }
  });
});
