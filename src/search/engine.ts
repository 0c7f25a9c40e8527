import { EMPTY_QUERY, searchWords, without, activeFilters, type ActiveFilter, type Query } from './query.ts';
import { candidate, match, order, type Candidate, type Counts } from './match.ts';
import { fetchJson, Pieces } from './pieces.ts';
import { META_WEIGHTS } from './weights.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from './table.ts';

/** The part of Pagefind's browser API that this site uses. */
interface PagefindModule {
  createInstance(options: { noWorker: boolean; ranking: { metaWeights: Readonly<Record<string, number>> } }): {
    search(words: string): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
  };
}
type Pagefind = ReturnType<PagefindModule['createInstance']>;

/** The answer to a query. */
export interface Answer {
  /** All results, best first. */
  readonly results: readonly Candidate[];
  readonly counts: Counts;
  /** When nothing was found: what each filter costs, as the number of results without it. */
  readonly loosen: readonly { readonly filter: ActiveFilter; readonly count: number }[];
}

/** Search on the visitor's own device: the compact table filters and counts, Pagefind answers free words. */
export class Engine {
  readonly table: TableFile;
  readonly #candidates: readonly Candidate[];
  readonly #byPagefindId: ReadonlyMap<string, Candidate>;
  readonly #byId: ReadonlyMap<string, Candidate>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #summaries: Pieces<string>;
  #pagefind: Promise<Pagefind> | undefined;

  private constructor(table: TableFile, version: string) {
    this.table = table;
    this.#summaries = new Pieces((file) => summariesHref(version, file));
    this.#candidates = unpackTable(table).map((row) => candidate(row, table));
    this.#byId = new Map(this.#candidates.map((each) => [each.row.id, each]));
    this.#positions = new Map(this.#candidates.map(({ row }, i) => [row.id, i]));
    this.#byPagefindId = new Map(
      this.#candidates.flatMap((each, i) => (table.ids?.[i] === undefined ? [] : [[table.ids[i], each]])),
    );
  }

  /**
   * Fetches the table of a build.
   *
   * @throws when it cannot be fetched or read
   */
  static async start(version: string): Promise<Engine> {
    return new Engine((await fetchJson(tableHref(version))) as TableFile, version);
  }

  /** Answers a query. @throws when Pagefind cannot be loaded and there are free words */
  async answer(query: Query): Promise<Answer> {
    const words = searchWords(query.q);
    const found = words === '' ? this.#candidates : await this.#searchText(words);
    const { rows, counts } = match(found, query);
    const results = order(rows, query, this.table.today, words !== '');
    return { results, counts, loosen: results.length > 0 ? [] : this.#loosen(query, found) };
  }

  /** The summary of a listing. Nothing when its file cannot be fetched: the card stands without it. */
  async summary(id: string): Promise<string | undefined> {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#summaries.at(position);
  }

  /** Loads Pagefind before it is needed: when the search box is focused. */
  warm(): void {
    this.#pagefind ??= loadPagefind();
    // A failure is told when a search needs Pagefind.
    this.#pagefind.catch(() => undefined);
  }

  async #searchText(words: string): Promise<Candidate[]> {
    this.#pagefind ??= loadPagefind();
    let pagefind: Pagefind;
    try {
      pagefind = await this.#pagefind;
    } catch (error) {
      // The connection may be back at the next search.
      this.#pagefind = undefined;
      throw error;
    }
    const { results } = await pagefind.search(words);
    const found = await Promise.all(
      // An id that the table does not know is from another build, half of it still in the browser's cache: ask for its address.
      results.map(async (result) => {
        return this.#byPagefindId.get(result.id) ?? this.#byId.get(idFromHref((await result.data()).url));
      }),
    );
    return found.filter((each) => each !== undefined);
  }

  #loosen(query: Query, found: readonly Candidate[]): Answer['loosen'] {
    return activeFilters(query)
      .map((filter) => {
        const looser = without(query, filter);
        const pool = filter.filter === 'q' ? this.#candidates : found;
        return { filter, count: match(pool, { ...looser, q: EMPTY_QUERY.q }).rows.length };
      })
      .filter(({ count }) => count > 0);
  }
}

const idFromHref = (href: string): string => href.replace(/^\/services\//, '').replace(/\/$/, '');

async function loadPagefind(): Promise<Pagefind> {
  // The bundle is made after the site is built, so the bundler must not look for it.
  const address = '/pagefind/pagefind.js';
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Without a worker: no Pagefind filter is loaded, so a search is short, and a worker posts a message for every result.
  return module.createInstance({ noWorker: true, ranking: { metaWeights: META_WEIGHTS } });
}
