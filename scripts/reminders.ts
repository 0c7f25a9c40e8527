/**
 * `npm run reminders -- [<file>]`: prints as JSON which issues should be opened, changed and closed so that each provider with services
 * to check is reminded once (the type `Plan` in src/directory/reminders.ts). Nothing is sent. The file has the open reminders as a JSON
 * list of `{ number, body }`; without it there are none. Exit status 1 if the file or the content has problems.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { today } from '../src/clock.ts';
import { planReminders } from '../src/directory/reminders.ts';
import { loadContent } from '../src/loading/load.ts';
import { contentFolder } from '../src/settings.ts';

const openIssues = z.array(z.object({ number: z.int().positive(), body: z.string() }));

try {
  const [file] = process.argv.slice(2);
  const open = file === undefined ? [] : openIssues.parse(JSON.parse(readFileSync(file, 'utf8')));
  console.log(JSON.stringify(planReminders(loadContent(contentFolder(), today()), today(), open), undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
