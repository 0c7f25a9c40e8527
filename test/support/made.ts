import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readFiles } from '../../src/loading/files.ts';
import type { Outcome } from '../../src/submitting/submission.ts';
import { filesOf } from '../../src/writing/answers.ts';
import type { Answers } from '../../src/writing/questions.ts';
import { CLUB, issueText } from '../unit/submitting/support.ts';
import { commandEnv } from './env.ts';

const run = promisify(execFile);

/** The services that `addMade` adds, by what made them. */
export const MADE = {
  form: 'tinderbox-club/wednesday-games',
  terminal: 'ember-club/thursday-games',
  'issue form': 'spark-club/friday-games',
  importer: 'bounce-examplewich/trampoline-hour',
} as const;

const answersOf = (provider: string, name: string): Answers => ({ ...CLUB, 'provider.name': provider, name });

/** Adds to a content folder a service from every program that makes one: as the form does, and with the commands themselves. */
export async function addMade(folder: string, today: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-made-'));
  const inScratch = (name: string): string => path.join(scratch, name);
  const command = (script: string, ...args: readonly string[]): Promise<unknown> =>
    run(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: commandEnv({ LOCAL_OFFER_CONTENT: folder, LOCAL_OFFER_TODAY: today }),
    });
  const write = async (root: string, files: readonly { file: string; text: string }[]): Promise<void> => {
    for (const { file, text } of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
  };
  try {
    const written = filesOf(
      answersOf('Tinderbox Club', 'Wednesday games'),
      { kind: 'new-provider' },
      readFiles(folder),
      today,
    );
    if ('problems' in written) throw new Error(JSON.stringify(written.problems));
    await write(folder, written.files);

    await writeFile(inScratch('answers.json'), JSON.stringify(answersOf('Ember Club', 'Thursday games')));
    await command('new', '--answers', inScratch('answers.json'));

    const body = issueText({}, answersOf('Spark Club', 'Friday games'));
    const event = { issue: { number: 7, body, labels: [{ name: 'listing' }] } };
    await writeFile(inScratch('event.json'), JSON.stringify(event));
    await command('submit', inScratch('event.json'), inScratch('outcome.json'));
    const outcome = JSON.parse(await readFile(inScratch('outcome.json'), 'utf8')) as Outcome;
    if (outcome.kind === 'answer') throw new Error(outcome.comment);
    // Its paths begin at the root of the repository.
    await write(path.dirname(folder), outcome.files);

    const feeds = path.resolve('test/fixtures/import');
    await command(
      'import',
      'csv',
      path.join(feeds, 'clubs.csv'),
      '--mapping',
      path.join(feeds, 'clubs.yaml'),
      '--out',
      inScratch('import'),
    );
    await cp(inScratch('import/providers'), path.join(folder, 'providers'), { recursive: true });
  } finally {
    await rm(scratch, { recursive: true });
  }
}
