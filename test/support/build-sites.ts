import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commandEnv } from './env.ts';

/** Builds the sites once for all the projects of a test run that look at them. */
const BUILT = Symbol.for('send-local-offer.sites-built');
const holder = globalThis as { [BUILT]?: Promise<unknown> | undefined };

/** Outside the test runner, whose variables and module loader Astro would take for its own. */
const buildAll = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['test/support/build-program.ts'], { env: commandEnv({}) });

export default async function setup(): Promise<void> {
  await (holder[BUILT] ??= buildAll());
}
