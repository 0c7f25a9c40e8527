import type { PlainDate } from '../schema/common.ts';
import type { Body, Content } from '../schema/content.ts';
import { readFiles } from './files.ts';
import { SINGLE_FILES, type DataOf, type SingleKind } from './kinds.ts';
import { ContentError, type Problem } from './problem.ts';
import { parseRecord, type RecordFile } from './records.ts';
import { Shelf } from './shelf.ts';
import { checkRules } from './rules/index.ts';

/**
 * Reads, parses and checks the whole content folder.
 *
 * @param root path of the content folder
 * @param today the day on which dates are judged
 * @returns everything in it; without the invented records when `authority.yaml` says `examples: false`
 * @throws ContentError listing every problem of every file
 */
export function loadContent(root: string, today: PlainDate): Content {
  const { files, problems } = readFiles(root);
  const records: RecordFile[] = [];
  for (const file of files) {
    const result = parseRecord(file);
    problems.push(...result.problems);
    if (result.record !== undefined) records.push(result.record);
  }
  problems.push(...missingFiles(new Set(files.map(({ file }) => file)), problems));
  const shelf = new Shelf(records, files);
  problems.push(...checkRules(shelf, today));
  if (problems.length > 0) throw new ContentError(problems);
  return assemble(shelf);
}

function missingFiles(present: ReadonlySet<string>, problems: readonly Problem[]): Problem[] {
  return Object.values(SINGLE_FILES)
    .filter((file) => !present.has(file) && !problems.some((problem) => problem.file === file))
    .map((file) => ({ file, line: 1, found: 'no such file', write: `the file ${file} (see docs/content.md)` }));
}

function assemble(shelf: Shelf): Content {
  const one = <K extends SingleKind>(kind: K): DataOf<K> => {
    const record = shelf.all(kind)[0];
    if (record === undefined) throw new Error(`${SINGLE_FILES[kind]} is missing and was not reported`);
    return record.data;
  };
  const content: Content = {
    authority: one('authority'),
    home: one('home'),
    topics: one('topics'),
    needs: one('needs'),
    access: one('access'),
    areas: one('areas'),
    places: one('places'),
    usedSources: one('usedSources'),
    registers: shelf.all('register').map(named),
    providers: shelf.all('provider').map(named),
    services: shelf.all('service').map((record) => ({ ...withBody(record), provider: record.id.split('/')[0] ?? '' })),
    pages: shelf.all('page').map(withBody),
    audiences: shelf.all('audience').map(withBody),
    guides: shelf.all('guide').map(named),
  };
  return content.authority.examples ? content : withoutExamples(content);
}

const named = <T extends object>({ id, data }: { id: string; data: T }) => ({ ...data, id });
const withBody = <T extends object>({ id, data, body }: { id: string; data: T; body: Body }) => ({ ...data, id, body });

/** The content without any invented record. */
function withoutExamples(content: Content): Content {
  const real = <T extends { readonly example?: true | undefined }>(records: readonly T[]): T[] =>
    records.filter((record) => record.example !== true);
  return {
    ...content,
    providers: real(content.providers),
    services: real(content.services),
    registers: content.registers.map((register) => ({ ...register, approvals: real(register.approvals) })),
  };
}
