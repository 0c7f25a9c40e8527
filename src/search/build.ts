import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { serviceHref } from '../directory/addresses.ts';
import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import { detailsHref, packDetails } from './details.ts';
import { indexPage, indexRecord } from './record.ts';
import { packSummaries, packTable } from './pack.ts';
import { summariesHref, tableHref, type SearchLists, type TableFile } from './table.ts';
import { packPostcodes, postcodesHref } from './near/postcodes.ts';
import { packVocabulary, vocabularyHref } from './words/vocabulary.ts';

/** The table of a build and its version: a name that changes when anything in the table or in the files beside it does. */
export function versionedTable(
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): { table: TableFile; version: string } {
  const table = packTable(listings, lists, today);
  const digest = createHash('sha256').update(JSON.stringify([table, packSummaries(listings), packDetails(listings)]));
  return { table, version: digest.digest('hex').slice(0, 12) };
}

/**
 * Writes all that search needs into a site's folder: Pagefind's bundle under `pagefind/`, the compact table, the summaries and the
 * details under `directory/`.
 *
 * @param listings in the order of their names
 * @throws if Pagefind reports anything, or if its entries and the listings are not one to one
 */
export async function buildSearch(
  root: string,
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): Promise<void> {
  const bundle = path.join(root, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  await rm(path.join(root, 'directory'), { recursive: true, force: true });

  const records = [...listings.map((listing) => indexRecord(listing, lists)), ...lists.pages.map(indexPage)];
  await writeIndex(bundle, records);
  const hrefs = [...listings.map(({ service }) => serviceHref(service.id)), ...lists.pages.map(({ href }) => href)];
  const ids = await idsOf(path.join(bundle, 'fragment'), hrefs);
  const { table, version } = versionedTable(listings, lists, today);
  await writeJson(root, tableHref(version), { ...table, ids } satisfies TableFile);
  for (const [file, summaries] of packSummaries(listings).entries()) {
    await writeJson(root, summariesHref(version, file), summaries);
  }
  for (const [file, details] of packDetails(listings).entries()) {
    await writeJson(root, detailsHref(version, file), details);
  }
  await writeJson(root, postcodesHref(version), packPostcodes(lists.postcodes));
  await writeJson(root, vocabularyHref(version), packVocabulary(records));
}

async function writeJson(root: string, href: string, value: unknown): Promise<void> {
  const file = path.join(root, href);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

/** The parts of the bundle that are no part of searching: Pagefind's own interfaces and its highlighter. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

async function writeIndex(bundle: string, records: readonly CustomRecord[]): Promise<void> {
  try {
    const { index, errors } = await createIndex({});
    stopOn(errors);
    if (index === undefined) throw new Error('Pagefind made no index and did not say why.');
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      stopOn(added.errors, record.url);
    }
    const written = await index.writeFiles({ outputPath: bundle });
    stopOn(written.errors);
  } finally {
    await close();
  }
  const unused = (await readdir(bundle)).filter((name) => UNUSED.test(name));
  await Promise.all(unused.map((name) => rm(path.join(bundle, name))));
}

/** Pagefind's Node API never throws: it returns a list of errors. */
function stopOn(errors: readonly string[], href?: string): void {
  if (errors.length === 0) return;
  throw new Error(
    `The search index could not be built${href === undefined ? '' : ` (at ${href})`}: ${errors.join('; ')}`,
  );
}

/**
 * Pagefind's id of every address. A result has the file name of its fragment as its id, and the fragment holds the address:
 * gzipped JSON behind the twelve letters `pagefind_dcd`. That is not a documented format, so the version of Pagefind is
 * pinned and this fails the build when anything is not as expected.
 */
async function idsOf(fragments: string, hrefs: readonly string[]): Promise<string[]> {
  const idByHref = new Map<string, string>();
  // Without a record there is no fragment, and no folder of them.
  for (const name of hrefs.length === 0 ? [] : await readdir(fragments)) {
    const text = gunzipSync(await readFile(path.join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    idByHref.set(url, name.replace(/\.pf_fragment$/, ''));
  }
  const ids = hrefs.map((href) => {
    const id = idByHref.get(href);
    if (id === undefined) throw new Error(`The search index has no entry for ${href}.`);
    return id;
  });
  if (new Set(ids).size !== hrefs.length || idByHref.size !== hrefs.length) {
    throw new Error(`The search index has ${idByHref.size} entries for ${hrefs.length} pages.`);
  }
  return ids;
}
