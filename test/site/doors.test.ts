import { describe, expect, it } from 'vitest';
import { AP_SUBJECTS, situationHref } from '../../src/directory/addresses.ts';
import { inSomeSubject } from '../../src/directory/browse.ts';
import { isOpen, isReal, makeListings } from '../../src/directory/listing.ts';
import { wordlessCandidates } from '../../src/search/find.ts';
import { match } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { pageAt, pagesOf, type BuiltPage } from '../support/pages.ts';
import { contentOf, FIXTURE_TODAY } from '../support/sites.ts';

const pages = pagesOf('fixture');
const content = contentOf('fixture');
const listings = makeListings(content.services, content.providers, content.registers, FIXTURE_TODAY)
  .filter(isOpen)
  .filter(isReal);
const approved = inSomeSubject(listings, AP_SUBJECTS).filter(({ approvals }) => approvals.length > 0).length;
const rows = wordlessCandidates(listings, content);
const doors = content.audiences.map((door) => ({ door, page: pageAt(pages, `/${door.id}/`) }));

const partsOf = ({ $ }: BuiltPage) => $('.app-door__part').toArray();

describe.each(doors)('the door $door.id', ({ door, page }) => {
  const { $ } = page;

  it('shows its groups in their order, and no heading over nothing', () => {
    const empty = {
      situations: content.situations.length === 0,
      'easy-read': content.easyReads.length === 0,
      approved: approved === 0,
    };
    const wanted = door.groups.filter(({ show }) => show === undefined || !empty[show as keyof typeof empty]);
    expect(partsOf(page).map((part) => $(part).children('h2').text().trim())).toEqual(
      wanted.map(({ heading }) => heading),
    );
    for (const part of partsOf(page)) expect($(part).find('a, p').length).toBeGreaterThan(0);
  });

  it('leads only to searches that find something', () => {
    const empty = $('main a[href^="/search/?"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .filter((href) => match(rows, parseQuery(new URLSearchParams(href.slice('/search/?'.length)))).rows.length === 0);
    expect(empty).toEqual([]);
  });
});

describe('the doors', () => {
  it('stand on the home page, in their order', () => {
    const { $ } = pageAt(pages, '/');
    const shown = $('.app-tile--door a').toArray();
    expect(shown.map((link) => $(link).attr('href'))).toEqual(
      content.audiences.toSorted((a, b) => a.order - b.order).map(({ id }) => `/${id}/`),
    );
  });

  it('differ: no two have the same parts or the same look', () => {
    const looks = doors.map(({ page }) => page.$('.app-door').attr('class'));
    const headings = doors.map(({ page }) => partsOf(page).map((part) => page.$(part).children('h2').text().trim()));
    expect(new Set(looks).size).toBe(doors.length);
    expect(new Set(headings.flat()).size).toBe(headings.flat().length);
  });

  it('of young people asks for ages 14 to 25 in every search', () => {
    const { $ } = pageAt(pages, '/young-people/');
    const links = $('.app-block-links a[href^="/search/"]').toArray();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect($(link).attr('href')).toMatch(/[?&]age=14-25(?:&|$)/);
  });

  it('of practitioners counts what the table of approved providers holds', () => {
    const count = pageAt(pages, '/practitioners/').$('.app-door__part--approved a').first().text();
    const { $ } = pageAt(pages, '/alternative-provision/');
    const rowsOfTable = $('caption:contains("Approved now")').parent().find('tbody tr').length;
    expect(rowsOfTable).toBe(approved);
    expect(count.trim()).toMatch(new RegExp(`^${rowsOfTable} services? of approved providers`));
  });

  it('give each search to copy with its whole address', () => {
    const { $ } = pageAt(pages, '/practitioners/');
    const items = $('.app-addresses > li').toArray();
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const address = new URL($(item).find('a').attr('href') ?? '', content.authority.website).href;
      expect($(item).find('code').text().trim()).toBe(address);
      expect($(item).find('copy-button').attr('data-text')).toBe(address);
    }
  });

  it('of parents shows what is happening first: every situation, those that cannot wait before the others', () => {
    const { $ } = pageAt(pages, '/parents-and-carers/');
    const { situations } = content;
    const links = $('.app-door__part').first().find('.app-tile a').toArray();
    const shown = links.map((link) => $(link).attr('href'));
    expect($('.app-door__part h2').first().text().trim()).toBe('Your situation');
    expect(shown.toSorted()).toEqual(situations.map(({ id }) => situationHref(id)).toSorted());
    expect(shown[0]).toBe(situationHref(situations.find(({ urgent }) => urgent === true)?.id ?? ''));
  });
});
