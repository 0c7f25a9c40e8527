import { judge } from '../loading/judge.ts';
import type { Problem } from '../loading/problem.ts';
import { sortFiles, type Folder, type TextFile } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';

/** A file that is to be written, below the content folder. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The part of a content folder that a change of one provider's files is held against: the lists, what plain English is, what every
 * organisation is called, and the provider's own files. Small enough for a browser; what it leaves out are rules about other folders.
 *
 * @param provider the provider that is to be changed, if there is one
 */
export function shelfFor(folder: Folder, provider?: string): Folder {
  const needed = ({ kind, id }: Pick<TextFile, 'kind' | 'id'>): boolean =>
    SHELF_KINDS.has(kind) || (kind === 'service' && id.startsWith(`${provider ?? ''}/`));
  return { files: folder.files.filter(needed), present: folder.present.filter(needed), problems: [] };
}

const SHELF_KINDS: ReadonlySet<TextFile['kind']> = new Set([
  ...(['authority', 'topics', 'needs', 'access', 'areas', 'plainEnglish', 'glossary', 'provider'] as const),
]);

/**
 * Holds new or changed files against the rules of the build, as if they stood in the folder already.
 *
 * @param shelf the content folder, or the part of it that `shelfFor` gives
 * @returns what is wrong with these files, and what is wrong elsewhere because of them
 */
export function checkFiles(files: readonly NewFile[], shelf: Folder, today: PlainDate): Problem[] {
  const names = new Set(files.map(({ file }) => file));
  const added = sortFiles(files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) })));
  const kept = shelf.files.filter(({ file }) => !names.has(file));
  const { problems } = judge(
    {
      // Of two files that claim the same, the later one is told.
      files: [...kept, ...added.files],
      present: [...shelf.present, ...added.present],
      problems: added.problems,
    },
    today,
  );
  const before = new Set(problems.some(({ file }) => !names.has(file)) ? problemsOf(shelf, today) : []);
  return problems.filter((problem) => names.has(problem.file) || !before.has(placeOf(problem)));
}

/** What is wrong with a part of a folder is judged once: a form asks again at every step. */
const judged = new WeakMap<Folder, string[]>();

function problemsOf(shelf: Folder, today: PlainDate): string[] {
  const known = judged.get(shelf) ?? judge(shelf, today).problems.map(placeOf);
  judged.set(shelf, known);
  return known;
}

const placeOf = ({ file, field = '' }: Problem): string => `${file} ${field}`;
