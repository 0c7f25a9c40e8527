import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';

/** The parts of the bundle that are no part of searching: Pagefind's own interfaces and its highlighter. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Writes Pagefind's index of records, with the script that reads it, into a folder. @throws if Pagefind reports anything */
export async function writePagefind(bundle: string, records: readonly CustomRecord[]): Promise<void> {
  await rm(bundle, { recursive: true, force: true });
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
