import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFiles } from '../../../src/loading/files.ts';
import { judge } from '../../../src/loading/judge.ts';
import { contentOf } from '../../../src/loading/load.ts';
import { sortFiles, type Folder } from '../../../src/loading/text-files.ts';
import type { Found, FoundListing, Reading, Setting, Target } from '../../../src/importing/shared/found.ts';
import { importListings, type Imported } from '../../../src/importing/shared/import.ts';
import { Notes } from '../../../src/importing/shared/notes.ts';
import { Take } from '../../../src/importing/shared/take.ts';
import { TODAY } from '../support/records.ts';

/** The good content as files, and as records. */
export const FOLDER: Folder = readFiles(path.resolve('test/fixtures/good'));
export const CONTENT = contentOf(judge(FOLDER, TODAY));

export const feed = (name: string): Buffer => readFileSync(path.resolve('test/fixtures/import', name));

export const SETTING: Setting = {
  content: CONTENT,
  today: TODAY,
  source: { name: 'Another list' },
  how: 'register',
  answers: {},
};

/** Values that were found, each in a field of its own name. */
export const found = (fields: Partial<Record<Target, unknown>>): Map<Target, Found[]> =>
  new Map(
    Object.entries(fields).map(([target, value]) => [
      target as Target,
      (Array.isArray(value) ? value : [value]).map((each: unknown) => ({ from: target, value: each })),
    ]),
  );

/** Takes from values, and notes what becomes of them. */
export function taking(fields: Partial<Record<Target, unknown>>): Take {
  return new Take(found(fields), new Notes());
}

/** A listing that passes the check as it is; tests change only what they are about. */
export function listing(fields: Partial<Record<Target, unknown>> = {}, where = 'row 2'): FoundListing {
  const values = found({
    ...{
      name: 'Drum club',
      provider: 'Rattle Group',
      description: 'Play drums with friends.',
      terms: 'Clubs',
      areas: 'Milldale',
    },
    ...{
      'ages.from': 5,
      'ages.to': 11,
      'contact.phone': '01632 960400',
      checkedOn: '2026-10-01',
      'provider.kind': 'charity',
    },
    ...fields,
  });
  const id = fields.id;
  return { where, id: typeof id === 'string' ? id : undefined, values, places: [values], unused: [] };
}

export const importing = (
  listings: readonly FoundListing[],
  setting: Partial<Setting> = {},
  remembered: ReadonlyMap<string, string> = new Map(),
): Imported => importReading({ listings, remarks: [] }, setting, remembered);

export const importReading = (
  reading: Reading,
  setting: Partial<Setting> = {},
  remembered: ReadonlyMap<string, string> = new Map(),
): Imported => importListings(reading, { ...SETTING, ...setting }, FOLDER, remembered);

/** What the content check says of the good content with everything that is ready laid over it. */
export function problemsWith({ files }: Pick<Imported, 'files'>): string[] {
  const ready = [...files].filter(([file]) => file.startsWith('providers/'));
  const ours = sortFiles(ready.map(([file, { text }]) => ({ file, bytes: Buffer.from(text) })));
  const others = FOLDER.files.filter(({ file }) => !ready.some(([ready]) => ready === file));
  const all = {
    files: [...others, ...ours.files],
    present: [...FOLDER.present, ...ours.present],
    problems: ours.problems,
  };
  return judge(all, TODAY).problems.map(
    ({ file, field, found, write }) => `${file} ${field ?? ''}: ${found}: ${write}`,
  );
}
