/**
 * `npm run review -- <commit>`: tells a reviewer what a change means: what the current folder and its last commit hold, against an earlier
 * commit such as `main`. In a workflow, also on the page of the run and beside the lines. Exit status 1 if the change cannot be taken.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { today } from '../src/clock.ts';
import { formatAnnotation } from '../src/github/annotations.ts';
import { readContent } from '../src/loading/load.ts';
import { parseChanges } from '../src/reviewing/changes.ts';
import { reviewOf } from '../src/reviewing/review.ts';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });

const [earlier = 'main'] = process.argv.slice(2);
const base = git('merge-base', '--end-of-options', earlier, 'HEAD').trim();
const changes = parseChanges(git('diff', '--raw', '-z', '--find-renames', '--no-ext-diff', base, 'HEAD'));
const before = mkdtempSync(path.join(tmpdir(), 'review-'));
try {
  if (!lstatSync('content').isDirectory()) throw new Error('content is no folder.');
  git('worktree', 'add', '--quiet', '--detach', '--force', before, base);
  const review = reviewOf(
    changes,
    readContent(path.join(before, 'content'), today()),
    readContent('content', today()),
    today(),
  );
  const { GITHUB_STEP_SUMMARY: page } = process.env;
  if (page) appendFileSync(page, review.markdown);
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    for (const annotation of review.annotations) console.log(formatAnnotation(annotation));
    console.log(
      review.refused ? 'This cannot be taken as it is: see the summary of this run.' : 'See the summary of this run.',
    );
  } else console.log(review.markdown);
  process.exitCode = review.refused ? 1 : 0;
} finally {
  git('worktree', 'remove', '--force', before);
  rmSync(before, { recursive: true, force: true });
}
