import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { serviceHref } from '../directory/addresses.ts';
import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Lists } from '../schema/content.ts';
import { indexRecord } from './record.ts';
import { packSummaries, packTable, summariesHref, tableHref, type TableFile } from './table.ts';

/** A file of the built site: its address from `/`, and its bytes. */
export interface SiteFile {
  readonly href: string;
  readonly content: Uint8Array;
}

type SearchLists = Pick<Lists, 'topics' | 'needs' | 'areas' | 'places'>;

/** The table of a build and its version: a name that changes when anything in the table or the summaries does. */
export function versionedTable(
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): { table: TableFile; version: string } {
  const { areas, needs, topics } = lists;
  const table = packTable(listings, { areas, needs, topics }, today);
  const digest = createHash('sha256').update(JSON.stringify([table, packSummaries(listings)]));
  return { table, version: digest.digest('hex').slice(0, 12) };
}

/**
 * Builds all that search needs: Pagefind's bundle under `/pagefind/`, the compact table and the summaries.
 *
 * @param listings in the order of their names
 * @throws if Pagefind reports anything, or if its entries and the listings are not one to one
 */
export async function buildSearch(
  listings: readonly Listing[],
  lists: SearchLists,
  today: PlainDate,
): Promise<SiteFile[]> {
  const bundle = await indexWithPagefind(listings, lists);
  const { table, version } = versionedTable(listings, lists, today);
  const json = (href: string, value: unknown): SiteFile => ({
    href,
    content: new TextEncoder().encode(JSON.stringify(value)),
  });
  return [
    ...bundle.map(({ path, content }) => ({ href: `/pagefind/${path}`, content })),
    json(tableHref(version), { ...table, ids: idsOf(listings, bundle) } satisfies TableFile),
    ...packSummaries(listings).map((summaries, file) => json(summariesHref(version, file), summaries)),
  ];
}

/** The parts of the bundle that this site does not use: Pagefind's own interfaces and its highlighter. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

async function indexWithPagefind(listings: readonly Listing[], lists: SearchLists): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({});
    stopOn(errors);
    if (index === undefined) throw new Error('Pagefind made no index and did not say why.');
    for (const listing of listings) {
      const added = await index.addCustomRecord(indexRecord(listing, lists));
      stopOn(added.errors, listing.service.id);
    }
    const built = await index.getFiles();
    stopOn(built.errors);
    return built.files.filter(({ path }) => !UNUSED.test(path));
  } finally {
    await close();
  }
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
function idsOf(listings: readonly Listing[], bundle: readonly IndexFile[]): string[] {
  const idByHref = new Map<string, string>();
  for (const { path, content } of bundle) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    idByHref.set(url, id);
  }
  const ids = listings.map(({ service }) => {
    const id = idByHref.get(serviceHref(service.id));
    if (id === undefined) throw new Error(`The search index has no entry for ${service.id}.`);
    return id;
  });
  if (new Set(ids).size !== listings.length || idByHref.size !== listings.length) {
    throw new Error(`The search index has ${String(idByHref.size)} entries for ${String(listings.length)} services.`);
  }
  return ids;
}
