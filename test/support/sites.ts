import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { commandEnv } from './env.ts';

const run = promisify(execFile);

/** The day on which the fixture sites are built. */
export const FIXTURE_TODAY = '2026-11-21';

/** A site that tests look at. */
interface Site {
  /** Folder of its content; the project's own when there is none. */
  readonly content?: string;
  readonly today?: string;
  /** True builds it with `examples: false`. */
  readonly withoutExamples?: boolean;
}

/**
 * `real` is the project's own content on the day of the test. The others are the small fixture content: on a fixed day, on a day
 * after its approval ended, and without invented records.
 */
const SITES = {
  real: {},
  fixture: { content: 'test/fixtures/good', today: FIXTURE_TODAY },
  'after-approval': { content: 'test/fixtures/good', today: '2027-01-01' },
  'no-examples': { content: 'test/fixtures/good', today: FIXTURE_TODAY, withoutExamples: true },
} as const satisfies Record<string, Site>;
export type SiteName = keyof typeof SITES;

/** Folder of a built site. */
export const siteFolder = (name: SiteName): string => path.resolve('.cache', `site-${name}`);

/** Builds every site, one after the other: two builds at once would fight over two cores. */
export async function buildSites(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) await build(name, SITES[name]);
}

async function build(name: SiteName, { content, today, withoutExamples = false }: Site): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-'));
  try {
    const folder = withoutExamples
      ? await copyWithoutExamples(content ?? 'content', path.join(scratch, 'content'))
      : content;
    await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
      env: commandEnv({
        LOCAL_OFFER_OUT: siteFolder(name),
        ...(folder !== undefined && { LOCAL_OFFER_CONTENT: folder }),
        ...(withoutExamples && { LOCAL_OFFER_CACHE: path.join(scratch, 'cache') }),
        ...(today !== undefined && { LOCAL_OFFER_TODAY: today }),
      }),
    });
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function copyWithoutExamples(content: string, scratch: string): Promise<string> {
  await cp(content, scratch, { recursive: true });
  const authority = path.join(scratch, 'authority.yaml');
  const text = await readFile(authority, 'utf8');
  await writeFile(authority, text.replace('examples: true', 'examples: false'));
  return scratch;
}
