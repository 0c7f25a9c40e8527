/** Builds the sites that tests look at, one after the other in one process: two builds at once would fight over two cores. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { forgetContent } from '../../src/loading/once.ts';
import { allAttacks, recordsOf, seenOf } from './hostile.ts';
import { addMade } from './made.ts';
import { contentFolder, FIXTURE_TODAY, siteFolder, SITES, type SiteName } from './sites.ts';

for (const name of Object.keys(SITES) as SiteName[]) {
  const { content, ...site } = SITES[name];
  const folder = 'today' in site ? contentFolder(name) : content;
  if ('today' in site) {
    await rm(folder, { recursive: true, force: true });
    await cp(content, folder, { recursive: true });
  }
  if ('beside' in site) await cp(site.beside, folder, { recursive: true });
  if ('strangers' in site) await addStrangers(folder);
  Object.assign(process.env, {
    LOCAL_OFFER_CONTENT: folder,
    LOCAL_OFFER_TODAY: 'today' in site ? site.today : '',
  });
  forgetContent();
  await build({ outDir: siteFolder(name), cacheDir: path.resolve('.cache/astro', name), logLevel: 'error' });
}

/** Adds to a content folder what strangers send in. */
async function addStrangers(folder: string): Promise<void> {
  await addMade(folder, FIXTURE_TODAY);
  const harmless = allAttacks().filter((attack) => seenOf(attack) !== undefined);
  for (const { file, text } of harmless.flatMap(recordsOf)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
