import { judge } from '../../loading/judge.ts';
import type { Problem } from '../../loading/problem.ts';
import { sortFiles, type Folder } from '../../loading/text-files.ts';
import type { PlainDate } from '../../schema/common.ts';
import { providerFile, serviceFile } from '../../writing/record-text.ts';

/** A record as its file would be, below the content folder. */
export interface RecordFile {
  readonly provider: string;
  readonly service: string;
  readonly text: string;
  /** What a person must look at. */
  readonly doubts: readonly string[];
}

/** What the content check says of a set of records. */
export interface Checked {
  /** Files of services that can be published as they are. */
  readonly ready: ReadonlySet<string>;
  /** Files of services in which something is missing or wrong, and not only said too hard. */
  readonly incomplete: ReadonlySet<string>;
  /** What is wrong, by file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

const ENCODER = new TextEncoder();

/**
 * Holds records against the whole content check, with everything that the content has already. What is ready passes together: none of
 * it depends on a record that is not.
 *
 * @param providers the texts of new `provider.json` files, by folder
 */
export function check(
  content: Folder,
  records: readonly RecordFile[],
  providers: ReadonlyMap<string, string>,
  today: PlainDate,
): Checked {
  const fileOf = ({ provider, service }: RecordFile): string => serviceFile(provider, service);
  const ours = sortFiles(
    [
      ...records.map((record) => [fileOf(record), record.text] as const),
      ...[...providers].map(([slug, text]) => [providerFile(slug), text] as const),
    ].map(([file, text]) => ({ file, bytes: ENCODER.encode(text) })),
  );
  /** What is wrong with some of the records when they stand in a folder of content. */
  const judged = (some: readonly RecordFile[], shelf: Folder): Map<string, Problem[]> => {
    const files = new Set(some.flatMap((record) => [fileOf(record), providerFile(record.provider)]));
    const found = new Map<string, Problem[]>();
    for (const problem of judge(together(shelf, ours, files), today).problems) {
      if (files.has(problem.file)) found.set(problem.file, [...(found.get(problem.file) ?? []), problem]);
    }
    return found;
  };

  // Without the file of rules for plain words, the check holds records to everything else.
  const isFact = ({ kind }: { readonly kind: string }): boolean => kind !== 'plainEnglish';
  const withoutWords = { ...content, files: content.files.filter(isFact), present: content.present.filter(isFact) };
  const facts = judged(records, withoutWords);
  const all = judged(records, content);
  const blamed =
    (problems: ReadonlyMap<string, unknown>) =>
    (record: RecordFile): boolean =>
      problems.has(fileOf(record)) || problems.has(providerFile(record.provider));
  let ready = records.filter((record) => record.doubts.length === 0 && !blamed(all)(record));
  // A name that explains capitals may have gone with its provider.
  for (;;) {
    const again = judged(ready, content);
    const left = ready.filter((record) => !blamed(again)(record));
    for (const [file, problems] of again) all.set(file, problems);
    if (left.length === ready.length) break;
    ready = left;
  }
  return {
    ready: new Set(ready.map(fileOf)),
    incomplete: new Set(records.filter(blamed(facts)).map(fileOf)),
    problems: all,
  };
}

/** A folder with some of our files laid over it. */
function together(shelf: Folder, ours: Folder, some: ReadonlySet<string>): Folder {
  const isHere = ({ file }: { readonly file: string }): boolean => some.has(file);
  const files = ours.files.filter(isHere);
  const laidOver = new Set(files.map(({ file }) => file));
  return {
    files: [...shelf.files.filter(({ file }) => !laidOver.has(file)), ...files],
    present: [...shelf.present, ...files],
    problems: ours.problems.filter(isHere),
  };
}
