import { mkdir, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedFor, GOOD, layOver, runCheck, runNode, withContent, type Outcome } from './support.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const CASE = 'everything-at-once';

/** Runs Astro on the content of a case with a folder of its own to build into, and says what it left there. */
async function runAstro(name: string, ...args: string[]): Promise<Outcome & { readonly left: string[] }> {
  const out = path.resolve('.cache', `stops-${args[0] ?? ''}`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const outcome = await withContent(
    (folder) => layOver(name, folder),
    (folder) =>
      runNode([ASTRO, ...args], {
        LOCAL_OFFER_CONTENT: folder,
        LOCAL_OFFER_OUT: out,
        LOCAL_OFFER_CACHE: `${out}-cache`,
        // Started by a coding agent, `astro dev` goes into the background unless it thinks that it is there.
        ASTRO_DEV_BACKGROUND: '1',
      }),
  );
  const left = await readdir(out);
  await Promise.all([out, `${out}-cache`].map((folder) => rm(folder, { recursive: true, force: true })));
  return { ...outcome, left };
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

describe('with bad content', () => {
  it('build tells every problem, ends with exit status 1 and makes no site', async () => {
    const { status, stderr, left } = await runAstro(CASE, 'build');
    expect(stderr).toContain(await expectedFor(CASE));
    expect(stderr).not.toContain('Stack trace');
    expect(status).toBe(1);
    expect(left).toEqual([]);
  });

  it('dev tells every problem and ends with exit status 1 before it serves anything', async () => {
    const { status, stdout, stderr, left } = await runAstro(
      CASE,
      'dev',
      '--ignore-lock',
      '--port',
      String(await freePort()),
    );
    expect(stderr).toContain(await expectedFor(CASE));
    expect(stdout).not.toContain('http://');
    expect(status).toBe(1);
    expect(left).toEqual([]);
  });

  it('check ends with exit status 1 when there is no content folder at all', async () => {
    const { status, stdout, stderr } = await runCheck('test/fixtures/no-such-folder');
    expect(stderr).toContain('no-such-folder');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('with content that only a day has made wrong', () => {
  it('build tells it and makes the site all the same', async () => {
    const { status, stdout, stderr, left } = await runAstro('reviews-due', 'build');
    expect(stdout + stderr).toContain(await expectedFor('reviews-due'));
    expect(status).toBe(0);
    expect(left).toContain('index.html');
  });
});

describe('with good content', () => {
  it('check ends with exit status 0 and says how much there is', async () => {
    const { status, stdout, stderr } = await runCheck(GOOD);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Content is right: 5 services of 3 providers, /);
    expect(status).toBe(0);
  });

  it('check tells what the law still asks for, and stops for none of it', async () => {
    const { status, stdout } = await runCheck(GOOD);
    expect(stdout).toContain('The law: 1 requirement that no page answers yet');
    expect(stdout).toContain('SEND Regulations 2014, Schedule 2, 12: A guide to travel is being written.');
    expect(stdout).toContain('Answers to comments are due');
    expect(status).toBe(0);
  });
});
