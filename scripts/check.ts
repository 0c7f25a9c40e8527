/**
 * `npm run check`: reads the content folder and lists everything that is wrong with it. Exit status 1 if anything is. When nothing
 * is, it tells what the law still asks for, and editors what content may hold. With `--annotate`, problems are told so that GitHub
 * shows each beside its line.
 */
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { notices } from '../src/directory/notices.ts';
import { formatSections } from '../src/directory/report/text.ts';
import { count } from '../src/directory/words.ts';
import { saveSchemas } from '../src/editing/save-schemas.ts';
import { annotationOf, formatAnnotation } from '../src/github/annotations.ts';
import { readContent } from '../src/loading/load.ts';
import { formatProblems } from '../src/loading/problem.ts';
import { contentFolder } from '../src/settings.ts';

const { annotate } = parseArgs({ options: { annotate: { type: 'boolean', default: false } } }).values;
const { content, problems, lapses } = readContent(contentFolder(), today());
const wrong = [...problems, ...lapses];
if (content === undefined || wrong.length > 0) {
  if (annotate) for (const problem of wrong) console.log(formatAnnotation(annotationOf(problem)));
  else console.error(formatProblems(wrong));
  process.exitCode = 1;
} else {
  saveSchemas(content);
  const { providers, services, registers, guides, situations } = content;
  const approvals = registers.flatMap((register) => register.approvals);
  console.log(
    `Content is right: ${count(services.length, 'service')} of ${count(providers.length, 'provider')}, ` +
      `${count(approvals.length, 'approval')}, ${count(guides.length, 'guide')}, ${count(situations.length, 'situation')}.`,
  );
  const told = notices(content, today());
  if (told.length > 0) console.log(`\n${formatSections(told)}`);
}
