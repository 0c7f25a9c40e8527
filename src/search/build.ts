import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isReal, type Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { conditionsHref } from './conditions.ts';
import { detailsHref, packDetails } from './details.ts';
import { packPostcodes, postcodesHref } from './near/postcodes.ts';
import { intentsHref } from './intents/intents.ts';
import { packIntents } from './intents/pack.ts';
import { languagesHref } from './languages/file.ts';
import { packLanguages } from './languages/pack.ts';
import { packConditions } from './pack-conditions.ts';
import { packSummaries, packTable } from './pack.ts';
import { PAGEFIND_FOLDER, PAGEFIND_SCRIPT, pagefindEntryHref, pagefindIdsHref } from './pagefind/addresses.ts';
import { makePagefind } from './pagefind/bundle.ts';
import { packPhones, phonesHref } from './phones.ts';
import { indexCondition, indexRecords } from './record.ts';
import { summariesHref, tableHref, type SearchLists } from './table.ts';
import { packSpelling } from './words/spelling.ts';
import { spellingHref } from './words/spelling-file.ts';

/** Everything that search fetches. */
export interface SearchFiles {
  /** A name that changes when anything in the files does. */
  readonly version: string;
  /** The files by their addresses: JSON as text, Pagefind's as bytes. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What each search for words needs of Pagefind, so that a page can ask for all of it at once: its script, and the files after it. */
  readonly pagefind: { readonly script: string; readonly files: readonly string[] };
}

/**
 * Makes the files that the search page fetches, under `/directory/` and `/pagefind/`.
 *
 * @param listings all that can be found, in the order of their names
 * @throws if Pagefind reports anything, or does not know each record by one id
 */
export async function makeSearch(
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): Promise<SearchFiles> {
  const table = packTable(listings, lists, today);
  const records = indexRecords(listings, lists);
  // Without invented examples: no other program is told of one, and no correction leads to one.
  const isKnown = (row: number): boolean => listings[row] === undefined || isReal(listings[row]);
  const known = records.filter((_, row) => isKnown(row));
  const { files: bundle, ids } = await makePagefind([...known, ...lists.conditions.map(indexCondition)]);
  const left = ids[Symbol.iterator]();
  const idsOfRows = records.map((_, row) => (isKnown(row) ? (left.next().value ?? '') : ''));
  const parts = {
    table,
    ids: idsOfRows,
    summaries: packSummaries(listings),
    details: packDetails(listings),
    intents: packIntents(lists.intents, lists.bestPages),
    spelling: packSpelling(known),
    postcodes: packPostcodes(lists.postcodes),
    conditions: packConditions(listings, lists),
    phones: packPhones(listings, lists.crisis),
    languages: packLanguages(lists.languages),
  };
  const version = createHash('sha256')
    .update(JSON.stringify([parts, ids]))
    .digest('hex')
    .slice(0, 12);
  const json = new Map<string, unknown>([
    [tableHref(version), parts.table],
    [pagefindIdsHref(version), parts.ids],
    ...parts.summaries.map((each, file): [string, unknown] => [summariesHref(version, file), each]),
    ...parts.details.map((each, file): [string, unknown] => [detailsHref(version, file), each]),
    [intentsHref(version), parts.intents],
    [spellingHref(version), parts.spelling],
    [postcodesHref(version), parts.postcodes],
    [conditionsHref(version), parts.conditions],
    [phonesHref(version), parts.phones],
    ...parts.languages.map(({ script, file }): [string, unknown] => [languagesHref(version, script), file]),
  ]);
  const named = (pattern: RegExp): string[] => [...bundle.keys()].filter((name) => pattern.test(name));
  return {
    version,
    files: new Map<string, string | Uint8Array>([
      ...[...json].map(([href, value]): [string, string] => [href, JSON.stringify(value)]),
      ...[...bundle].map(([name, content]): [string, Uint8Array] => [PAGEFIND_FOLDER + name, content]),
    ]),
    pagefind: {
      script: PAGEFIND_SCRIPT,
      files: [
        pagefindIdsHref(version),
        pagefindEntryHref(version),
        ...named(/^(?:wasm\.en\.pagefind|pagefind\.en_\w+\.pf_meta)$/).map((name) => PAGEFIND_FOLDER + name),
      ],
    },
  };
}

/** What every search for words needs, for pages from which the search page is opened. */
export const filesAhead = ({ version, pagefind }: SearchFiles): string[] => [
  tableHref(version),
  intentsHref(version),
  conditionsHref(version),
  pagefind.script,
  ...pagefind.files,
];

/** Writes search files into a site's folder, in place of those that are there. */
export async function writeSearch(root: string, { files }: SearchFiles): Promise<void> {
  for (const folder of ['directory', 'pagefind']) await rm(path.join(root, folder), { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((href) => path.dirname(path.join(root, href))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [href, content] of files) await writeFile(path.join(root, href), content);
}
