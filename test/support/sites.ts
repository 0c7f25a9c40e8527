import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { commandEnv } from './env.ts';
import { allAttacks, recordsOf, seenOf } from './hostile.ts';
import { addMade } from './made.ts';

const run = promisify(execFile);

/** The day on which the fixture sites are built. */
export const FIXTURE_TODAY = '2026-11-21';

/** A site that tests look at. */
interface Site {
  /** Folder of its content; the project's own when there is none. */
  readonly content?: string;
  readonly today?: string;
  /** Changes a copy of the content before it is built. */
  readonly change?: (folder: string) => Promise<void>;
}

/**
 * `real` is the project's own content on the day of the test. The others are the small fixture content: on a fixed day, on a day
 * after its approval ended, without invented records, with a service from every program that makes one, and with every attack of test/fixtures/hostile that the check lets through.
 */
const SITES = {
  real: {},
  fixture: { content: 'test/fixtures/good', today: FIXTURE_TODAY },
  'after-approval': { content: 'test/fixtures/good', today: '2027-01-01' },
  'no-examples': { content: 'test/fixtures/good', today: FIXTURE_TODAY, change: leaveOutExamples },
  made: { content: 'test/fixtures/good', today: FIXTURE_TODAY, change: (folder) => addMade(folder, FIXTURE_TODAY) },
  hostile: { content: 'test/fixtures/good', today: FIXTURE_TODAY, change: addAttacks },
} as const satisfies Record<string, Site>;
export type SiteName = keyof typeof SITES;

/** Folder of a built site. */
export const siteFolder = (name: SiteName): string => path.resolve('.cache', `site-${name}`);

/** Builds every site, one after the other: two builds at once would fight over two cores. */
export async function buildSites(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) await build(name, SITES[name]);
}

async function build(name: SiteName, { content = 'content', today, change }: Site): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-'));
  const changed = path.join(scratch, 'content');
  try {
    if (change !== undefined) {
      await cp(content, changed, { recursive: true });
      await change(changed);
    }
    await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
      env: commandEnv({
        LOCAL_OFFER_OUT: siteFolder(name),
        LOCAL_OFFER_CONTENT: change === undefined ? content : changed,
        ...(change !== undefined && { LOCAL_OFFER_CACHE: path.join(scratch, 'cache') }),
        ...(today !== undefined && { LOCAL_OFFER_TODAY: today }),
      }),
    });
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function leaveOutExamples(folder: string): Promise<void> {
  const authority = path.join(folder, 'authority.yaml');
  const text = await readFile(authority, 'utf8');
  await writeFile(authority, text.replace('examples: true', 'examples: false'));
}

async function addAttacks(folder: string): Promise<void> {
  const harmless = allAttacks().filter((attack) => seenOf(attack) !== undefined);
  for (const { file, text } of harmless.flatMap(recordsOf)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
