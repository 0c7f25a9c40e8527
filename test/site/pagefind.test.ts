import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { Engine } from '../../src/search/engine.ts';
import { SearchFetches } from '../../src/search/fetches.ts';
import { PagefindClient } from '../../src/search/pagefind/client.ts';
import { EMPTY_QUERY, SLUG_FILTERS, type Query } from '../../src/search/query.ts';
import { unpackTable } from '../../src/search/table.ts';
import { STOP } from '../../src/search/understand/stop.ts';
import { keysOf } from '../../src/search/understand/tokens.ts';
import { FITS } from '../../src/search/words/fits.ts';
import { fetchFiles } from '../relevance/engines.ts';
import { pageAt, pagesOf } from '../support/pages.ts';
import { siteFolder } from '../support/sites.ts';

/** The part of Pagefind's own API that is used here. */
interface Pagefind {
  search(
    words: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<{ url: string }>; matchedMetaFields?: string[] }[] }>;
}

const site = siteFolder('real');
const version = pageAt(pagesOf('real'), '/search/').$('[data-search]').attr('data-search') ?? '';
const browsers = globalThis.fetch;
let engine: Engine;
let pagefind: Pagefind;

beforeAll(async () => {
  fetchFiles();
  engine = await Engine.start(new SearchFetches(version, new PagefindClient(version, site), site));
  const module = (await import(path.join(site, 'pagefind', 'pagefind.js'))) as {
    createInstance(options: object): Pagefind;
  };
  pagefind = module.createInstance({ basePath: path.join(site, 'pagefind/'), baseUrl: '/', noWorker: true });
});
afterAll(() => {
  globalThis.fetch = browsers;
});

const isService = (href: string): boolean => href.startsWith('/services/');
const fromPagefind = async (words: string | null, filters: Record<string, string> = {}): Promise<string[]> => {
  const { results } = await pagefind.search(words, { filters });
  const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
  return urls.filter(isService).sort();
};
const fromEngine = async (query: Partial<Query>): Promise<string[]> =>
  (await engine.answer({ ...EMPTY_QUERY, ...query })).results.map(({ row }) => serviceHref(row.id)).sort();

describe('plain Pagefind beside the table', () => {
  it('gives the same services for every value of every filter', async () => {
    const { areas, topics, needs } = engine.table;
    const values: Record<(typeof SLUG_FILTERS)[number], readonly string[]> = {
      area: areas.map(({ slug }) => slug),
      topic: topics.map(({ slug }) => slug),
      subject: topics.flatMap(({ subjects }) => subjects.map(({ slug }) => slug)),
      need: needs.map(({ slug }) => slug),
      day: ['monday', 'saturday', 'sunday'],
      cost: ['free', 'paid', 'varies'],
    };
    for (const filter of SLUG_FILTERS) {
      for (const value of values[filter])
        expect(await fromEngine({ [filter]: [value] }), `${filter}=${value}`).toEqual(
          await fromPagefind(null, { [filter]: value }),
        );
    }
    for (const age of ['0', '9', '17', '25'])
      expect(await fromEngine({ age }), age).toEqual(await fromPagefind(null, { age }));
    expect(await fromEngine({ approved: true })).toEqual(await fromPagefind(null, { approved: 'yes' }));
  });

  it('has every service that search finds for words of names, and search every one that it finds in a telling part', async () => {
    const { intents } = await engine.meanings();
    // Words alone: nothing is to be understood from them.
    const plain = ['age', 'near', 'area', 'day', 'cost', 'way', 'approved', 'condition', 'spelling', ...intents];
    const counts = new Map<string, number>();
    for (const { name, example } of unpackTable(engine.table)) {
      if (!example) for (const key of new Set(keysOf(name))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const words = [...counts]
      .filter(([key]) => /^[a-z]{5,}$/.test(key) && !STOP.has(key))
      .map(([key]) => key)
      .sort();
    const every = Math.floor(words.length / 20);
    for (const word of words.filter((_, i) => i % every === 0).slice(0, 20)) {
      const { results } = await pagefind.search(word);
      const telling = new Set<string>();
      for (const result of results)
        if (result.matchedMetaFields?.some((field) => field in FITS)) telling.add((await result.data()).url);
      const whole = (await fromPagefind(`"${word}"`)).filter((href) => telling.has(href));
      const ours = await fromEngine({ q: word, plain });
      expect(
        whole.filter((href) => !ours.includes(href)),
        `${word}: not found by search`,
      ).toEqual([]);
      const any = await fromPagefind(word);
      expect(
        ours.filter((href) => !any.includes(href)),
        `${word}: not found by Pagefind`,
      ).toEqual([]);
    }
  });
});
