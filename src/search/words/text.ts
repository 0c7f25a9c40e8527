import type { Document } from '../rank/score.ts';
import { once } from '../fetching.ts';
import { STOP } from '../understand/stop.ts';
import { keyOf, keysOf } from '../understand/tokens.ts';
import { META_WEIGHTS } from '../weights.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The part of Pagefind's browser API that this site uses. */
interface PagefindModule {
  createInstance(options: {
    basePath: string;
    noWorker: boolean;
    ranking: { metaWeights: Readonly<Record<string, number>> };
  }): Pagefind;
}
export interface Pagefind {
  /** Loads what every search needs. */
  init(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number; data(): Promise<{ url: string }> }[] }>;
}

/** How well documents answer a word, from 0 to 1; the best has 1. */
export type Hits = ReadonlyMap<Document, number>;

/** Answers free words with Pagefind. */
export class Text {
  readonly #documents: readonly Document[];
  readonly #byId: ReadonlyMap<string, Document>;
  readonly #byHref: ReadonlyMap<string, Document>;
  readonly #pagefind: () => Promise<Pagefind>;

  /**
   * @param documents in the order of the table's ids, with their addresses
   * @param root where the site is: empty in a browser
   */
  constructor(documents: readonly { document: Document; href: string }[], ids: readonly string[], root: string) {
    this.#documents = documents.map(({ document }) => document);
    this.#byHref = new Map(documents.map(({ document, href }) => [href, document]));
    this.#byId = new Map(documents.flatMap(({ document }, i) => (ids[i] === undefined ? [] : [[ids[i], document]])));
    this.#pagefind = pagefindAt(root);
  }

  /** @throws when Pagefind cannot be loaded */
  async hits(words: string, vocabulary: Vocabulary | undefined): Promise<Hits> {
    // A short word is a whole word: Pagefind would find "carer" for "car".
    const short = vocabulary?.short(keyOf(words));
    if (short !== undefined) return new Map(short.flatMap((i) => this.#documents[i] ?? []).map((each) => [each, 0.3]));
    // Pagefind would search for the beginning of a word that is nowhere: "den" for "dental".
    if (vocabulary !== undefined && !keysOf(words).every((key) => STOP.has(key) || vocabulary.has(key, 'records')))
      return new Map();
    const { results } = await (await this.#pagefind()).search(words.replaceAll(/[-–:]/g, ' '));
    const most = Math.max(...results.map(({ score }) => score));
    const found = await Promise.all(
      results.map(async (result): Promise<[Document, number] | undefined> => {
        // An id that the table does not know is from another build, half of it still in the browser's cache.
        const document = this.#byId.get(result.id) ?? this.#byHref.get((await result.data()).url);
        return document && [document, most > 0 ? result.score / most : 0];
      }),
    );
    return new Map(found.filter((each) => each !== undefined));
  }
}

/** The part of Pagefind that is always the same, and its largest. */
export const WASM = '/pagefind/wasm.en.pagefind';

const loaded = new Map<string, () => Promise<Pagefind>>();

/** Pagefind of the site at `root`, loaded once. */
function pagefindAt(root: string): () => Promise<Pagefind> {
  const known = loaded.get(root);
  if (known !== undefined) return known;
  const load = once(async () => {
    // The bundle is made after the site is built, so the bundler must not look for it.
    const address = `${root}/pagefind/pagefind.js`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    // Without a worker: no Pagefind filter is loaded, so a search is short, and a worker posts a message for every result.
    const ranking = { metaWeights: META_WEIGHTS };
    const pagefind = module.createInstance({ basePath: `${root}/pagefind/`, noWorker: true, ranking });
    await pagefind.init();
    return pagefind;
  });
  loaded.set(root, load);
  return load;
}

/** Loads Pagefind before it is needed. A failure is told when a search needs it. */
export function warmPagefind(root = ''): void {
  pagefindAt(root)().catch(() => undefined);
}
