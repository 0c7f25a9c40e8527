import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../../clock.ts';
import { loadContent } from '../../loading/load.ts';
import { contentFolder } from '../../settings.ts';
import { ImportError } from '../shared/found.ts';
import { postcodeFiles } from './postcodes.ts';
import { filesInZip } from './zip.ts';

/**
 * Makes `content/postcodes/` from Code-Point Open (the zip file with CSV, from https://osdatahub.os.uk/). `exact` adds every postcode of
 * the authority's own districts.
 *
 * @returns what was done
 * @throws ImportError when there is nothing to read
 */
export async function importPostcodes([file, how]: readonly string[]): Promise<string> {
  if (file === undefined || (how !== undefined && how !== 'exact')) {
    throw new ImportError('Write: npm run import -- postcodes <Code-Point Open zip> [exact]');
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
    throw new ImportError(
      'No postcode near the places of content/places.yaml was found in it. Is it Code-Point Open as CSV?',
    );
  }
  const folder = path.join(contentFolder(), 'postcodes');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, text] of files) await writeFile(path.join(folder, name), text);
  return `${files.size} files written to ${folder}. Now change the date of the data in sources.yaml.`;
}
