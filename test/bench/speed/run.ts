import { today } from '../../../src/clock.ts';
import { isOpen, makeListings } from '../../../src/directory/listing.ts';
import { loadContent } from '../../../src/loading/load.ts';
import { bestPagesOf, pagesOf } from '../../../src/search/pages.ts';
import { measureSpeed } from './measure.ts';
import { writePeers } from './peers.ts';

/** A word that no list knows, another, one that most records have, and one whose meaning is known. */
const WORDS = { first: 'pizza', next: 'lunch', common: 'support', known: 'respite' };

/** Measures how fast search answers in a site that is built already, beside other ways to search. Prints Markdown. */
export async function printSpeed(content: string, site: string, records: number): Promise<void> {
  const day = today();
  const all = loadContent(content, day);
  const listings = makeListings(all.services, all.providers, all.registers, day).filter(isOpen);
  const peers = await writePeers(site, listings, { ...all, pages: pagesOf(all), bestPages: bestPagesOf(all) });
  const figures = await measureSpeed(
    site,
    [
      { name: `This search, a word (“${WORDS.first}”)`, href: '/search/', first: WORDS.first },
      { name: `This search, a known meaning (“${WORDS.known}”)`, href: '/search/', first: WORDS.known },
      ...peers.map((peer) => ({ ...peer, first: WORDS.first })),
    ],
    WORDS,
  );
  console.log(`\n${records} records\n`);
  console.log(
    '| engine | bytes | first cards | new word | common word | heap |\n| --- | --: | --: | --: | --: | --: |',
  );
  const figure = (value: number | undefined, unit: string, divisor: number, digits: number): string =>
    value === undefined ? '–' : `${(value / divisor).toFixed(digits)} ${unit}`;
  for (const { engine, bytes, found, first, word, common, heap } of figures) {
    const cells = [
      engine,
      figure(bytes, 'kB', 1000, 0),
      first === undefined ? 'over 90 s' : figure(first, 's', 1000, 1) + (found ? '' : ' (finds nothing)'),
      figure(word, 's', 1000, 2),
      figure(common, 'ms', 1, 0),
      figure(heap, 'MB', 1e6, 1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
