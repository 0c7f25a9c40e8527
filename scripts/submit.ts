/**
 * `npm run submit -- <event> <outcome>`: reads an issue that came from one of the issue forms, from the file in which GitHub tells of it,
 * and writes what becomes of it as JSON (the type `Outcome` in src/submitting/submission.ts). Nothing is sent.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { today } from '../src/clock.ts';
import { readFiles } from '../src/loading/files.ts';
import { contentFolder } from '../src/settings.ts';
import { outcomeOf } from '../src/submitting/submission.ts';

const event = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    labels: z.array(z.object({ name: z.string() })),
  }),
});

const [eventFile = '', outcomeFile = ''] = process.argv.slice(2);
const { issue } = event.parse(JSON.parse(readFileSync(eventFile, 'utf8')));
const sent = { number: issue.number, body: issue.body ?? '', labels: issue.labels.map(({ name }) => name) };
const outcome = outcomeOf(sent, readFiles(contentFolder()), today());
writeFileSync(outcomeFile, JSON.stringify(outcome, undefined, 2));
console.log(outcome.kind === 'answer' ? 'Something is missing: see the comment on the issue.' : outcome.title);
