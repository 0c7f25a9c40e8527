/**
 * `npm test`: everything that must hold, with a plain summary at the end. Exit status 1 if anything fails. Two steps
 * run beside each other; what a step prints is shown when it ends. `--full` (`npm run test:full`) also tries all that
 * takes long: every page, and properties many times.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** Writes the types of the collections, which lint reads: before anything that builds, because a build writes them, too. */
const FIRST: Step = { name: 'types of the collections (astro sync)', command: ['astro', 'sync'] };

/** The longest first: whoever is free takes the next, so that no core waits for the other. */
const STEPS: readonly Step[] = [
  { name: 'built sites and real browser', command: ['vitest', 'run', '--project', 'site', '--project', 'browser'] },
  { name: 'bad content', command: ['vitest', 'run', '--project', 'content'] },
  { name: 'lint (ESLint)', command: ['npm', 'run', '--silent', 'lint:code'] },
  { name: 'types (astro check)', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'format (Prettier)', command: ['npm', 'run', '--silent', 'lint:format'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
];

const { full } = parseArgs({ options: { full: { type: 'boolean', default: false } } }).values;
// Wherever this is started from, the tools are the project's own.
const bin = path.resolve('node_modules/.bin');
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
  ...(full && { TEST_FULL: '1' }),
};

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Runs one step, and prints its output when it has ended. */
function run({ name, command: [program, ...args] }: Step): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
    child.on('error', reject);
    child.on('close', (status) => {
      console.log(`\n── ${name}\n${Buffer.concat(output).toString('utf8').trimEnd()}`);
      resolve({ name, passed: status === 0, seconds: Math.round((performance.now() - started) / 1000) });
    });
  });
}

/** Runs steps that nobody has taken yet until there are none. */
async function runSome(waiting: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) outcomes.push(await run(step));
  return outcomes;
}

const started = performance.now();
const first = await run(FIRST);
const waiting = [...STEPS];
const summary = [first, ...(await Promise.all([runSome(waiting), runSome(waiting)])).flat()];

console.log('\n── Summary');
for (const { name, passed, seconds } of summary) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = summary.filter(({ passed }) => !passed).length;
const all = `in ${Math.round((performance.now() - started) / 1000)} s`;
console.log(failed === 0 ? `\nEverything passed ${all}.` : `\n${failed} of ${summary.length} steps failed (${all}).`);
process.exitCode = failed === 0 ? 0 : 1;
