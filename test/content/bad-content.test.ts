import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/loading/files.ts';
import { judge } from '../../src/loading/judge.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { sortFiles, type Folder } from '../../src/loading/text-files.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import {
  ABOUT_THE_CASE,
  BAD,
  expectedFor,
  GOOD,
  layOver,
  ON_DISK,
  removedBy,
  runCheck,
  withContent,
} from './support.ts';

const cases = readdirSync(BAD, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Problems as `npm run check` prints them: three lines each, an empty line between them, and a count. */
const PROBLEM = /^content\/[^\n]+:[1-9]\d*(?: {2}[^\n]+)?\n {2}found: [^\n]+\n {2}write: [^\n]+\n\n/;

/** The files of the good content by path, each parsed once for all cases. */
const good = new Map([...filesBelow(GOOD)].map((found) => [found.file, sortFiles([found])]));

/** The good content with the files of a case laid over it, as `layOver` does on disk. */
function contentOf(name: string): Folder {
  const files = new Map(good);
  for (const file of removedBy(name)) files.delete(file);
  for (const found of filesBelow(path.join(BAD, name))) {
    if (!ABOUT_THE_CASE.includes(found.file)) files.set(found.file, sortFiles([found]));
  }
  const folders = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
  return {
    files: folders.flatMap((folder) => folder.files),
    present: folders.flatMap((folder) => folder.present),
    problems: folders.flatMap((folder) => folder.problems),
  };
}

describe('bad content: the check says where, what was found and what to write', () => {
  it.each(cases.filter((name) => !ON_DISK.includes(name)))('%s', async (name) => {
    const { problems, lapses } = judge(contentOf(name), FIXTURE_TODAY);
    expect(`${formatProblems([...problems, ...lapses])}\n`).toBe(await expectedFor(name));
  });
});

describe('the command', () => {
  it.each(['everything-at-once', ...ON_DISK])('prints that for %s, and stops with exit status 1', async (name) => {
    const { status, stdout, stderr } = await withContent((folder) => layOver(name, folder), runCheck);
    expect(stderr).toBe(await expectedFor(name));
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('everything at once', () => {
  const problems = async (): Promise<string[]> => {
    const text = await expectedFor('everything-at-once');
    return text.split('\n').filter((line) => line.startsWith('content/'));
  };
  const place = (line: string): [file: string, line: number] => {
    const match = /^content\/(.+):(\d+)(?: {2}|$)/.exec(line);
    return [match?.[1] ?? '', Number(match?.[2])];
  };

  it('is at least eight problems in five files, and the count at the end is right', async () => {
    const told = await problems();
    const files = new Set(told.map((line) => place(line)[0]));
    expect(told.length).toBeGreaterThanOrEqual(8);
    expect(files.size).toBeGreaterThanOrEqual(5);
    const end = `${String(told.length)} problems in ${String(files.size)} files of content.\n`;
    expect((await expectedFor('everything-at-once')).endsWith(`\n\n${end}`)).toBe(true);
  });

  it('is in the order of files and lines', async () => {
    const places = (await problems()).map(place);
    const sorted = [...places].sort(([fileA, lineA], [fileB, lineB]) =>
      fileA === fileB ? lineA - lineB : fileA < fileB ? -1 : 1,
    );
    expect(places).toEqual(sorted);
  });
});

describe('what is told', () => {
  it.each(cases)('has one shape, and no words that only a programmer knows: %s', async (name) => {
    const text = await expectedFor(name);
    let rest = text;
    while (PROBLEM.test(rest)) rest = rest.replace(PROBLEM, '');
    expect(rest).toMatch(/^\d+ problems? in \d+ files? of content\.\n$/);
    for (const jargon of ['Invalid input', 'undefined', '[object', 'Too small', 'expected', 'NaN', 'null']) {
      expect(text).not.toContain(jargon);
    }
  });
});
