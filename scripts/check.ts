/** `npm run check`: reads the content folder and lists everything that is wrong with it. Exit status 1 if anything is. */
import { today } from '../src/clock.ts';
import { count } from '../src/directory/words.ts';
import { loadContent } from '../src/loading/load.ts';
import { ContentError } from '../src/loading/problem.ts';
import { contentFolder } from '../src/settings.ts';

try {
  const { providers, services, registers, guides } = loadContent(contentFolder(), today());
  const approvals = registers.flatMap((register) => register.approvals);
  console.log(
    `Content is right: ${count(services.length, 'service')} of ${count(providers.length, 'provider')}, ` +
      `${count(approvals.length, 'approval')}, ${count(guides.length, 'guide')}.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
