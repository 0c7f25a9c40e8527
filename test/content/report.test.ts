import { describe, expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../src/directory/reminders.ts';
import { expectedFor, GOOD, layOver, runCommand, withContent, type Outcome } from './support.ts';

const runReport = (content: string, today?: string, ...args: string[]): Promise<Outcome> =>
  runCommand(['scripts/report.ts', ...args], {
    LOCAL_OFFER_CONTENT: content,
    ...(today !== undefined && { LOCAL_OFFER_TODAY: today }),
  });

describe('npm run report', () => {
  it('tells how the Local Offer stands, and ends with exit status 0 whatever it finds', async () => {
    const { status, stdout, stderr } = await runReport(GOOD);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Examplewich SEND Local Offer: report of 21 November 2026\n/);
    expect(stdout).toContain('329 SHORT of 330');
    expect(stdout).toMatch(/^Lantern Club +\S.* +OUT OF DATE +1 June 2025$/m);
    expect(status).toBe(0);
  });

  it('tells of reviews that are due, which stop the check', async () => {
    const { status, stdout } = await runReport(GOOD, '2031-01-01');
    expect(stdout).toMatch(/^Guide +\S.*DUE since /m);
    expect(stdout).toMatch(/ENDED +31 December 2026$/m);
    expect(status).toBe(0);
  });

  it('prints the sections that are asked for, as JSON or Markdown', async () => {
    const json = await runReport(GOOD, '2026-11-21', '--format', 'json', '--section', 'freshness');
    expect(JSON.parse(json.stdout)).toMatchObject({ day: '2026-11-21', sections: [{ id: 'freshness', table: {} }] });
    const markdown = await runReport(GOOD, '2026-11-21', '--format', 'markdown', '--section', 'freshness');
    expect(markdown.stdout).toMatch(/^\| Lantern Club \| Evening breaks \| OUT OF DATE \| 1 June 2025 \|$/m);
    expect([json.status, markdown.status]).toEqual([0, 0]);
  });

  it.each([
    ['--section', 'freshnes'],
    ['--format', 'xml'],
    ['--sections', 'freshness'],
  ])('ends with exit status 1 and says why when asked for %s %s', async (...args) => {
    const { status, stdout, stderr } = await runReport(GOOD, undefined, ...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^(?:No section|No format|Unknown option) /);
  });

  it('tells the problems of bad content in its place, with exit status 1', async () => {
    const { status, stdout, stderr } = await withContent(
      (folder) => layOver('everything-at-once', folder),
      (folder) => runReport(folder),
    );
    expect(stderr).toBe(await expectedFor('everything-at-once'));
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('npm run reminders', () => {
  /** A day on which the one real service of the good content is due. */
  const LATER = { LOCAL_OFFER_CONTENT: GOOD, LOCAL_OFFER_TODAY: '2027-10-05' };
  const plan = ({ stdout }: Outcome) => JSON.parse(stdout) as Plan;

  it('prints what to open, and nothing more once that is open', async () => {
    const { create } = plan(await runCommand(['scripts/reminders.ts'], LATER));
    expect(create.map(({ title }) => title)).toEqual(['Reminder: is this still right? GOV.UK']);
    const again = await withContent(
      (folder) => writeFile(path.join(folder, 'open.json'), JSON.stringify([{ number: 3, body: create[0]?.body }])),
      (folder) => runCommand(['scripts/reminders.ts', path.join(folder, 'open.json')], LATER),
    );
    expect(plan(again)).toEqual({ create: [], update: [], close: [] });
  });

  it('ends with exit status 1 when it is given something else', async () => {
    const { status, stdout } = await runCommand(['scripts/reminders.ts', 'package.json'], LATER);
    expect([status, stdout]).toEqual([1, '']);
  });
});
