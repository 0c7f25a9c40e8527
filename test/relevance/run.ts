import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceHref } from '../../src/directory/addresses.ts';
import { isOpen, isReal, makeListings } from '../../src/directory/listing.ts';
import { loadContent } from '../../src/loading/load.ts';
import { makeSearch, writeSearch } from '../../src/search/build.ts';
import { marksOf } from '../../src/search/languages/pack.ts';
import { bestPagesOf, pagesOf } from '../../src/search/pages.ts';
import { fetchFiles, miniSearch, ours, plainPagefind, type Search } from './engines.ts';
import { answeringPages, answers, readQueries, wantsNothing, type Judged } from './judge.ts';

/** How good an engine's answers to a set of queries are: shares from 0 to 1. */
interface Figures {
  readonly success3: number;
  readonly success5: number;
  readonly ndcg10: number;
}

/** The names on the site, as the search page has them: their words are no marks of another language. */
const namesOf = ({ areas, places, services, providers }: ReturnType<typeof loadContent>): string[] =>
  [...areas, ...places, ...services, ...providers].map(({ name }) => name);

/** The sets of which only the figures are looked at. */
const KEPT_SHUT: ReadonlySet<string> = new Set(['held-out', 'outside-shut']);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const gain = (hits: readonly boolean[]): number =>
  hits.reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);

/**
 * Measures relevance: this site's search, plain Pagefind and MiniSearch over the same text, with the judged queries. Prints
 * Markdown.
 *
 * @param content the content folder
 * @param misses whether to name the queries of the set to tune on that this search fails
 */
export async function measureRelevance(content: string, today: string, misses: boolean): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-relevance-'));
  try {
    const all = loadContent(content, today);
    const open = makeListings(all.services, all.providers, all.registers, today).filter(isOpen);
    // An answer is somebody real: an invented example answers nobody.
    const listings = open.filter(isReal);
    const lists = { ...all, pages: pagesOf(all), bestPages: bestPagesOf(all) };
    const plain = { ...lists, intents: [], conditions: [] };
    const [own, peer] = [path.join(scratch, 'own'), path.join(scratch, 'plain')];
    const search = await makeSearch(listings, lists, today);
    await writeSearch(own, search);
    await writeSearch(peer, await makeSearch(listings, plain, today));
    fetchFiles();
    const engines: [string, Search][] = [
      ['This search', await ours(own, search.version, marksOf(all.languages, namesOf(all)))],
      ['Plain Pagefind', await plainPagefind(path.join(peer, 'pagefind'))],
      ['MiniSearch, prefix and fuzzy', miniSearch(listings, lists)],
    ];
    const judge = (query: Judged): Set<string> =>
      new Set([
        ...listings.filter((listing) => answers(query, listing, all)).map(({ service }) => serviceHref(service.id)),
        ...answeringPages(query),
      ]);

    for (const [set, asked] of Object.entries(readQueries())) {
      const queries = asked.filter((query) => judge(query).size > 0);
      const none = asked.filter(wantsNothing);
      const unanswered = asked.filter((query) => !queries.includes(query) && !none.includes(query)).map(({ q }) => q);
      console.log(`\n${set}: ${queries.length} queries with an answer, ${none.length} without\n`);
      if (unanswered.length > 0)
        console.log(`Not judged, because nothing real is listed that answers them: ${unanswered.join('; ')}\n`);
      console.log('| engine | success@3 | success@5 | nDCG@10 | honest nothing |\n| --- | --: | --: | --: | --: |');
      for (const [name, search] of engines) {
        const failed: string[] = [];
        const figures: Figures[] = [];
        for (const query of queries) {
          const right = judge(query);
          const found = (await search(query.q)).hrefs.slice(0, 10);
          const hits = found.map((href) => right.has(href));
          const ideal = gain(Array.from({ length: Math.min(10, right.size) }, () => true));
          if (!hits.slice(0, 3).includes(true)) failed.push(`${query.q} → ${found.slice(0, 3).join(' ')}`);
          figures.push({
            success3: hits.slice(0, 3).includes(true) ? 1 : 0,
            success5: hits.slice(0, 5).includes(true) ? 1 : 0,
            ndcg10: gain(hits) / ideal,
          });
        }
        const honest: boolean[] = [];
        for (const query of none) {
          const { hrefs, hasServices } = await search(query.q);
          honest.push(!hasServices);
          if (hasServices) failed.push(`${query.q} → nothing is right, not ${hrefs.slice(0, 3).join(' ')}`);
        }
        const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
        const share = (key: keyof Figures): string => percent(mean(figures.map((each) => each[key])));
        const nothing = honest.length === 0 ? '–' : percent(mean(honest.map(Number)));
        console.log(`| ${name} | ${share('success3')} | ${share('success5')} | ${share('ndcg10')} | ${nothing} |`);
        if (misses && !KEPT_SHUT.has(set) && name === 'This search')
          console.log(failed.map((each) => `  ${each}`).join('\n'));
      }
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}
