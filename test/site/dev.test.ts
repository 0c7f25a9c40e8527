import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../src/loading/load.ts';
import { tableHref, unpackTable, type TableFile } from '../../src/search/table.ts';
import { commandEnv } from '../support/env.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';

const AREAS = 'areas.yaml';

let scratch: string;
let content: string;
let origin: string;
let dev: ChildProcess;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-dev-'));
  content = path.join(scratch, 'content');
  await cp('test/fixtures/good', content, { recursive: true });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  dev = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'],
    {
      env: commandEnv({
        LOCAL_OFFER_CONTENT: content,
        LOCAL_OFFER_TODAY: FIXTURE_TODAY,
        LOCAL_OFFER_OUT: '.cache/dev-test',
        LOCAL_OFFER_CACHE: path.join(scratch, 'cache'),
      }),
      stdio: 'ignore',
    },
  );
  await vi.waitFor(
    async () => {
      expect((await fetch(`${origin}/search/`)).status).toBe(200);
    },
    {
      timeout: 60_000,
      interval: 500,
    },
  );
}, 90_000);

afterAll(async () => {
  await new Promise((resolve) => dev.on('exit', resolve).kill());
  await rm(scratch, { recursive: true });
});

/** A port that nothing listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The names that search on the development server knows now. */
async function searchableNames(): Promise<string[]> {
  const page = load(await (await fetch(`${origin}/search/`)).text());
  const response = await fetch(origin + tableHref(page('[data-search]').attr('data-search') ?? ''));
  return unpackTable((await response.json()) as TableFile).map(({ name }) => name);
}

/** Changes a file of the content. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const full = path.join(content, file);
  await writeFile(full, change(await readFile(full, 'utf8')));
}

describe('astro dev', () => {
  it('searches what was just written', async () => {
    const [before] = await searchableNames();
    const service = loadContent(content, FIXTURE_TODAY).services.find(({ name }) => name === before);
    // Written anew at each look: the server may not have begun to watch at the first.
    const written = async (): Promise<void> => {
      await edit(`providers/${service?.id ?? ''}.md`, (text) =>
        text.replace(/^name: .*$/m, 'name: A name written a moment ago'),
      );
      expect(await searchableNames()).toContain('A name written a moment ago');
    };
    await vi.waitFor(written, { timeout: 45_000, interval: 1500 });
    expect((await fetch(`${origin}/pagefind/pagefind.js`)).headers.get('content-type')).toBe('text/javascript');
  });

  it('keeps the last good content while a file is wrong, and goes on when it is mended', async () => {
    const names = await searchableNames();
    await edit(AREAS, (text) => `${text}\n- { slug: Bad Slug }\n`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await searchableNames()).toEqual(names);
    await edit(AREAS, (text) => text.replace('\n- { slug: Bad Slug }\n', ''));
    expect((await fetch(`${origin}/areas/`)).status).toBe(200);
  });
});
