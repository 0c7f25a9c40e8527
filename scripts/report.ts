/** `npm run report`: tells the officer how the Local Offer stands today. Exit status 1 only if the content has problems. */
import { today } from '../src/clock.ts';
import { makeReport } from '../src/directory/report/report.ts';
import { formatReport } from '../src/directory/report/text.ts';
import { readContent } from '../src/loading/load.ts';
import { formatProblems } from '../src/loading/problem.ts';
import { contentFolder } from '../src/settings.ts';

const { content, problems } = readContent(contentFolder(), today());
if (content === undefined) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log(formatReport(makeReport(content, today())));
}
