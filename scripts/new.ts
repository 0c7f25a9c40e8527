/**
 * `npm run new [-- --provider <provider> | --change <provider>[/<service>]] [--answers <file.json>]`: asks for a listing, one question
 * after the other, and writes its files into the content folder when all of it passes the check. With `--answers`, it asks nothing:
 * the file holds the answers, by the ids of the questions in src/writing/. Exit status 1 when nothing was written.
 */
import { confirm } from '@inquirer/prompts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { today } from '../src/clock.ts';
import { readFiles } from '../src/loading/files.ts';
import { contentFolder } from '../src/settings.ts';
import { answersFor, filesOf, type Answers } from '../src/writing/answers.ts';
import { interview } from '../src/writing/interview.ts';
import type { Change } from '../src/writing/questions.ts';
import { personAtTerminal } from '../src/writing/terminal.ts';

const { values: options } = parseArgs({
  options: { provider: { type: 'string' }, change: { type: 'string' }, answers: { type: 'string' } },
});
const change = changeFrom(options);
const folder = readFiles(contentFolder());

try {
  if (options.answers === undefined && !process.stdin.isTTY) {
    throw new Error('Nobody can be asked here. Write: npm run new -- --answers <file.json>');
  }
  if (change.kind === 'new-provider' && options.answers === undefined) {
    console.log(
      'A new organisation. Is it listed already? Then write: npm run new -- --provider <the name of its folder>',
    );
  }
  const answers =
    options.answers === undefined
      ? await interview(change, folder, today(), personAtTerminal)
      : { ...answersFor(change, folder), ...(await answersIn(options.answers)) };
  const written = filesOf(answers, change, folder, today());
  if ('problems' in written) {
    throw new Error(
      `Nothing was written:\n\n${written.problems.map(({ question, message }) => `${question}: ${message}`).join('\n')}`,
    );
  }
  const { files, notes } = written;
  const paths = files.map(({ file }) => path.join(contentFolder(), file));
  console.log(['', ...notes].join('\n'));
  const sure = options.answers !== undefined || (await confirm({ message: `Write ${paths.join(' and ')}?` }));
  if (!sure) throw new Error('Nothing was written.');
  for (const { file, text } of files) {
    const target = path.join(contentFolder(), file);
    await mkdir(path.dirname(target), { recursive: true });
    // What is new overwrites nothing.
    await writeFile(target, text, { flag: change.kind.startsWith('new') ? 'wx' : 'w' });
    console.log(`Written: ${target}`);
  }
  console.log('\nNext: look at it with "npm run dev". Then propose the change, as CONTRIBUTING.md says.');
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.name === 'ExitPromptError' ? '\nNothing was written.' : error.message);
  process.exitCode = 1;
}

function changeFrom({ provider, change: id }: { provider?: string; change?: string }): Change {
  if (id !== undefined) {
    return id.includes('/') ? { kind: 'change-service', service: id } : { kind: 'change-provider', provider: id };
  }
  return provider === undefined ? { kind: 'new-provider' } : { kind: 'new-service', provider };
}

/** The answers in a file. @throws if it holds anything else */
async function answersIn(file: string): Promise<Answers> {
  const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
  const { data } = answers.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (data === undefined)
    throw new Error(`${file}: write { "<question>": "<answer>" }, or a list of texts as the answer.`);
  return data;
}
