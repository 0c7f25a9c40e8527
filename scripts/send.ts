/**
 * What workflows do on GitHub, after everything has been thought out without the right to write. It needs no package.
 *
 * - `node scripts/send.ts proposal <outcome>`: what `npm run submit` has made of an issue.
 * - `node scripts/send.ts reminders`: lists the open reminders as JSON, for `npm run reminders`.
 * - `node scripts/send.ts reminders <plan>`: carries out the plan that `npm run reminders` has made.
 */
import { readFileSync } from 'node:fs';
import type { Plan } from '../src/directory/reminders.ts';
import { repositoryApi } from '../src/github/rest.ts';
import { carryOut } from '../src/submitting/propose.ts';
import { openReminders, remind } from '../src/submitting/remind.ts';
import type { Outcome } from '../src/submitting/submission.ts';

const [what, file] = process.argv.slice(2);
const api = repositoryApi(process.env);
const read = (): unknown => JSON.parse(readFileSync(file ?? '', 'utf8'));

if (what === 'proposal') {
  const { GITHUB_SHA: commit = '', BASE_BRANCH: base = '' } = process.env;
  await carryOut(read() as Outcome, { base, commit }, api);
} else if (what === 'reminders') {
  if (file === undefined) console.log(JSON.stringify(await openReminders(api)));
  else await remind(read() as Plan, api);
} else throw new Error('Say what to send: proposal or reminders.');
