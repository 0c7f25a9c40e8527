import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/directory/listing.ts';
import { cell, COLUMNS, servicesCsv } from '../../../src/feeds/csv.ts';
import { aContent, aFullService, aListing, anApproval, HOSTILE } from '../support/records.ts';

const content = aContent();
const rows = (...listings: Listing[]): Record<string, string>[] =>
  parse(servicesCsv(listings, content), { bom: true, columns: true });

describe('servicesCsv', () => {
  it('has every public fact of a listing', () => {
    const [row] = rows(aListing(aFullService(), { approvals: [anApproval()] }));
    expect(row).toEqual({
      id: 'lantern-club/saturday-club',
      page: 'https://local-offer.example.org/services/lantern-club/saturday-club/',
      name: 'Saturday club',
      provider: 'Lantern Club',
      summary: 'Games and crafts on Saturday mornings for disabled children.',
      text: '',
      topics: 'Places to go, things to do',
      subjects: 'Clubs',
      youngest_age: '5',
      oldest_age: '11',
      needs: 'ADHD; Autism',
      areas: 'Milldale',
      delivery: 'At a place you go to',
      buildings: 'Millbridge Hall',
      addresses: '1 High Street, Millbridge',
      towns: 'Millbridge',
      postcodes: 'ST16 2DH',
      points: '52.8, -2.1',
      when: 'Saturdays, 10am to noon In term time',
      cost: 'You pay',
      price: '£3 a session',
      who_it_is_for: 'Any disabled child. No diagnosis is needed.',
      ways_in: 'You can ask for it yourself',
      how_to_start: 'Ring us and come for a look.',
      who_decides: 'The club leader.',
      phone: '01632 960123',
      email: 'club@lantern.example.org',
      website: 'https://lantern.example.org/club',
      status: 'Waiting list',
      approvals: 'AP approved',
      checked_on: '2026-11-01',
      checked_how: 'provider',
    });
  });

  it('has an empty cell for what nobody knows', () => {
    expect(rows(aListing())[0]).toMatchObject({
      needs: '',
      website: '',
      price: '',
      status: 'Open',
    });
  });

  it('never tells a withheld address, even if a record had one', () => {
    const venues = [
      {
        town: 'Fordham',
        addressWithheld: true as const,
        address: '1 Secret Way',
        postcode: 'ST16 2DH',
        point: { lat: 52, lon: -2 },
      },
    ];
    const csv = servicesCsv([aListing({ venues })], content);
    expect(csv).toContain('Fordham');
    expect(csv).not.toMatch(/Secret|ST16|52, /);
  });

  it('writes a number as it is rung in the country', () => {
    expect(rows(aListing({ contact: { phone: '+44 1632 960123' } }))[0]).toHaveProperty('phone', '01632 960123');
  });

  it('begins with a byte order mark, ends its lines as the standard says, and says what each column means', () => {
    const csv = servicesCsv([aListing()], content);
    expect(csv.startsWith('\uFEFFid,page,name,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(new Set(COLUMNS.map(({ name }) => name)).size).toBe(COLUMNS.length);
    for (const { meaning } of COLUMNS) expect(meaning).not.toBe('');
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1632 960123', "'+44 1632 960123"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a; =1', "a; '=1"],
    ['a\n=1', 'a =1'],
    ['1 + 1 = 2', '1 + 1 = 2'],
    ['half-term; half-day', 'half-term; half-day'],
  ])('%j becomes %j', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it('is never a formula, whatever stands in the record, by comma or by semicolon', () => {
    const signs = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', '1'),
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.constantFrom(...HOSTILE)), (text) => {
        const csv = servicesCsv([aListing({ name: text, summary: text })], content);
        const cells = parse(csv, { bom: true });
        expect(cells).toHaveLength(2);
        for (const value of cells.flat()) expect(value.split(';').join('\n')).not.toMatch(/^\s*[=+\-@\t\r]/m);
      }),
    );
  });
});
