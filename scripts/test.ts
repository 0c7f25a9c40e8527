/** `npm test`: everything that must hold, one step after the other, with a plain summary at the end. Exit status 1 if anything fails. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const STEPS: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: 'format (Prettier)', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  // Before lint: it writes the types of the collections, which lint reads.
  { name: 'types (astro check)', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint (ESLint)', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'bad content', command: ['vitest', 'run', '--project', 'content'] },
  { name: 'built site and real browser', command: ['vitest', 'run', '--project', 'site', '--project', 'browser'] },
];

// Wherever this is started from, the tools are the project's own.
const bin = path.resolve('node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };

const summary = STEPS.map(({ name, command: [program, ...args] }) => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return { name, passed: status === 0, seconds };
});

console.log('\n── Summary');
for (const { name, passed, seconds } of summary) console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = summary.filter(({ passed }) => !passed).length;
console.log(failed === 0 ? '\nEverything passed.' : `\n${failed} of ${summary.length} steps failed.`);
process.exitCode = failed === 0 ? 0 : 1;
