/**
 * `npm run import -- postcodes <zip> [exact]`: makes `content/postcodes/` from Ordnance Survey's Code-Point Open (the zip file with
 * CSV, from https://osdatahub.os.uk/). `exact` adds every postcode of the authority's own districts.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../src/clock.ts';
import { postcodeFiles } from '../src/importing/postcodes/postcodes.ts';
import { filesInZip } from '../src/importing/postcodes/zip.ts';
import { loadContent } from '../src/loading/load.ts';
import { contentFolder } from '../src/settings.ts';

const [kind, file, how] = process.argv.slice(2);
if (kind !== 'postcodes' || file === undefined || (how !== undefined && how !== 'exact')) {
  console.error('Write: npm run import -- postcodes <Code-Point Open zip> [exact]');
  process.exit(1);
}

const content = loadContent(contentFolder(), today());
const csv = filesInZip(await readFile(file));
const files = postcodeFiles(
  (function* () {
    for (const { name, text } of csv) if (/(?:^|\/)CSV\/[a-z]{1,2}\.csv$/i.test(name)) yield text();
  })(),
  content,
  how === 'exact',
);
if (files.size === 0) {
  console.error('No postcode near the places of content/places.yaml was found in it. Is it Code-Point Open as CSV?');
  process.exit(1);
}
const folder = path.join(contentFolder(), 'postcodes');
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const [name, text] of files) await writeFile(path.join(folder, name), text);
console.log(`${files.size} files written to ${folder}. Now change the date of the data in sources.yaml.`);
