import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '../../src/directory/age.ts';
import { areaHref, serviceHref } from '../../src/directory/addresses.ts';
import { spotOf } from '../../src/directory/map.ts';
import { venuePoint } from '../../src/directory/venue.ts';
import { filesOf, pageAt, pagesOf } from '../support/pages.ts';
import { contentOf } from '../support/sites.ts';

const pages = pagesOf('fixture');
const { services, areas, topics, places, districtMap } = contentOf('fixture');
const districts = areas.filter(({ kind }) => kind === 'district');

describe('the locator of a service', () => {
  const spotsOf = ({ venues = [] }: (typeof services)[number]) =>
    venues.flatMap((venue) => {
      const where = venuePoint(venue, places);
      return (where && districtMap && spotOf(districtMap, where.point)) ?? [];
    });

  it('has a mark for each venue on the map, and is not there without one, or when the service has closed', () => {
    for (const service of services) {
      const { $ } = pageAt(pages, serviceHref(service.id));
      expect($('.app-locator circle').length, service.id).toBe(
        service.status === 'closed' ? 0 : spotsOf(service).length,
      );
    }
  });

  it('draws on the one picture of the county, and says in words what it shows', () => {
    expect(filesOf('fixture')).toContain('/map.svg');
    for (const { href, $ } of pages) {
      $('.app-locator').each((_i, locator) => {
        expect($(locator).find('image').attr('href'), href).toBe('/map.svg');
        const words = $(locator).find('figcaption').text().trim();
        expect(words, href).not.toBe('');
        expect($(locator).find('svg[role="img"]').attr('aria-label'), href).toBe(`Map: ${words}`);
      });
    }
  });
});

describe('the map of the districts', () => {
  it.each(['/', '/areas/'])('links to every district, with a list of the same links beside it, on %s', (href) => {
    const { $ } = pageAt(pages, href);
    const addresses = districts.map(({ slug }) => areaHref(slug)).sort();
    const onMap = $('.app-map a').map((_i, link) => $(link).attr('href'));
    expect(onMap.get().sort()).toEqual(addresses);
    for (const address of addresses) expect($(`.app-with-map .app-tile a[href="${address}"]`).length).toBe(1);
  });
});

describe('the chart of gaps', () => {
  const { $ } = pageAt(pages, '/open-data/');

  it('has a mark for each topic, district and age band', () => {
    const marks = $('.app-gaps__here, .app-gaps__gap').length;
    expect(marks).toBe(topics.length * districts.length * AGE_BANDS.length);
  });

  it('shows as a gap whatever no service fills that names the district, as the list does', () => {
    const gaps = $('#gaps ~ ul a[href^="#counts-"]')
      .toArray()
      .map((link) => Number(/: (\d+) gaps/.exec($(link).parent().text())?.[1]));
    expect(gaps).toHaveLength(districts.length);
    expect($('.app-gaps__gap').length).toBe(gaps.reduce((sum, n) => sum + n, 0));
    for (const { slug } of districts) {
      const cells = $(`#counts-${slug} td`)
        .toArray()
        .filter((cell) => $(cell).text().trim().startsWith('0'));
      expect(
        cells.every((cell) => $(cell).hasClass('app-counts__gap')),
        slug,
      ).toBe(true);
    }
  });

  it('says the same as a table for every area', () => {
    expect($('.app-counts').length).toBe(areas.length);
    expect($('.app-counts tbody tr').length).toBe(areas.length * topics.length);
    expect($('.app-counts td').length).toBe(areas.length * topics.length * AGE_BANDS.length);
  });

  it('counts no invented example', () => {
    const real = services.filter(({ example, status }) => example !== true && status !== 'closed').length;
    expect($('#gaps-text').text()).toContain(`${real} real services`);
  });
});
