import { describe, expect, it } from 'vitest';
import { changeHref, serviceHref } from '../../src/directory/addresses.ts';
import { waysToReach } from '../../src/directory/contact.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentOf, THOROUGH } from '../support/sites.ts';

/** The parts of a page in their order. */
const ORDER = [
  'What to try instead',
  'Get in touch',
  'Where it happens',
  'When',
  'What happens',
  'What it was',
  'Which needs it is for',
  'Who can ask',
  'Who decides',
  'If you are not happy',
  'Reports',
  'More like this',
];

/** Where words stand on a page; they must be there. */
const placeOf = (text: string, words: string): number => {
  const place = text.indexOf(words);
  expect(place, words).toBeGreaterThanOrEqual(0);
  return place;
};

describe.each(THOROUGH)('every service of the %s site', (site) => {
  const { services, providers } = contentOf(site);
  const pages = pagesOf(site);
  const opened = services.map((service) => ({ service, page: pageAt(pages, serviceHref(service.id)) }));
  const providerOf = (id: string) => providers.find((provider) => provider.id === id) ?? { name: '' };

  it('has one big action, which is the first way to reach it, and says where it leads', () => {
    for (const { service, page } of opened) {
      const { id, status, example } = service;
      const actions = page.$('main a.govuk-button').not('quick-exit a');
      if (status === 'closed' || example === true) expect(actions.length, id).toBe(0);
      else {
        const [first, ...others] = waysToReach(service, providerOf(service.provider));
        expect(actions.length, id).toBe(1);
        expect([actions.attr('href'), actions.text().trim()], id).toEqual([first?.href, first?.action]);
        const quiet = page.$('.app-contact__ways a').toArray();
        expect(
          quiet.map((link) => page.$(link).attr('href')),
          id,
        ).toEqual(others.map(({ href }) => href));
      }
    }
  });

  it('answers in the order in which a family asks, and has what the provider does at its end', () => {
    for (const { service, page } of opened) {
      const { id, name, summary, eligibility, howToStart, status, example } = service;
      const main = page.$('main').clone();
      main.find('script').remove();
      main.find('.app-cards, .app-term > span').remove();
      const text = main.text().replaceAll(/\s+/g, ' ');
      const folded = (words: string): string => words.replaceAll(/\s+/g, ' ');
      const said = [name, summary, 'Ages', 'Cost', eligibility].map(folded);
      const places = said.reduce<number[]>((all, words) => {
        const from = all.at(-1) ?? 0;
        return [...all, from + placeOf(text.slice(from), words)];
      }, []);
      if (status !== 'closed') places.push(placeOf(text, folded(howToStart.text)));
      // Nobody checks what is made up, and nobody changes it.
      if (example === true) places.push(placeOf(text, 'A made-up example that nobody has checked'));
      else places.push(text.lastIndexOf('Checked on'), text.indexOf('Is this your service?'));
      expect(places, id).toEqual(places.toSorted((a, b) => a - b));
      const headings = page
        .$('main h2')
        .not('.app-prose h2')
        .toArray()
        .map((heading) => page.$(heading).text().trim());
      expect(
        headings.filter((heading) => ORDER.includes(heading)),
        id,
      ).toEqual(ORDER.filter((heading) => headings.includes(heading)));
      expect(page.$(`main a[href="${changeHref(id)}"]`).length, id).toBe(example === true ? 0 : 1);
    }
  });

  it('leads to an address and never to an invented or a withheld one', () => {
    for (const { service, page } of opened) {
      const { id, venues = [], example, status } = service;
      const shown = example === true || status === 'closed' ? [] : venues;
      const known = shown.filter((venue) => (venue.address ?? venue.postcode ?? venue.point) !== undefined);
      const links = page.$('main a[href*="/maps/dir/"]').toArray();
      expect(links.length, id).toBe(known.length);
      for (const link of links) expect(page.$(link).attr('rel'), id).toBe('noreferrer');
    }
  });

  it('says on each card in a few words how fresh it is', () => {
    for (const { $ } of pages) {
      for (const words of $('.app-card__checked')
        .toArray()
        .map((line) => $(line).text().trim())) {
        expect(words).toMatch(/^(?:Checked [a-z\d ]+(?:\. It may be out of date)?|Made-up example|)$/);
      }
    }
  });
});

describe('a page of the fixture site', () => {
  const pages = pagesOf('fixture');

  it('says of a copied record that the provider has not confirmed it', () => {
    expect(textOf(pageAt(pages, '/services/gov-uk/carers-allowance/'))).toContain(
      'Checked on 5 November 2026 against public web pages (Local Offer team). The provider has not confirmed it yet.',
    );
  });

  it('has names on its buttons that say what is saved', () => {
    const { $ } = pageAt(pages, '/services/lantern-club/saturday-club/');
    const folded = (selector: string): string => $(selector).first().text().replaceAll(/\s+/g, ' ').trim();
    expect(folded('main [data-off]')).toBe('Save to my shortlist: Saturday club');
    expect(folded('main [data-on]')).toBe('Saved: remove Saturday club from my shortlist');
    const list = pageAt(pages, '/providers/lantern-club/');
    const names = list
      .$('[data-off]')
      .toArray()
      .map((part) => list.$(part).text());
    expect(names).toContain('Save Saturday club to my shortlist');
  });
});
