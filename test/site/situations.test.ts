import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { situationHref } from '../../src/directory/addresses.ts';
import { filtersOf } from '../../src/directory/filters.ts';
import { count } from '../../src/directory/words.ts';
import { candidatesOf, match, order } from '../../src/search/match.ts';
import { EMPTY_QUERY, parseQuery, type Query } from '../../src/search/query.ts';
import { tableHref, unpackTable, type TableFile } from '../../src/search/table.ts';
import { pageAt, pagesOf, writtenIn } from '../support/pages.ts';
import { contentOf, siteFolder, type SiteName } from '../support/sites.ts';

const pages = pagesOf('fixture');
const content = contentOf('fixture');
const { crisis } = content;
/** The page "In crisis now" is of its own kind: it has who to reach, and no services. */
const situations = content.situations.filter(({ id }) => id !== crisis.page);
const urgent = content.situations.filter((situation) => situation.urgent);

/** What the search page of a built site finds, from the table that it fetches. */
function searchOf(site: SiteName): (query: Query) => string[] {
  const version = pageAt(pagesOf(site), '/search/').$('[data-search]').attr('data-search') ?? '';
  const table = JSON.parse(readFileSync(path.join(siteFolder(site), tableHref(version)), 'utf8')) as TableFile;
  const candidates = candidatesOf(
    unpackTable(table).filter(({ example }) => !example),
    table,
  );
  return (query) => order(match(candidates, query).rows, query, table.today).map(({ row }) => row.id);
}

/** Each search that a page shows: its heading, the number found, the cards and the query of its link. */
function findsOn(site: SiteName, situation: string) {
  const { $ } = pageAt(pagesOf(site), situationHref(situation));
  return $('.app-found')
    .toArray()
    .map((section) => {
      const link = $(section).find('a[href^="/search/"]').attr('href') ?? '';
      return {
        heading: $(section).find('h3').text().replaceAll(/\s+/g, ' ').trim(),
        cards: $(section)
          .find('li[data-service]')
          .toArray()
          .map((card) => $(card).attr('data-service') ?? ''),
        query: parseQuery(new URLSearchParams(link.slice(link.indexOf('?')))),
      };
    });
}

describe.each(situations.map((situation) => [situation.id, situation] as const))('%s', (id, situation) => {
  const page = pageAt(pages, situationHref(id));
  const { $ } = page;

  it('says what to do first, the rights, a person to ask, and who keeps it right', () => {
    expect($('.app-steps > li')).toHaveLength(situation.first.length);
    expect(writtenIn(page, '.app-rights')).toContain(situation.rights);
    expect($('.app-contact a[href^="/services/"]').attr('href')).toBe(`/services/${situation.ask.service}/`);
    expect($('main').text()).toContain('Next review');
  });

  it('shows what search finds, and leads to the same search', () => {
    const search = searchOf('fixture');
    const finds = findsOn('fixture', id);
    expect(finds.map(({ query }) => query)).toEqual(
      situation.finds.map(({ filters }) => ({ ...EMPTY_QUERY, ...filtersOf(filters) })),
    );
    for (const [i, { heading, cards, query }] of finds.entries()) {
      const found = search(query);
      expect(found.length).toBeGreaterThan(0);
      expect(heading).toBe(`${situation.finds[i]?.heading ?? ''} (${count(found.length, 'service')})`);
      expect(cards).toEqual(found.slice(0, 4));
      expect(cards.length).toBeGreaterThan(0);
    }
  });

  it('is listed', () => {
    expect(pageAt(pages, '/situations/').$(`main a[href="${situationHref(id)}"]`)).toHaveLength(1);
  });
});

describe.each(urgent.map(({ id }) => id))('%s, which is urgent', (id) => {
  const { $ } = pageAt(pages, situationHref(id));

  it('has every contact at a tap, under each question that asks for it, the most urgent first', () => {
    for (const { slug, contacts } of crisis.questions) {
      const links = $(`section[aria-labelledby="${slug}"] .app-crisis__contact`)
        .toArray()
        .map((contact) => $(contact).find('a').first().attr('href'));
      expect(links, slug).toEqual(
        contacts.map((name) => {
          const { phone, sms, smsWord, website } = crisis.contacts.find((contact) => contact.slug === name) ?? {};
          if (phone !== undefined) return `tel:${phone.replaceAll(' ', '')}`;
          return sms === undefined
            ? website
            : `sms:${sms.replaceAll(' ', '')}${smsWord === undefined ? '' : `?&body=${smsWord}`}`;
        }),
      );
    }
    expect($('main h2').first().text().trim()).toBe(crisis.questions[0]?.text);
    expect($('#without-speech').length).toBe(1);
  });

  it('comes first on the home page and in the list', () => {
    for (const href of ['/', '/situations/']) {
      const first = pageAt(pages, href).$('.app-tile a').first();
      expect(first.attr('href'), href).toBe(situationHref(urgent[0]?.id ?? ''));
    }
  });
});
