import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/directory/listing.ts';
import { slugOf } from '../../../src/directory/slug.ts';
import { pointsOf } from '../../../src/directory/venue.ts';
import { aboutWith, saidShort } from '../../../src/search/rank/about.ts';
import { rowOf } from '../../../src/search/row.ts';
import { ROWS_PER_FILE } from '../../../src/search/pieces.ts';
import { packSummaries, packTable } from '../../../src/search/pack.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from '../../../src/search/table.ts';
import { anyListings, anyName } from '../support/random.ts';
import {
  aFullService,
  aListing,
  anApproval,
  aProvider,
  areas,
  intents,
  lists,
  named,
  needs,
  places,
  postcodes,
  TODAY,
  topics,
} from '../support/records.ts';

const LISTS = lists;
/** A row as search has it: with what it is about and where it happens. */
const searchRow = (listing: Listing) => ({
  ...rowOf(listing),
  about: aboutWith(intents)(listing.service.name, saidShort(listing)),
  points: pointsOf(listing.service, places, postcodes),
});

describe('packTable and unpackTable', () => {
  it('give back the rows of a bare and of a full listing', () => {
    const listings = [aListing(), aListing(aFullService(), { approvals: [anApproval()] })];
    expect(unpackTable(packTable(listings, LISTS, TODAY))).toEqual(listings.map(searchRow));
  });

  it('give back nothing for nothing', () => {
    expect(unpackTable(packTable([], LISTS, TODAY))).toEqual([]);
  });

  it('give back the rows, in their order, after a journey as JSON, whatever is listed', () => {
    fc.assert(
      fc.property(anyListings(), (listings) => {
        const sent = JSON.parse(JSON.stringify(packTable(listings, LISTS, TODAY))) as TableFile;
        expect(unpackTable(sent)).toEqual(listings.map(searchRow));
      }),
    );
  });

  it('lose nothing on the way to the browser: nothing in the table is undefined', () => {
    fc.assert(
      fc.property(anyListings(), (listings) => {
        const table = packTable(listings, LISTS, TODAY);
        expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
      }),
    );
  });

  it('carry the day and the lists', () => {
    const table = packTable([], LISTS, TODAY);
    expect(table).toMatchObject({ today: TODAY, areas, needs, places, intents: [], postcodeAreas: ['ST'] });
    expect(table.topics.map(({ slug }) => slug)).toEqual(topics.map(({ slug }) => slug));
  });

  it('write a provider once, however many services it has', () => {
    const { shared } = packTable(named('A', 'B', 'C'), LISTS, TODAY);
    expect(shared.providers.map(({ name }) => name)).toEqual(['Lantern Club']);
  });

  it('keep two services of the same name apart', () => {
    const listings = ['saturday-club', 'saturday-club-2', '0'].map((slug) => aListing({ id: `lantern-club/${slug}` }));
    expect(unpackTable(packTable(listings, LISTS, TODAY)).map(({ id }) => id)).toEqual([
      'lantern-club/saturday-club',
      'lantern-club/saturday-club-2',
      'lantern-club/0',
    ]);
  });

  it('keep two providers of the same name apart', () => {
    const listings = ['lantern-club', 'lantern-club-2'].map((id) =>
      aListing({ id: `${id}/saturday-club`, provider: id }, { provider: aProvider({ id }) }),
    );
    expect(unpackTable(packTable(listings, LISTS, TODAY))).toEqual(listings.map(searchRow));
  });

  it('keep an id that the name makes by itself, and one that it does not, whatever the name', () => {
    fc.assert(
      fc.property(anyName(), fc.boolean(), (name, usual) => {
        const listing = aListing({ name, id: `lantern-club/${usual ? slugOf(name) : 'another'}` });
        expect(unpackTable(packTable([listing], LISTS, TODAY))).toEqual([searchRow(listing)]);
      }),
    );
  });

  it('stop on a table that is damaged', () => {
    const table = packTable([aListing()], LISTS, TODAY);
    const noProviders = { ...table, shared: { ...table.shared, providers: [] } };
    expect(() => unpackTable(noProviders)).toThrow('The table names entry 0 of a list of 0');
    expect(() => unpackTable({ ...table, areas: [] })).toThrow('The table names entry');
  });
});

describe('packSummaries', () => {
  it.each([
    [0, []],
    [1, [1]],
    [ROWS_PER_FILE, [ROWS_PER_FILE]],
    [ROWS_PER_FILE + 1, [ROWS_PER_FILE, 1]],
  ])('cuts %i summaries into files', (count, sizes) => {
    const listings = named(...Array.from({ length: count }, (_, i) => `Club ${String(i)}`));
    expect(packSummaries(listings).map((file) => file.length)).toEqual(sizes);
  });

  it('line up with the rows: the summary of row n is entry n', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 80 }), (summaries) => {
        const listings = summaries.map((summary, i) => aListing({ summary, id: `lantern-club/service-${String(i)}` }));
        const files = packSummaries(listings);
        const rows = unpackTable(packTable(listings, LISTS, TODAY));
        for (const [n, row] of rows.entries()) {
          const listing = listings.find(({ service }) => service.id === row.id);
          const file = files[Math.floor(n / ROWS_PER_FILE)];
          expect(file?.[n % ROWS_PER_FILE]).toBe(listing?.service.summary);
        }
      }),
    );
  });
});

describe('the addresses of the table and the summaries', () => {
  it('hold the version, so that two builds are never mixed', () => {
    expect(tableHref('abc')).toBe('/directory/abc/table.json');
    expect(summariesHref('abc', 2)).toBe('/directory/abc/summaries-2.json');
  });
});
