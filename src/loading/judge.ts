import { providerHref, serviceHref } from '../directory/addresses.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Body, Content } from '../schema/content.ts';
import type { Postcodes } from '../schema/postcodes.ts';
import { REQUIRED_PAGES, SINGLE_FILES, type DataOf, type KindName, type SingleKind } from './kinds.ts';
import type { Problem } from './problem.ts';
import { parseRecord, type CompleteRecord, type ParsedRecord, type RecordFile } from './records.ts';
import { Shelf } from './shelf.ts';
import { checkRules } from './rules/index.ts';
import { checkReviews } from './rules/reviews.ts';
import { checkEndedApprovals } from './rules/situations.ts';
import type { Folder, TextFile } from './text-files.ts';

/** The content folder as it was read. */
export interface Reading {
  /** Everything in it, without the invented records when `authority.yaml` says `examples: false`; nothing when it has problems. */
  readonly content?: Content;
  /** What is wrong. */
  readonly problems: readonly Problem[];
  /** What has become wrong because a day has passed, such as a review that is due. */
  readonly lapses: readonly Problem[];
}

/**
 * Parses and checks the files of a content folder, wherever they are from, and tells all that is wrong with them. Never throws.
 *
 * @param today the day on which dates are judged
 */
export function judge({ files, present, problems: unread }: Folder, today: PlainDate): Reading {
  const problems = [...unread];
  const records: RecordFile[] = [];
  const complete: CompleteRecord[] = [];
  for (const file of files) {
    const result = parsedOnce(file);
    problems.push(...result.problems);
    if (result.draft !== undefined) records.push(result.draft);
    if (result.record !== undefined) complete.push(result.record);
  }
  const shelf = new Shelf(records, present);
  problems.push(...missingFiles(shelf), ...checkRules(shelf, today));
  const lapses = [...checkReviews(shelf, today), ...checkEndedApprovals(shelf, today)];
  return problems.length > 0 ? { problems, lapses } : { content: assemble(complete), problems, lapses };
}

const parsed = new WeakMap<TextFile, ParsedRecord>();

/** A file is parsed once, however often it is judged, each time beside other files. */
function parsedOnce(file: TextFile): ParsedRecord {
  const result = parsed.get(file) ?? parseRecord(file);
  parsed.set(file, result);
  return result;
}

function missingFiles(shelf: Shelf): Problem[] {
  const kinds = (Object.keys(SINGLE_FILES) as SingleKind[]).filter((kind) => !shelf.exists(kind, ''));
  const pages = REQUIRED_PAGES.filter((page) => !shelf.exists('page', page));
  return [...kinds.map((kind) => SINGLE_FILES[kind]), ...pages.map((page) => `pages/${page}.md`)].map((file) => ({
    file,
    line: 1,
    found: 'no such file',
    write: `the file ${file.replace(/^.*\//, '')} (docs/content.md says what goes in it)`,
  }));
}

function assemble(records: readonly CompleteRecord[]): Content {
  const all = <K extends KindName>(kind: K) =>
    records.filter((record): record is CompleteRecord<K> => record.kind === kind);
  const one = <K extends SingleKind>(kind: K): DataOf<K> => {
    const record = all(kind)[0];
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
    outsidePlaces: all('outsidePlaces')[0]?.data ?? [],
    postcodes: Object.assign({}, ...all('postcodes').map(({ data }) => data)) as Postcodes,
    usedSources: one('usedSources'),
    glossary: one('glossary'),
    intents: all('intents').flatMap(({ data }) => data),
    spellings: all('spellings')[0]?.data ?? [],
    conditions: one('conditions'),
    crisis: one('crisis'),
    coverage: one('coverage'),
    plainEnglish: one('plainEnglish'),
    languages: all('languages')[0]?.data ?? [],
    redirects: all('redirects')[0]?.data ?? [],
    districtMap: all('map')[0]?.data,
    importing: all('importing')[0]?.data,
    registers: all('register').map(named),
    providers: all('provider').map(named),
    services: all('service').map((record) => ({ ...withBody(record), provider: record.id.split('/')[0] ?? '' })),
    pages: all('page').map(withBody),
    audiences: all('audience').map(withBody),
    guides: all('guide').map(withBody),
    easyReads: all('easyRead').map(named),
    situations: all('situation').map(withBody),
    feedback: all('feedback').map(withBody),
  };
  return content.authority.examples ? content : withoutExamples(content);
}

const named = <T extends object>({ id, data }: { id: string; data: T }) => ({ ...data, id });
const withBody = <T extends object>({ id, data, body }: { id: string; data: T; body: Body }) => ({ ...data, id, body });

/** The content without any invented record. */
function withoutExamples(content: Content): Content {
  const real = <T extends { readonly example?: true | undefined }>(records: readonly T[]): T[] =>
    records.filter((record) => record.example !== true);
  const pages = [
    ...content.providers.map(({ id, example }) => ({ href: providerHref(id), example })),
    ...content.services.map(({ id, example }) => ({ href: serviceHref(id), example })),
  ];
  const gone = new Set(pages.filter(({ example }) => example === true).map(({ href }) => href));
  return {
    ...content,
    providers: real(content.providers),
    services: real(content.services),
    feedback: real(content.feedback),
    redirects: content.redirects.filter(({ to }) => !gone.has(to)),
    registers: content.registers.map((register) => ({ ...register, approvals: real(register.approvals) })),
  };
}
