/** `npm run check`: reads the content folder and lists everything that is wrong with it. Exit status 1 if anything is. */
import { today } from '../src/clock.ts';
import { loadContent } from '../src/loading/load.ts';
import { ContentError } from '../src/loading/problem.ts';
import { contentFolder } from '../src/settings.ts';

try {
  const { providers, services, registers, guides } = loadContent(contentFolder(), today());
  const approvals = registers.flatMap((register) => register.approvals);
  console.log(
    `Content is right: ${String(services.length)} services of ${String(providers.length)} providers, ` +
      `${String(approvals.length)} approvals, ${String(guides.length)} guides.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
