import { createServer, type Server } from 'node:http';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importRecords } from '../../src/importing/command.ts';
import { importPostcodes } from '../../src/importing/postcodes/command.ts';
import { ImportError } from '../../src/importing/shared/found.ts';
import { filesBelow } from '../../src/loading/files.ts';
import { judge } from '../../src/loading/judge.ts';
import { sortFiles } from '../../src/loading/text-files.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD, runCommand } from './support.ts';

const FEEDS = path.resolve('test/fixtures/import');
const feed = (name: string): string => path.join(FEEDS, name);

/** What the command prints. @throws ImportError as the command tells it */
const runImport = (kind?: string, ...args: readonly string[]): Promise<string> =>
  kind === 'postcodes' ? importPostcodes(args) : importRecords(kind, args);

/** The check of the good content with the records of an import beside it. */
function checkWith(out: string) {
  const own = filesBelow(path.join(out, 'providers')).map((found) => ({ ...found, file: `providers/${found.file}` }));
  const all = new Map([...filesBelow(GOOD), ...own].map((found) => [found.file, found]));
  return judge(sortFiles(all.values()), FIXTURE_TODAY);
}

let folder = '';
let server: Server;
let origin = '';
beforeAll(async () => {
  vi.stubEnv('LOCAL_OFFER_CONTENT', GOOD);
  vi.stubEnv('LOCAL_OFFER_TODAY', FIXTURE_TODAY);
  folder = await mkdtemp(path.join(tmpdir(), 'local-offer-import-'));
  const page = await readFile(feed('v3.json'));
  server = createServer((request, response) => {
    response.statusCode = request.url === '/services' ? 200 : 404;
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true });
});

/** Every file below a folder with its bytes. */
async function filesIn(root: string): Promise<Map<string, string>> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(
    async ({ parentPath, name }) =>
      [path.relative(root, path.join(parentPath, name)), await readFile(path.join(parentPath, name), 'utf8')] as const,
  );
  return new Map((await Promise.all(files)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const SOURCES: readonly [what: string, ready: number, args: readonly string[]][] = [
  ['Open Referral UK 3.0', 2, ['open-referral', feed('v3.json')]],
  ['Open Referral UK 1.0', 1, ['open-referral', feed('v1.json')]],
  ['Outpost', 1, ['open-referral', feed('outpost.json')]],
  ['a table', 2, ['csv', feed('clubs.csv'), '--mapping', feed('clubs.yaml')]],
  ['the register of schools', 1, ['gias', feed('schools.csv')]],
];

describe.each(SOURCES)('an import of %s', (what, ready, args) => {
  const out = (): string => path.join(folder, what.replaceAll(/\W/g, '-'));

  it('writes records that pass the check when they are copied', async () => {
    const told = await runImport(...args, '--out', out());
    expect(told).toMatch(new RegExp(`^ +${ready} ready, under providers/$`, 'm'));
    const { content, problems } = checkWith(out());
    expect(problems).toEqual([]);
    expect(content?.services).toHaveLength(5 + ready);
  });

  it('writes the same again, and keeps what people have changed', async () => {
    const first = await filesIn(out());
    await runImport(...args, '--out', out());
    expect(await filesIn(out())).toEqual(first);
    const changed = [...first.keys()].find((file) => file.endsWith('.md') && file.startsWith('providers')) ?? '';
    await appendFile(path.join(out(), changed), '\nA line of my own.\n');
    expect(await runImport(...args, '--out', out())).toContain('1 file that you have changed stayed');
    expect((await filesIn(out())).get(changed)).toContain('A line of my own.');
  });

  it('tells no person’s name, and nothing that is withheld', async () => {
    const all = [...(await filesIn(out())).values()].join('\n');
    expect(all).not.toMatch(
      /Placeholder|Persona|Maria|sarah\.jones|jo\.bloggs|priya\.example|Hidden Lane|Hidden hall|Harbour House/,
    );
  });
});

describe('a feed over the network', () => {
  it('is read', async () => {
    const told = await runImport('open-referral', `${origin}/services`, '--out', path.join(folder, 'network'));
    expect(told).toContain('2 ready');
    const { records } = JSON.parse(await readFile(path.join(folder, 'network/report.json'), 'utf8')) as {
      records: unknown[];
    };
    expect(records).toHaveLength(5);
  });

  it('that is not there stops the import, and writes nothing', async () => {
    const out = path.join(folder, 'nothing');
    await expect(runImport('open-referral', `${origin}/elsewhere`, '--out', out)).rejects.toThrow(
      'answered with status 404. Nothing was written.',
    );
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });
});

describe('what cannot be imported is told in a sentence', () => {
  it.each<[readonly string[], string]>([
    [[], 'Write one of'],
    [['open-referral'], 'Write one of'],
    [['open-referal', 'x.json'], 'Write one of'],
    [['csv', feed('clubs.csv')], '--mapping <file>'],
    [['csv', feed('nowhere.csv'), '--mapping', feed('clubs.yaml')], 'nowhere.csv cannot be read (ENOENT).'],
    [['gias', feed('clubs.csv')], 'no column “URN”'],
    [['gias', feed('schools.csv'), '--out', path.join(GOOD, 'providers')], 'does not write into the content'],
    [['gias', feed('schools.csv'), '--date', '31/10/2026'], 'year-month-day'],
    [['gias', feed('schools.csv'), '--date', '2099-01-01'], 'after today'],
    [['gias', feed('schools.csv'), '--topic', 'leasure'], 'perhaps leisure'],
    [['gias', feed('schools.csv'), '--ages', 'old'], 'two ages'],
    [['gias', feed('schools.csv'), '--limit', '0'], 'whole number from 1'],
    [['gias', feed('schools.csv'), '--outt', 'x'], 'Unknown option'],
    [['postcodes'], 'npm run import -- postcodes'],
  ])('%j: %s', async (args, message) => {
    const failed = runImport(...args);
    await expect(failed).rejects.toThrow(ImportError);
    await expect(failed).rejects.toThrow(message);
  });

  it('a feed that is cut off', async () => {
    const file = path.join(folder, 'cut.json');
    await writeFile(file, (await readFile(feed('v3.json'), 'utf8')).slice(0, 3000));
    await expect(runImport('open-referral', file)).rejects.toThrow('cut off at its end');
  });

  it('by the command: on the error stream, without a trace, with exit status 1', async () => {
    const { status, stdout, stderr } = await runCommand(['scripts/import.ts', 'open-referal', 'x.json'], {});
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Write one of');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
