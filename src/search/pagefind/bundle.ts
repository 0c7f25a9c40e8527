import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { CustomRecord, PagefindIndex } from 'pagefind';

/** Pagefind's index of some records, ready to be written. */
export interface PagefindBundle {
  /** Contents of its files by their paths inside the bundle. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Pagefind's own id of each record, in the order in which the records were given. */
  readonly ids: readonly string[];
}

/** The parts of the bundle that are no part of searching: Pagefind's own interfaces and its highlighter. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/**
 * Makes Pagefind's index of records, with the script that reads it.
 *
 * @param service Pagefind itself
 * @throws if Pagefind reports anything, or if its ids and the records do not match one to one
 */
export async function makePagefind(
  records: readonly CustomRecord[],
  service: Pick<typeof pagefind, 'createIndex' | 'close'> = pagefind,
): Promise<PagefindBundle> {
  try {
    // Each record in a fragment of its own, because the name of a fragment is the id of its record.
    const { index, errors } = await service.createIndex({ maxFragments: records.length + 1 });
    stopOn(errors);
    if (index === undefined) throw new Error('Pagefind made no index and did not say why.');
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      stopOn(added.errors, record.url);
    }
    const files = await filesOf(index);
    return { files, ids: idsOf(records, files) };
  } finally {
    await service.close();
  }
}

async function filesOf(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  stopOn(errors);
  return new Map(files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]));
}

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** What stands before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** Finds the id of each record by the address in its fragment. */
function idsOf(records: readonly CustomRecord[], files: ReadonlyMap<string, Uint8Array>): string[] {
  const ids = new Map<string, string>();
  for (const [path, content] of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text) as { url: string };
    if (ids.has(url)) throw new Error(`Pagefind has two records of ${url}.`);
    ids.set(url, id);
  }
  const found = records.map(({ url }) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind has no record of ${url}.`);
    return id;
  });
  if (found.length !== ids.size || new Set(found).size !== found.length)
    throw new Error(`Pagefind has ${String(ids.size)} records for ${String(records.length)} that it was given.`);
  return found;
}

/** Pagefind's Node API never throws: it returns a list of errors. */
function stopOn(errors: readonly string[], href?: string): void {
  if (errors.length === 0) return;
  throw new Error(
    `The search index could not be built${href === undefined ? '' : ` (at ${href})`}: ${errors.join('; ')}`,
  );
}
