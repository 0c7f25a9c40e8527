import { readFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { serviceHref } from '../../src/directory/addresses.ts';
import type { Listing } from '../../src/directory/listing.ts';
import { Engine } from '../../src/search/engine.ts';
import { SearchFetches } from '../../src/search/fetches.ts';
import { PagefindClient } from '../../src/search/pagefind/client.ts';
import { indexRecords } from '../../src/search/record.ts';
import { placesOfPages } from '../../src/search/show/page-card.ts';
import { inEnglish } from '../../src/search/languages/query.ts';
import { LanguageReader } from '../../src/search/languages/read.ts';
import { EMPTY_QUERY } from '../../src/search/query.ts';
import type { SearchLists } from '../../src/search/table.ts';
import { META_WEIGHTS } from '../../src/search/weights.ts';

/** What a search gives: addresses, best first, and whether it lists any service. */
export interface Given {
  readonly hrefs: readonly string[];
  readonly hasServices: boolean;
}
export type Search = (words: string) => Promise<Given>;

const given = (hrefs: readonly string[]): Given => ({ hrefs, hasServices: hrefs.length > 0 });

/** Lets `fetch` read files, so that the code which runs in browsers runs here without a server or a network. */
export function fetchFiles(): void {
  globalThis.fetch = async (input) => {
    const file = (input instanceof Request ? input.url : input.toString())
      .replace(/^file:\/\//, '')
      .replace(/\?.*$/, '');
    try {
      return new Response(await readFile(file));
    } catch {
      return new Response('', { status: 404 });
    }
  };
}

/** The search of this site, as its search page asks it. */
export async function ours(site: string, version: string, marks: string): Promise<Search> {
  const languages = new LanguageReader(version, marks, site);
  const engine = await Engine.start(new SearchFetches(version, new PagefindClient(version, site), site));
  return async (q) => {
    const { results, nearest, pages, bestPages, conditions, onlyConditions } = await engine.answer(
      inEnglish({ ...EMPTY_QUERY, q }, (await languages.read(q))?.query),
    );
    // The page shows its best pages above, and guides among the services: each is judged where it stands.
    const services = (results.length > 0 ? results : nearest).map(({ row }) => serviceHref(row.id));
    const best = [...(onlyConditions ? conditions : []), ...bestPages].slice(0, 2).map(({ href }) => href);
    const guides = placesOfPages(pages, services.length).map(({ document, after }) => ({
      href: document.page.href,
      after,
    }));
    const list = services.flatMap((href, i) => [
      href,
      ...guides.filter(({ after }) => after === i + 1).map((each) => each.href),
    ]);
    return { hrefs: [...best, ...list], hasServices: results.length > 0 };
  };
}

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind over the same text, without anything that this site adds to it. */
export async function plainPagefind(bundle: string): Promise<Search> {
  const module = (await import(path.join(bundle, 'pagefind.js'))) as { createInstance(options: object): Pagefind };
  const pagefind = module.createInstance({
    basePath: `${bundle}/`,
    baseUrl: '/',
    noWorker: true,
    ranking: { metaWeights: META_WEIGHTS },
  });
  return async (q) => {
    const { results } = await pagefind.search(q);
    return given(await Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url)));
  };
}

/** MiniSearch over the same text: prefixes and slips of a fifth of a word, names and summaries weighing as they do here. */
export function miniSearch(listings: readonly Listing[], lists: SearchLists): Search {
  const fields = [...Object.keys(META_WEIGHTS), 'content'];
  const index = new MiniSearch({
    idField: 'url',
    fields,
    searchOptions: { boost: META_WEIGHTS, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(indexRecords(listings, lists).map(({ url, content, meta }) => ({ ...meta, content, url })));
  return (q) => Promise.resolve(given(index.search(q).map(({ id }) => id as string)));
}
