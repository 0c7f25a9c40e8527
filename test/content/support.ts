import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIXTURE_TODAY } from '../support/sites.ts';
import type { Order } from './command-server.ts';

export const GOOD = path.resolve('test/fixtures/good');
export const BAD = path.resolve('test/fixtures/bad');

/** What a program did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Plain words without colours; and what Node has compiled once need not be compiled for every test. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined, NODE_COMPILE_CACHE: path.resolve('.cache/node') };

/** Runs a program with the Node that runs the tests, in a process of its own, and waits for its end. */
export function runNode(args: readonly string[], env: Record<string, string>, cwd = process.cwd()): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: environment(env) }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}

const environment = (env: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...PLAIN,
  LOCAL_OFFER_TODAY: FIXTURE_TODAY,
  ...env,
});

let server: ChildProcess | undefined;
const started = new Set<string>();

/**
 * Runs a command of this project, and waits for its end: the first time in a process of its own, as a person runs it, and then in one
 * process with others.
 */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string>,
  cwd = process.cwd(),
): Promise<Outcome> {
  const name = path.basename(args[0] ?? '');
  if (!started.has(name)) {
    started.add(name);
    return runNode(args, env, cwd);
  }
  server ??= fork('test/content/command-server.ts', { execArgv: [], env: environment({}) });
  const set = Object.entries(environment(env)).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const order: Order = { args, env: Object.fromEntries(set), cwd };
  const answer = once(server, 'message');
  server.send(order);
  return (await answer)[0] as Outcome;
}

/** `npm run check` on a content folder. */
export const runCheck = (content: string): Promise<Outcome> =>
  runCommand(['scripts/check.ts'], { LOCAL_OFFER_CONTENT: content });

/** Makes a copy of the good content, lets it be changed, hands it over, and takes it away again. */
export async function withContent<T>(
  change: (folder: string) => Promise<void>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-offer-content-'));
  try {
    await cp(GOOD, folder, { recursive: true });
    await change(folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The name of a case, below test/fixtures/bad. */
type Case = string;

/** What cannot be kept as files beside the others: files too large to read with pleasure, and a link. */
const MADE: Readonly<Record<Case, (folder: string) => Promise<void>>> = {
  'file-too-large': (folder) => appendFile(path.join(folder, 'guides/getting-help.mdx'), 'More words. '.repeat(6000)),
  'too-deep': (folder) => writeFile(path.join(folder, 'needs.yaml'), '['.repeat(30_000)),
  'link-to-another-file': async (folder) => {
    const page = path.join(folder, 'pages/privacy.md');
    await rm(page);
    await symlink('/etc/hostname', page);
  },
};

/** The cases that need a disk. */
export const ON_DISK = Object.keys(MADE);

/** Files of a case that say something about it. */
export const ABOUT_THE_CASE: readonly string[] = ['REMOVE', 'expected.txt'];

/** The files that a case takes away. */
export function removedBy(name: Case): string[] {
  const list = path.join(BAD, name, 'REMOVE');
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
}

/** Changes a copy of the good content as a case says: its files are laid over, those that `REMOVE` names are taken away. */
export async function layOver(name: Case, folder: string): Promise<void> {
  const overlay = path.join(BAD, name);
  await cp(overlay, folder, {
    recursive: true,
    filter: (source) => !ABOUT_THE_CASE.includes(path.relative(overlay, source)),
  });
  for (const file of removedBy(name)) await rm(path.join(folder, file));
  await MADE[name]?.(folder);
}

/** What `npm run check` must print for a case. */
export const expectedFor = (name: Case): Promise<string> => readFile(path.join(BAD, name, 'expected.txt'), 'utf8');
