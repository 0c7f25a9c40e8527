import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/checking-links/links.ts';
import { readFiles } from '../../src/loading/files.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { expectedFor, GOOD, layOver, runCommand, withContent, type Outcome } from './support.ts';

/** All links of the good content as if they had worked on the day of the test, so that nobody is asked anything. */
const WORKED = Object.fromEntries(
  linksIn(readFiles(GOOD).files, 'https://local-offer.example.org/').map(({ address }) => [address, FIXTURE_TODAY]),
);

/** Runs the command on the good content, or on what a case makes of it, and says what it keeps for the next time. */
const run = (args: readonly string[], bad?: string): Promise<Outcome & { readonly kept: unknown }> =>
  withContent(
    async (folder) => {
      if (bad !== undefined) await layOver(bad, folder);
    },
    async (content) => {
      const file = path.join(content, '..', `${path.basename(content)}-links.json`);
      await writeFile(file, JSON.stringify({ ...WORKED, 'https://gone.uk/': FIXTURE_TODAY }));
      const env = { LOCAL_OFFER_CONTENT: content, LOCAL_OFFER_LINKS: file };
      const outcome = await runCommand(['scripts/check-links.ts', ...args], env);
      const kept = JSON.parse(await readFile(file, 'utf8')) as unknown;
      await rm(file);
      return { ...outcome, kept };
    },
  );

describe('npm run check:links', () => {
  it('reports on the links of the content, and remembers those that work', async () => {
    const { status, stdout, stderr, kept } = await run([]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Examplewich SEND Local Offer: links on 21 November 2026\n/);
    expect(stdout).toMatch(/^(\d) links: \1 work, 0 moved, 0 broken, 0 that nobody can tell of today\.$/m);
    expect(kept).toEqual({ ...WORKED, 'https://gone.uk/': undefined });
    expect(status).toBe(0);
  });

  it('reports on one provider, in the format that is asked for, and asks nothing about invented ones', async () => {
    const { status, stdout } = await run(['--provider', 'lantern-club', '--fresh', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      day: FIXTURE_TODAY,
      sections: [{ id: 'links', lines: [expect.stringMatching(/^0 links/)] }],
    });
    expect(status).toBe(0);
  });

  it.each([
    [['--provider', 'lantern'], 'No provider lantern in content/providers/.\n'],
    [['--format', 'xml'], 'No format xml. Write one of text, json, markdown.\n'],
  ])('ends with exit status 1 when asked for %j', async (args, told) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout, stderr]).toEqual([1, '', told]);
  });

  it('tells the problems of bad content in its place', async () => {
    const { status, stderr } = await run([], 'phone');
    expect(stderr).toBe(await expectedFor('phone'));
    expect(status).toBe(1);
  });
});
