/** Builds the sites that tests look at, one after the other in one process: two builds at once would fight over two cores. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { forgetContent } from '../../src/loading/once.ts';
import { allAttacks, recordsOf, seenOf } from './hostile.ts';
import { addMade } from './made.ts';
import { FIXTURE_TODAY, siteFolder, SITES, type SiteName } from './sites.ts';

for (const name of Object.keys(SITES) as SiteName[]) {
  const { content, ...site } = SITES[name];
  const folder = 'strangers' in site ? await withStrangers(content) : content;
  Object.assign(process.env, {
    LOCAL_OFFER_CONTENT: folder,
    LOCAL_OFFER_TODAY: 'today' in site ? site.today : '',
  });
  forgetContent();
  await build({ outDir: siteFolder(name), cacheDir: path.resolve('.cache/astro', name), logLevel: 'error' });
}

/** A copy of a content folder with what strangers send in; always in one place, because Astro's cache remembers the paths of guides. */
async function withStrangers(content: string): Promise<string> {
  const folder = path.resolve('.cache/strangers/content');
  await rm(folder, { recursive: true, force: true });
  await cp(content, folder, { recursive: true });
  await addMade(folder, FIXTURE_TODAY);
  const harmless = allAttacks().filter((attack) => seenOf(attack) !== undefined);
  for (const { file, text } of harmless.flatMap(recordsOf)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}
