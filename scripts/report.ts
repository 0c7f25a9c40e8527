/**
 * `npm run report -- [--format text|json|markdown] [--section <id>]…`: tells the officer how the Local Offer stands today. Exit status 1
 * if the content has problems, or if there is no such format or section.
 */
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { formatNamed, withSections } from '../src/directory/report/formats.ts';
import { makeReport } from '../src/directory/report/report.ts';
import { readContent } from '../src/loading/load.ts';
import { formatProblems } from '../src/loading/problem.ts';
import { contentFolder } from '../src/settings.ts';

try {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, section: { type: 'string', multiple: true, default: [] } },
  });
  const write = formatNamed(values.format);
  const { content, problems } = readContent(contentFolder(), today());
  if (content === undefined) throw new Error(formatProblems(problems));
  console.log(write(withSections(makeReport(content, today()), values.section)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
