import type { Problem } from '../loading/problem.ts';
import { parseRecord, type ParsedRecord } from '../loading/records.ts';
import { checkRules } from '../loading/rules/index.ts';
import { Shelf } from '../loading/shelf.ts';
import { sortFiles, type Folder, type TextFile } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';

/** A file that is to be written, below the content folder. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

const SHELF_KINDS: ReadonlySet<TextFile['kind']> = new Set([
  ...(['authority', 'topics', 'needs', 'access', 'areas', 'plainEnglish', 'glossary', 'provider'] as const),
]);

/**
 * The part of a content folder that a change of one provider's files is held against: the lists, what plain English is, what every
 * organisation is called, the provider's own services, and the names of all other files. Small enough for a browser; what it leaves out
 * are rules about what stands in other files.
 *
 * @param provider the provider whose files are to be changed, if it is there already
 */
export function shelfFor(folder: Folder, provider?: string): Folder {
  const needed = ({ kind, id }: TextFile): boolean =>
    SHELF_KINDS.has(kind) || (kind === 'service' && id.split('/')[0] === provider);
  return { ...folder, files: folder.files.filter(needed) };
}

/**
 * Holds new or changed files against the rules of the build, as if they stood in the folder already.
 *
 * @param shelf the content folder, or the part of it that `shelfFor` gives. Its files are parsed once, however often it is asked.
 * @returns what is wrong with these files, and what is wrong elsewhere because of them
 */
export function checkFiles(files: readonly NewFile[], shelf: Folder, today: PlainDate): Problem[] {
  const names = new Set(files.map(({ file }) => file));
  const added = sortFiles(files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) })));
  const parsed = added.files.map(parseRecord);
  const problems = [
    ...added.problems,
    ...parsed.flatMap((each) => each.problems),
    ...brokenRules(
      // Of two files that claim the same, the later one is told.
      [...shelf.files.filter(({ file }) => !names.has(file)).map(parsedOnce), ...parsed],
      [...shelf.present, ...added.present],
      today,
    ),
  ];
  if (problems.every(({ file }) => names.has(file))) return problems;
  const before = new Set(brokenRules(shelf.files.map(parsedOnce), shelf.present, today).map(placeOf));
  return problems.filter((problem) => names.has(problem.file) || !before.has(placeOf(problem)));
}

const brokenRules = (records: readonly ParsedRecord[], present: Folder['present'], today: PlainDate): Problem[] =>
  checkRules(
    new Shelf(
      records.flatMap(({ draft }) => draft ?? []),
      present,
    ),
    today,
  );

const placeOf = ({ file, field = '' }: Problem): string => `${file} ${field}`;

const known = new WeakMap<TextFile, ParsedRecord>();

/** A file of the shelf, which does not change while a person answers. */
function parsedOnce(file: TextFile): ParsedRecord {
  const record = known.get(file) ?? parseRecord(file);
  known.set(file, record);
  return record;
}
