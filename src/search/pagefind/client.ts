import { fetchJson, once } from '../fetching.ts';
import { pagefindIdsHref, PAGEFIND_SCRIPT, type PagefindIds } from './addresses.ts';

/** The part of a record in which Pagefind found a word. `content` is its body. */
export type Field = string;

/** A record that has what was asked for, by its number in the order of the index. */
export interface Match {
  readonly record: number;
  /** Everything but the body in which it was found; empty when it stands in the body alone. */
  readonly fields: readonly Field[];
}

/** The part of Pagefind's browser API that is used here. Source: https://pagefind.app/docs/api/ */
interface Instance {
  search(words: string): Promise<{ readonly results: readonly Result[] }>;
  preload(words: string): Promise<void>;
}
interface Result {
  readonly id: string;
  readonly matchedMetaFields?: readonly Field[];
}
interface Module {
  createInstance(options: Readonly<Record<string, unknown>>): Instance;
}

/** Pagefind in the browser, fetched when it is first asked for. */
export class PagefindClient {
  readonly #start: () => Promise<{ instance: Instance; numbers: ReadonlyMap<string, number> }>;

  /**
   * @param version the version of the search files
   * @param root where the site is; empty in a browser
   */
  constructor(version: string, root = '') {
    this.#start = once(async () => {
      const [module, ids] = await Promise.all([
        import(/* @vite-ignore */ root + PAGEFIND_SCRIPT) as Promise<Module>,
        fetchJson(root + pagefindIdsHref(version)) as Promise<PagefindIds>,
      ]);
      const instance = module.createInstance({
        basePath: `${root}/pagefind/`,
        baseUrl: '/',
        // The worker is one more script to wait for, and a search takes a few milliseconds.
        noWorker: true,
        // Names its first file by the build, so that the page can fetch it ahead.
        metaCacheTag: version,
      });
      return { instance, numbers: new Map(ids.map((id, number) => [id, number])) };
    });
  }

  /** Fetches what a search needs, and the pieces of the index for some words. A failure is told when a search needs it. */
  preload(words: string): void {
    this.#start()
      .then(({ instance }) => (words === '' ? undefined : instance.preload(words)))
      .catch(() => undefined);
  }

  /**
   * The records that have a word: in one of its forms, and those with any word that it begins.
   *
   * @throws when Pagefind cannot be fetched or started
   */
  async matches(word: string): Promise<{ readonly whole: readonly Match[]; readonly begun: readonly Match[] }> {
    const { instance, numbers } = await this.#start();
    // In quotes Pagefind takes whole words, but names no part where the body has the word, too: so it is asked for both.
    const [whole, begun] = await Promise.all([instance.search(`"${word}"`), instance.search(word)]);
    const fields = new Map(begun.results.map(({ id, matchedMetaFields = [] }) => [id, matchedMetaFields]));
    const matchesOf = (results: readonly Result[]): Match[] =>
      results.flatMap(({ id }) => {
        const record = numbers.get(id);
        return record === undefined ? [] : [{ record, fields: fields.get(id) ?? [] }];
      });
    return { whole: matchesOf(whole.results), begun: matchesOf(begun.results) };
  }
}
