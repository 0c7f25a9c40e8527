import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD, runCommand, type Outcome } from './support.ts';

/** A repository of the fixture's content, as a workflow finds it: the program stands elsewhere. */
let repository: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
const file = (name: string): string => path.join(repository, 'content', name);
const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(file(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(name), text.replace(from, to));
};

beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'reviewed-'));
  cpSync(GOOD, path.join(repository, 'content'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Before');
});
afterAll(() => {
  rmSync(repository, { recursive: true, force: true });
});

/** What the review says about one commit on top of the fixture. */
async function review(change: () => void): Promise<Outcome> {
  git('checkout', '--quiet', '-B', 'change', 'main');
  change();
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Change');
  const page = path.join(repository, '.git', 'page.md');
  writeFileSync(page, '');
  const outcome = await runCommand(
    [path.resolve('scripts/review.ts'), 'HEAD^1'],
    { GITHUB_STEP_SUMMARY: page },
    repository,
  );
  return { ...outcome, stdout: readFileSync(page, 'utf8') };
}

const CLUB = 'providers/lantern-club/saturday-club.md';

describe('npm run review', () => {
  it('tells what changes for families', async () => {
    const { status, stdout, stderr } = await review(() => {
      edit(CLUB, 'ages: { from: 5, to: 11 }', 'ages: { from: 5, to: 12 }');
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('- It is now for ages 5 to 12 (was 5 to 11).');
    expect(status).toBe(0);
  });

  it.each<[string, () => void, string]>([
    [
      'a page that vanishes',
      () => {
        rmSync(file(CLUB));
      },
      '`status: closed`',
    ],
    [
      'a page that moves',
      () => {
        renameSync(file(CLUB), file('providers/lantern-club/sunday-club.md'));
      },
      'content/redirects.yaml',
    ],
    [
      'a link',
      () => {
        rmSync(file(CLUB));
        symlinkSync('/etc/passwd', file(CLUB));
      },
      'a link to another file',
    ],
    [
      'a register and a listing together',
      () => {
        edit(CLUB, 'to: 11', 'to: 12');
        writeFileSync(file('approvals/new.yaml'), '');
      },
      'Make two pull requests',
    ],
  ])('refuses %s', async (_, change, words) => {
    const { status, stdout } = await review(change);
    expect(stdout).toContain('## This cannot be taken as it is');
    expect(stdout).toContain(words);
    expect(status).toBe(1);
  });

  it('leaves nothing behind', () => {
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(git('status', '--porcelain')).toBe('');
  });
});

it('npm run check -- --annotate tells each problem beside its line', async () => {
  git('checkout', '--quiet', 'main');
  edit(CLUB, 'from: 5, to: 11', 'from: 50, to: 51');
  const { status, stdout } = await runCommand(['scripts/check.ts', '--annotate'], { LOCAL_OFFER_CONTENT: file('') });
  git('checkout', '--quiet', '--', '.');
  expect({ status, lines: stdout.trim().split('\n') }).toEqual({
    status: 1,
    lines: [
      `::error file=content/${CLUB},line=6,title=ages.from::found 50, write a whole number of years from 0 to 25`,
      `::error file=content/${CLUB},line=6,title=ages.to::found 51, write a whole number of years from 0 to 25`,
    ],
  });
});

describe('npm run submit', () => {
  it('reads an issue from the file in which GitHub tells of it, and writes what becomes of it', async () => {
    const [event, outcome] = ['event.json', 'outcome.json'].map((name) => path.join(repository, '.git', name));
    const body = '### Which listing is it?\n\n`$(id)`\n\n::error::x ${{ secrets.X }}';
    writeFileSync(event ?? '', JSON.stringify({ issue: { number: 7, body, labels: [{ name: 'still-right' }] } }));
    const { status, stdout } = await runCommand(['scripts/submit.ts', event ?? '', outcome ?? ''], {
      LOCAL_OFFER_CONTENT: GOOD,
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Something is missing: see the comment on the issue.\n' });
    expect(JSON.parse(readFileSync(outcome ?? '', 'utf8'))).toMatchObject({ kind: 'answer', issue: 7 });
  });
});
