import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/importing/csv/mapping.ts';
import { readRows } from '../../../src/importing/csv/read.ts';
import { readTable } from '../../../src/importing/csv/table.ts';
import { readSchools } from '../../../src/importing/gias/read.ts';
import { parseFeed } from '../../../src/importing/open-referral/pages.ts';
import { readServices, servicesIn } from '../../../src/importing/open-referral/read.ts';
import { ImportError, TARGETS, type Reading } from '../../../src/importing/shared/found.ts';
import { plan, remembered } from '../../../src/importing/shared/manifest.ts';
import { reportOf } from '../../../src/importing/shared/report.ts';
import { markdownText, screenText } from '../../../src/importing/shared/report-text.ts';
import { TODAY } from '../support/records.ts';
import { CONTENT, feed, importReading, listing, problemsWith } from './support.ts';
import { runs } from '../../support/full.ts';

/** What other programs write, and what breaks those that read it. */
const ODD = [
  ...[
    '',
    ' ',
    'n/a',
    '-1',
    '00000',
    'null',
    '1900-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-10-01',
    '2027-01-01',
    '03/25/2026',
    '5-11',
    '99',
    '18 months',
  ],
  ...[
    '<p>Fun &amp; games.</p>',
    '&amp;lt;b&amp;gt;',
    '<script>x</script>',
    '# Top',
    '[a](javascript:b)',
    '![a](https://b.example.org/c.png)',
    '{a',
    '---',
    '***',
  ],
  ...[
    'hello@a.example.org',
    'sarah.jones@a.example.org',
    '01632 960400',
    '1632960400',
    '+44 (0)1632 960400 ext 3',
    'www.a.example.org',
    'http://example.com',
    'javascript:x',
  ],
  ...[
    'ZZ1 1AA',
    'zz11aa',
    'Milldale',
    'Examplewich',
    'Clubs',
    'Swimming',
    'active',
    'closed',
    'temporarily closed',
    'free',
    '£5',
    '\u202Eabc',
    '\0',
    '\uD800',
    '__proto__',
  ],
  ...[
    '> '.repeat(50),
    '- '.repeat(50),
    '<div>'.repeat(400),
    '*'.repeat(300),
    'a'.repeat(700),
    'NHS SENDX',
    'Ring Sarah.',
    '=1+1',
    '<'.repeat(30),
  ],
];
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(null, true, false, -1, 0, 5, 11, 99, 0.5, 1e21, 1_790_000_000_000),
);
const anything = fc.oneof({ weight: 5, arbitrary: scalar }, fc.jsonValue({ maxDepth: 3 }));

/** A right service with some of its values, at any depth, put to anything. */
const damaged = (service: object): fc.Arbitrary<object> =>
  fc.array(fc.tuple(fc.nat(60), anything), { maxLength: 12 }).map((changes) => {
    const copy = structuredClone(service) as Record<string, unknown>;
    const places: [object, string][] = [];
    const walk = (value: object): void => {
      for (const [key, inner] of Object.entries(value)) {
        places.push([value, key]);
        if (typeof inner === 'object' && inner !== null) walk(inner as object);
      }
    };
    walk(copy);
    for (const [n, value] of changes) {
      const [owner, key] = places[n % places.length] ?? [copy, 'name'];
      Object.assign(owner, { [key]: value });
    }
    return copy;
  });

const services = ['v3.json', 'v1.json', 'outpost.json'].flatMap(
  (name) => servicesIn(parseFeed(feed(name), name)) ?? [],
);

function expectRight(reading: Reading): void {
  const imported = importReading(reading);
  expect(problemsWith(imported)).toEqual([]);
  const { written, kept, leftOut } = imported;
  expect(written.length + kept.length + leftOut.length).toBe(reading.listings.length);
  for (const { state, problems, draft } of written)
    if (state !== 'ready') expect(problems.length + draft.doubts.length).toBeGreaterThan(0);
  const planned = plan(imported.files, undefined, new Map());
  const again = importReading(reading, {}, remembered(planned.manifest));
  expect([...again.files]).toEqual([...imported.files]);
  const report = reportOf('csv', { name: 'Another list' }, TODAY, imported, planned);
  expect(markdownText(report).length).toBeGreaterThan(screenText(report, 'out').length / 2);
}

/** What a reader makes of something, or nothing when it says in plain words that it cannot be read. */
function orRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

describe('whatever a source holds, an import does not stop, loses no listing, and what it calls ready is right', () => {
  it('services of a feed with anything anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...services.map(damaged)), { minLength: 1, maxLength: 4 }), (some) => {
        const json = JSON.parse(JSON.stringify({ contents: some })) as unknown;
        const read = orRefused(() => readServices(servicesIn(json) ?? [], TODAY));
        if (read !== undefined) expectRight(read);
      }),
      { numRuns: runs(150) },
    );
  }, 60_000);

  it('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = orRefused(() => readServices(servicesIn(json) ?? [], TODAY));
        if (read !== undefined) expectRight(read);
      }),
      { numRuns: runs(100) },
    );
  }, 60_000);

  it('any bytes as a feed or a table', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom('a', 'name', ',', ';', '"', '""', '\r\n', '\n', '\r', '\t', '{', '[', 'Ω', '\0'), {
          maxLength: 60,
        })
        .map((parts) => Buffer.from(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        orRefused(() => servicesIn(parseFeed(some, 'feed')));
        const table = orRefused(() => readTable(some, 'table'));
        if (table === undefined) return;
        orRefused(() => readSchools(table, CONTENT));
        const [first = ''] = table.columns;
        const mapping = orRefused(() =>
          readMapping(
            JSON.stringify({ source: { name: 'List' }, columns: { name: first, provider: first, description: first } }),
            'mapping',
            table.columns,
          ),
        );
        if (mapping !== undefined) expectRight(readRows(table, mapping));
      }),
      { numRuns: runs(300) },
    );
  }, 60_000);

  it('any values in the fields of a listing', () => {
    const fields = fc.dictionary(fc.constantFrom(...TARGETS), fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), {
      maxKeys: 12,
    });
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (some) => {
        expectRight({ listings: some.map((each, i) => listing(each, `row ${i + 2}`)), remarks: [] });
      }),
      { numRuns: runs(200) },
    );
  }, 60_000);
});
