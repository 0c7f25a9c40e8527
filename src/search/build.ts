import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { serviceHref } from '../directory/addresses.ts';
import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Lists } from '../schema/content.ts';
import { detailsHref, packDetails } from './details.ts';
import { indexRecord } from './record.ts';
import { packSummaries, packTable, summariesHref, tableHref, type TableFile } from './table.ts';

type SearchLists = Pick<Lists, 'topics' | 'needs' | 'areas' | 'places'>;

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

  await writeIndex(bundle, listings, lists);
  const ids = await idsOf(path.join(bundle, 'fragment'), listings);
  const { table, version } = versionedTable(listings, lists, today);
  await writeJson(root, tableHref(version), { ...table, ids } satisfies TableFile);
  for (const [file, summaries] of packSummaries(listings).entries()) {
    await writeJson(root, summariesHref(version, file), summaries);
  }
  for (const [file, details] of packDetails(listings).entries()) {
    await writeJson(root, detailsHref(version, file), details);
  }
}

async function writeJson(root: string, href: string, value: unknown): Promise<void> {
  const file = path.join(root, href);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

/** The parts of the bundle that are no part of searching: Pagefind's own interfaces and its highlighter. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

async function writeIndex(bundle: string, listings: readonly Listing[], lists: SearchLists): Promise<void> {
  try {
    const { index, errors } = await createIndex({});
    stopOn(errors);
    if (index === undefined) throw new Error('Pagefind made no index and did not say why.');
    for (const listing of listings) {
      const added = await index.addCustomRecord(indexRecord(listing, lists));
      stopOn(added.errors, listing.service.id);
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
function stopOn(errors: readonly string[], id?: string): void {
  if (errors.length === 0) return;
  throw new Error(`The search index could not be built${id === undefined ? '' : ` (at ${id})`}: ${errors.join('; ')}`);
}

/**
 * Pagefind's id of every listing. A result has the file name of its fragment as its id, and the fragment holds the address:
 * gzipped JSON behind the twelve letters `pagefind_dcd`. That is not a documented format, so the version of Pagefind is
 * pinned and this fails the build when anything is not as expected.
 */
async function idsOf(fragments: string, listings: readonly Listing[]): Promise<string[]> {
  const idByHref = new Map<string, string>();
  // Without a service there is no fragment, and no folder of them.
  for (const name of listings.length === 0 ? [] : await readdir(fragments)) {
    const text = gunzipSync(await readFile(path.join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    idByHref.set(url, name.replace(/\.pf_fragment$/, ''));
  }
  const ids = listings.map(({ service }) => {
    const id = idByHref.get(serviceHref(service.id));
    if (id === undefined) throw new Error(`The search index has no entry for ${service.id}.`);
    return id;
  });
  if (new Set(ids).size !== listings.length || idByHref.size !== listings.length) {
    throw new Error(`The search index has ${idByHref.size} entries for ${listings.length} services.`);
  }
  return ids;
}
