import { parseArgs } from 'node:util';
import path from 'node:path';
import { today } from '../clock.ts';
import { readFiles } from '../loading/files.ts';
import { judge } from '../loading/judge.ts';
import { contentOf } from '../loading/load.ts';
import { oneOf } from '../loading/near.ts';
import { plainDate } from '../schema/common.ts';
import type { Content } from '../schema/content.ts';
import { contentFolder } from '../settings.ts';
import { readFolder, writeFolder } from './folder.ts';
import { agesIn } from './shared/ages.ts';
import { ImportError, type Setting } from './shared/found.ts';
import { importListings } from './shared/import.ts';
import { plan, readManifest, remembered } from './shared/manifest.ts';
import { reportOf } from './shared/report.ts';
import { markdownText, screenText } from './shared/report-text.ts';
import { defaultFolder, KINDS, openSource, type Kind } from './sources.ts';

const USAGE = `Write one of
  npm run import -- open-referral <address or file>
  npm run import -- csv <file> --mapping <file>
  npm run import -- gias <edubasealldata….csv>
  npm run import -- postcodes <Code-Point Open zip> [exact]
with, if you want,
  --out <folder>        where to write (else .cache/import/…); never content/
  --name <words>        what the source is called on the site
  --date <2026-10-31>   the day of which the source is, for records without a date
  --ages <0-25>         ages for records that give none
  --topic <slug>        a topic for records of which no term says one
  --area <slug>         an area for records that give none
  --limit <number>      the most services to read from a feed (else 10000)
docs/importing.md says more.`;

const TEXT = { type: 'string' } as const;
const OPTIONS = { out: TEXT, mapping: TEXT, name: TEXT, date: TEXT, ages: TEXT, topic: TEXT, area: TEXT, limit: TEXT };
type Options = Partial<Record<keyof typeof OPTIONS, string>>;

/**
 * Imports records into a folder of their own.
 *
 * @returns the report for the screen
 * @throws ImportError with what to write or what to do
 */
export async function importRecords(word: string | undefined, args: readonly string[]): Promise<string> {
  const kind = KINDS.find((each) => each === word);
  const { options, from } = parsed(args);
  if (kind === undefined || from === undefined) throw new ImportError(USAGE);
  const folder = readFiles(contentFolder());
  const day = today();
  const content = contentOf(judge(folder, day));
  const out = outFolder(kind, from, options.out);
  const { reading, setting } = await openSource(
    {
      kind,
      from,
      mapping: options.mapping,
      name: options.name,
      limit: limitOf(options.limit),
      answers: answersOf(options, content),
    },
    { content, today: day },
  );
  const before = readFolder(out);
  const manifest = readManifest(before.manifest);
  const imported = importListings(reading, setting, folder, remembered(manifest));
  const planned = plan(imported.files, manifest, before.there);
  const report = reportOf(kind, setting.source, day, imported, planned);
  await writeFolder(out, planned, {
    'report.md': markdownText(report),
    'report.json': `${JSON.stringify(report, undefined, 1)}\n`,
  });
  return screenText(report, path.relative('.', out) || '.');
}

function parsed(args: readonly string[]): { options: Options; from: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (positionals.length > 1)
      throw new ImportError(`There is one source too many: ${positionals.slice(1).join(' ')}\n\n${USAGE}`);
    return { options: values, from: positionals[0] };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${(error as Error).message.split('. ')[0] ?? ''}.\n\n${USAGE}`, { cause: error });
  }
}

/** Where an import writes: never among the content, where a mistake would be published. */
function outFolder(kind: Kind, from: string, out: string | undefined): string {
  const folder = path.resolve(out ?? defaultFolder({ kind, from }));
  const below = path.relative(contentFolder(), folder);
  if (!below.startsWith('..') && !path.isAbsolute(below))
    throw new ImportError(
      'An import does not write into the content: give another folder with --out, then copy what is right.',
    );
  return folder;
}

function limitOf(text = '10000'): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new ImportError('--limit takes a whole number from 1.');
  return limit;
}

function answersOf({ date, ages, topic, area }: Options, { topics, areas }: Content): Setting['answers'] {
  if (date !== undefined && !plainDate.safeParse(date).success)
    throw new ImportError('--date takes a date as year-month-day, for example 2026-10-31.');
  if (date !== undefined && date > today()) throw new ImportError('--date is after today.');
  const read = ages === undefined ? undefined : agesIn(ages);
  if (ages !== undefined && (read === undefined || !('ages' in read)))
    throw new ImportError('--ages takes two ages, for example 0-25.');
  for (const [option, slug, list] of [
    ['topic', topic, topics],
    ['area', area, areas],
  ] as const) {
    const slugs = list.map((each) => each.slug);
    if (slug !== undefined && !slugs.includes(slug))
      throw new ImportError(`--${option} takes ${oneOf(`a slug from content/${option}s.yaml`, slug, slugs)}.`);
  }
  return { date, topic, area, ages: read !== undefined && 'ages' in read ? read.ages : undefined };
}
