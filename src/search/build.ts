import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isReal, type Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { detailsHref, packDetails } from './details.ts';
import { packPostcodes, postcodesHref } from './near/postcodes.ts';
import { conditionsHref } from './conditions.ts';
import { packConditions } from './pack-conditions.ts';
import { packSummaries, packTable } from './pack.ts';
import { writePagefind } from './pagefind.ts';
import { indexCondition, indexRecords } from './record.ts';
import { summariesHref, tableHref, type SearchLists, type TableFile } from './table.ts';
import { packWords, wordsHref } from './words/postings.ts';
import { packVocabulary, vocabularyHref } from './words/vocabulary.ts';

/** What the files of a build are made of. */
function partsOf(listings: readonly Listing[], lists: SearchLists, today: PlainDate) {
  return {
    table: packTable(listings, lists, today),
    summaries: packSummaries(listings),
    details: packDetails(listings),
    postcodes: packPostcodes(lists.postcodes),
    conditions: packConditions(listings, lists),
    records: indexRecords(listings, lists),
  };
}

const versionOf = (parts: ReturnType<typeof partsOf>): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

/** The version of a build: a name that changes when anything in the files that search fetches does. */
export const searchVersion = (listings: readonly Listing[], lists: SearchLists, today: PlainDate): string =>
  versionOf(partsOf(listings, lists, today));

/**
 * Writes all that search needs into a site's folder: the files that the search page fetches under `directory/`, and Pagefind's
 * bundle for other clients under `pagefind/`.
 *
 * @param listings in the order of their names
 * @throws if Pagefind reports anything
 */
export async function buildSearch(
  root: string,
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): Promise<void> {
  const parts = partsOf(listings, lists, today);
  const version = versionOf(parts);
  // Without invented examples: no correction leads to one, and no other program is told of one.
  const known = parts.records.filter((_, row) => listings[row] === undefined || isReal(listings[row]));
  const files = new Map<string, unknown>([
    [tableHref(version), parts.table satisfies TableFile],
    ...parts.summaries.map((each, file): [string, unknown] => [summariesHref(version, file), each]),
    ...parts.details.map((each, file): [string, unknown] => [detailsHref(version, file), each]),
    ...packWords(parts.records).map((each, file): [string, unknown] => [wordsHref(version, file), each]),
    [vocabularyHref(version), packVocabulary(known)],
    [postcodesHref(version), parts.postcodes],
    [conditionsHref(version), parts.conditions],
  ]);
  await rm(path.join(root, 'directory'), { recursive: true, force: true });
  await mkdir(path.join(root, 'directory', version), { recursive: true });
  for (const [href, value] of files) await writeFile(path.join(root, href), JSON.stringify(value));
  await writePagefind(path.join(root, 'pagefind'), [...known, ...lists.conditions.map(indexCondition)]);
}
