import { describe, expect, it } from 'vitest';
import { expectedFor, GOOD, layOver, runNode, withContent, type Outcome } from './support.ts';

const runReport = (content: string, today?: string): Promise<Outcome> =>
  runNode(['scripts/report.ts'], {
    LOCAL_OFFER_CONTENT: content,
    ...(today !== undefined && { LOCAL_OFFER_TODAY: today }),
  });

describe('npm run report', () => {
  it('tells how the Local Offer stands, and ends with exit status 0 whatever it finds', async () => {
    const { status, stdout, stderr } = await runReport(GOOD);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Examplewich SEND Local Offer: report of 21 November 2026\n/);
    expect(stdout).toContain('156 SHORT of 160');
    expect(stdout).toMatch(/^Lantern Club +\S.* +OUT OF DATE +1 June 2025$/m);
    expect(status).toBe(0);
  });

  it('tells of reviews that are due, which stop the check', async () => {
    const { status, stdout } = await runReport(GOOD, '2031-01-01');
    expect(stdout).toMatch(/^Guide +\S.*DUE since /m);
    expect(stdout).toMatch(/ENDED +31 December 2026$/m);
    expect(status).toBe(0);
  });

  it('tells the problems of bad content in its place, with exit status 1', async () => {
    const { status, stdout, stderr } = await withContent((folder) => layOver('everything-at-once', folder), (folder) => runReport(folder));
    expect(stderr).toBe(await expectedFor('everything-at-once'));
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
