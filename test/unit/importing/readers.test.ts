import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/importing/csv/mapping.ts';
import { readRows } from '../../../src/importing/csv/read.ts';
import { readTable } from '../../../src/importing/csv/table.ts';
import { readSchools } from '../../../src/importing/gias/read.ts';
import { TARGETS } from '../../../src/importing/shared/found.ts';
import type { Answer } from '../../../src/importing/open-referral/fetch.ts';
import { parseFeed, readFeed } from '../../../src/importing/open-referral/pages.ts';
import { readServices, servicesIn } from '../../../src/importing/open-referral/read.ts';
import { shapeOf } from '../../../src/importing/open-referral/shapes.ts';
import { TODAY } from '../support/records.ts';
import { CONTENT, feed } from './support.ts';

const table = (text: string | Buffer) => readTable(Buffer.from(text), 'clubs.csv');

describe('a table', () => {
  it.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['bars', 'a|b\n1|2'],
    ['a mark and empty lines', '\uFEFFa,b\n\n1,2\n\n'],
    ['old line ends', 'a,b\r1,2'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,2', 'utf16le')],
  ])('with %s', (_what, text) => {
    expect([...(table(text).rows[0] ?? [])]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('keeps line ends and quotes in quotes, and quotes in the middle of a value', () => {
    expect([...(table('a,b\n"1\n""x""",2').rows[0]?.values() ?? [])]).toEqual(['1\n"x"', '2']);
    expect([...(table('a,b\nthe "big" one,2').rows[0]?.values() ?? [])]).toEqual(['the "big" one', '2']);
  });

  it('has rows of any length, and says so', () => {
    const { columns, rows, remarks } = table('a,b\n1\n1,2,3');
    expect(columns).toEqual(['a', 'b', 'column 3']);
    expect(rows.map(({ size }) => size)).toEqual([1, 3]);
    expect(remarks).toHaveLength(1);
  });

  it('has a name for every column', () => {
    expect(table('a,a,,a\n1,2,3,4').columns).toEqual(['a', 'a (2)', 'column 3', 'a (3)']);
  });

  it.each([
    ['', 'is empty'],
    ['<!doctype html><p>Sorry', 'web page'],
    ['a,b\n"1,2', 'no CSV'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => table(text)).toThrow(message);
  });
});

describe('a mapping', () => {
  const columns = ['Activity', 'Organisation'];
  const read = (text: string) => readMapping(text, 'clubs.yaml', columns);

  it.each([
    ['columns: { name: Activity }', 'source: a source'],
    ['source: { name: L }\ncolumns: { name: Activty }', 'perhaps “Activity”'],
    ['source: { name: L }\ncolumns: { nam: Activity }', 'perhaps name'],
    ['source: { name: L }\ncolumns: { name: Activity }\nconstant: {}', 'nothing called constant'],
    ['source: { name: L }\ncolumns: { name: Activity }\nhow: guess', 'register or public-page'],
    ['source: { name: L }\ncolumns: { name: Activity }\ndate: soon', 'year-month-day'],
    ['a: [', 'no YAML'],
    ['', 'a mapping'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('is right in the guide', () => {
    const [, example = ''] =
      /^## A table: the mapping file$.*?^```yaml\n(.*?)^```$/ms.exec(readFileSync('docs/importing.md', 'utf8')) ?? [];
    const named = [
      'Activity',
      'Organisation',
      'Details',
      'More details',
      'Ages',
      'Tel',
      'Where',
      'Postcode',
      'Category',
      'Price',
      'Status',
      'Updated',
      'Internal notes',
    ];
    expect(readMapping(example, 'docs/importing.md', named).source.name).toBe('Examplewich clubs list');
  });

  it.each(TARGETS)('the guide names the field %s', (target) => {
    expect(readFileSync('docs/importing.md', 'utf8')).toContain(`\`${target}\``);
  });

  it('may be JSON, and does not mind capitals', () => {
    expect(read('{"source":{"name":"L"},"columns":{"name":"activity"}}').columns).toEqual({ name: 'activity' });
  });

  it('fills fields from columns, constants and values', () => {
    const mapping = readMapping(
      'source: { name: L }\ncolumns: { name: [A, B], status: S, terms: T }\nconstants: { areas: [x, y], name: never }\nvalues: { status: { Ended: closed }, terms: { SW: [Swimming, Clubs], None: null } }',
      'm',
      ['A', 'B', 'S', 'T', 'U'],
    );
    const [one, two] = readRows(table('A,B,S,T,U\n,b,ended,sw,u\na,,,None,'), mapping).listings;
    const values = (target: 'name' | 'status' | 'terms' | 'areas') =>
      one?.values.get(target)?.map(({ value }) => value);
    expect([values('name'), values('status'), values('terms'), values('areas')]).toEqual([
      ['b'],
      ['closed'],
      ['Swimming', 'Clubs'],
      ['x', 'y'],
    ]);
    expect(one?.unused).toEqual([{ from: 'U', value: 'u' }]);
    expect(one?.where).toBe('row 2');
    expect(two?.values.has('terms')).toBe(false);
  });
});

describe('the register of schools', () => {
  const schools = readSchools(readTable(feed('schools.csv'), 'schools.csv'), CONTENT);

  it('has our schools and says why the others are no listing', () => {
    expect(schools.listings.map(({ id, leaveOut }) => [id, leaveOut])).toEqual([
      ['999901', undefined],
      ['999902', 'the register says closed (31-08-2025)'],
      ['999903', 'content/import.yaml says nothing of schools of the type “Community school”'],
    ]);
    expect(schools.remarks.at(-1)).toBe('1 of 4 rows are of schools outside our districts and were not read.');
  });

  it('never holds the name of a head teacher', () => {
    const text = JSON.stringify(
      schools.listings.map(({ values, places, unused }) => [[...values], places.map((place) => [...place]), unused]),
    );
    expect(text).not.toMatch(/Jane|John|Placeholder|Mrs/);
  });

  it('is as of the day on which it was downloaded', () => {
    const [first] = readSchools(readTable(feed('schools.csv'), 'x'), CONTENT, '2026-11-01').listings;
    expect(first?.values.has('checkedOn')).toBe(false);
  });

  it('is refused when it is another table, or nobody has said what to write', () => {
    expect(() => readSchools(table('a,b\n1,2'), CONTENT)).toThrow('no column “URN”');
    expect(() => readSchools(readTable(feed('schools.csv'), 'x'), { ...CONTENT, importing: {} })).toThrow(
      'import.yaml',
    );
  });
});

describe('the services of a feed', () => {
  const service = { id: 1, name: 'Club' };
  it.each([
    ['a page of version 3', { contents: [service] }, 1],
    ['a page of version 1', { content: [service] }, 1],
    ['a list', [service, service], 2],
    ['one service', service, 1],
    ['organisations with their services', [{ name: 'Group', services: [service, service] }], 2],
    ['one organisation', { name: 'Group', services: [service] }, 1],
    ['an empty page', { contents: [] }, 0],
    ['anything else', { version: '3.0' }, undefined],
    ['no object', 7, undefined],
  ])('%s', (_what, json, count) => {
    expect(servicesIn(json)?.length).toBe(count);
  });

  it.each([
    ['v3.json', 'v3'],
    ['v1.json', 'v1'],
    ['outpost.json', 'outpost'],
  ])('%s has the shape %s', (name, shape) => {
    expect(shapeOf(servicesIn(parseFeed(feed(name), name)) ?? [])).toBe(shape);
  });

  it('say where everything stands', () => {
    const [first] = readServices(servicesIn(parseFeed(feed('v3.json'), 'v3.json')) ?? [], TODAY).listings;
    expect(first?.values.get('contact.phone')?.[0]?.from).toBe('contacts[0].phones[0].number');
    expect(first?.unused.map(({ from }) => from)).toContain('assurer_email');
    expect(first?.places).toHaveLength(1);
  });

  it('what was for a time that is over is dropped, and said', () => {
    const past = { byday: 'MO', opens_at: '10:00', valid_to: '2020-01-01' };
    const [only] = readServices(
      [{ name: 'Club', schedules: [past, { byday: 'TU', opens_at: '11:00' }] }],
      TODAY,
    ).listings;
    expect(only?.values.get('when')).toEqual([{ from: 'schedules[1]', value: 'Tuesdays, from 11am.' }]);
    expect(only?.unused).toEqual([{ from: 'schedules[0]', value: past, why: 'it was for a time that is over' }]);
  });

  it('a company says so by its number', () => {
    const organization_identifiers = [{ identifier_scheme: 'GB-COH', identifier: '1234567' }];
    const [only] = readServices(
      [{ name: 'Club', organization: { name: 'Group', organization_identifiers } }],
      TODAY,
    ).listings;
    expect(only?.values.get('provider.kind')?.[0]?.value).toBe('company');
  });

  it.each([
    ['', 'is empty'],
    ['<!DOCTYPE html><title>Sorry</title>', 'is a web page, not JSON'],
    ['{"contents":[{"id":"1","na', 'cut off at its end'],
    ['{"a":1,}', 'no whole JSON'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parseFeed(Buffer.from(text), 'feed')).toThrow(message);
  });
});

describe('a feed over the network', () => {
  const whole = (id: number) => ({ id: String(id), name: `Club ${id}`, contacts: [] });
  const waits: number[] = [];
  const wait = (seconds: number): Promise<void> => {
    waits.push(seconds);
    return Promise.resolve();
  };
  const asked: string[] = [];
  const server =
    (answers: (url: URL) => unknown) =>
    (url: string): Promise<Answer> => {
      asked.push(url);
      const answer = answers(new URL(url));
      if (answer instanceof Error) return Promise.reject(answer);
      if (typeof answer === 'number') return Promise.resolve({ status: answer, bytes: Buffer.from('') });
      return Promise.resolve({
        status: 200,
        bytes: Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer)),
      });
    };
  const read = (answers: (url: URL) => unknown, limit = 100) => {
    asked.length = 0;
    waits.length = 0;
    return readFeed('https://feed.example.org/services', server(answers), { limit, wait });
  };
  const page = (url: URL): number => Number(url.searchParams.get('page') ?? 1);

  it('is read page after page, with a pause before each', async () => {
    const { services, base } = await read((url) => ({ total_pages: 3, contents: [whole(page(url))] }));
    expect(services.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(waits).toHaveLength(2);
    expect(base).toBe('https://feed.example.org/services/');
  });

  it('goes where “next” leads, but to no other host', async () => {
    const { services } = await read((url) => ({
      next: page(url) < 2 ? '/services?page=2' : 'https://other.example.org/services',
      content: [whole(page(url))],
    }));
    expect(services).toHaveLength(2);
    expect(asked.every((url) => url.startsWith('https://feed.example.org/'))).toBe(true);
  });

  it('stops at its limit, and says so', async () => {
    const { services, remarks } = await read(
      (url) => ({ totalPages: 900, content: [whole(page(url) * 2), whole(page(url) * 2 + 1)] }),
      3,
    );
    expect(services).toHaveLength(3);
    expect(remarks[0]).toContain('first 3 services');
  });

  it('stops when a page comes again', async () => {
    const { services, remarks } = await read(() => ({ total_pages: 9, contents: [whole(1)] }));
    expect(services).toHaveLength(1);
    expect(remarks[0]).toContain('came before');
  });

  it('asks for each service when its list has only the beginning of them', async () => {
    const { services } = await read((url) =>
      url.pathname.endsWith('/7') ? whole(7) : { contents: [{ id: '7', name: 'Club 7' }] },
    );
    expect(services).toEqual([whole(7)]);
  });

  it('does without what cannot be read in full', async () => {
    const { services, remarks } = await read((url) =>
      url.pathname.endsWith('/7') ? 404 : { contents: [{ id: '7', name: 'Club 7' }] },
    );
    expect(services).toEqual([{ id: '7', name: 'Club 7' }]);
    expect(remarks[0]).toContain('could not be read in full');
  });

  it('looks one step further when it is given the root of an API', async () => {
    asked.length = 0;
    const { services } = await readFeed(
      'https://feed.example.org/api/',
      server((url) => (url.pathname === '/api/services' ? [whole(1)] : { version: 'HSDS-UK-3.0' })),
      { limit: 9, wait },
    );
    expect(services).toHaveLength(1);
  });

  it('asks again when the server is busy', async () => {
    let times = 0;
    const { services } = await read(() => (++times < 3 ? 503 : [whole(1)]));
    expect(services).toHaveLength(1);
    expect(waits).toEqual([2, 4]);
  });

  it.each([
    [404, 'answered with status 404'],
    [500, 'answered with status 500'],
    [Object.assign(new Error('slow'), { name: 'TimeoutError' }), 'did not answer within 30 seconds'],
    [
      new Error('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }),
      'could not be reached (getaddrinfo ENOTFOUND)',
    ],
    ['<html>Sorry</html>', 'web page, not JSON'],
    ['{"contents":[', 'cut off'],
    [{ version: '3.0' }, 'There are no services'],
  ])('%s: %s', async (answer, message) => {
    await expect(read(() => answer)).rejects.toThrow(message);
  });
});
