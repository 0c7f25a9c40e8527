/**
 * `npm run check:links -- [--provider <folder>] [--fresh] [--format text|json|markdown]`: asks every site outside this one that the
 * content links to, politely, and says by provider what has moved or is broken. Exit status 0 whatever the sites answer; 1 if the content
 * has problems, or if there is no such provider or format.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { asker } from '../src/checking-links/ask.ts';
import { checkLink } from '../src/checking-links/check.ts';
import { linksIn } from '../src/checking-links/links.ts';
import { polite } from '../src/checking-links/polite.ts';
import { mayBeAsked } from '../src/checking-links/public-address.ts';
import { linkReport } from '../src/checking-links/report.ts';
import { checkAll, formatWorked, parseWorked } from '../src/checking-links/run.ts';
import { today as dayOf } from '../src/clock.ts';
import { formatNamed } from '../src/directory/report/formats.ts';
import { readFiles } from '../src/loading/files.ts';
import { judge } from '../src/loading/judge.ts';
import { contentOf } from '../src/loading/load.ts';
import { contentFolder, linksFile } from '../src/settings.ts';

const TIMEOUT = 20_000;

try {
  const { values } = parseArgs({
    options: {
      provider: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  });
  const { provider } = values;
  const write = formatNamed(values.format);
  const today = dayOf();
  const folder = readFiles(contentFolder());
  const { authority, providers } = contentOf(judge(folder, today));
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  if (provider !== undefined && !names.has(provider)) throw new Error(`No provider ${provider} in content/providers/.`);

  const links = linksIn(folder.files, authority.website).filter(({ address }) => mayBeAsked(new URL(address)));
  const asked = links.flatMap(({ address, places }) => {
    const wanted = places.filter((place) => provider === undefined || place.provider === provider);
    return wanted.length === 0 ? [] : [{ address, places: wanted }];
  });
  const userAgent = `LocalOfferLinks/1.0 (+${authority.website})`;
  const get = polite(asker({ userAgent, timeout: TIMEOUT }), { wait: (time) => wait(time), now: () => Date.now() });
  const file = linksFile();
  const worked = values.fresh ? new Map<string, string>() : parseWorked(readIfThere(file));
  const findings = await checkAll(asked, (address) => checkLink(address, get), worked, today);

  mkdirSync(path.dirname(file), { recursive: true });
  if (provider === undefined) writeFileSync(file, formatWorked(findings, worked, today));
  console.log(write(linkReport(findings, names, authority.title, today)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
