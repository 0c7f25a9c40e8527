import { serviceHref } from '../directory/addresses.ts';
import { fetchJson, once } from './fetching.ts';
import { candidate, match, type Candidate } from './match.ts';
import { findNear, needsPostcodes, type Near, type NearProblem } from './near/near.ts';
import { postcodesHref, type PostcodeFile } from './near/postcodes.ts';
import { pageDocument, type PageDocument } from './page-document.ts';
import { Pieces } from './pieces.ts';
import { activeFilters, without, type ActiveFilter, type Query } from './query.ts';
import { aboutWith } from './rank/about.ts';
import { find, type Found } from './rank/find.ts';
import { Names } from './rank/names.ts';
import { weigh, type Document, type RankGroup, type Weighed } from './rank/score.ts';
import { letGo, read, STRICT, type Reading } from './reading.ts';
import { nearby } from './nearby.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from './table.ts';
import { lexiconOf, wordsOf, type Lexicon } from './understand/lexicon.ts';
import type { Part } from './understand/understand.ts';
import { correct, type Correction } from './words/slips.ts';
import { Text, warmPagefind, type Hits } from './words/text.ts';
import { Vocabulary, vocabularyHref, type VocabularyFile } from './words/vocabulary.ts';

/** The answer to a query. */
export interface Answer extends Found<PageDocument> {
  /** What was understood from the free words. */
  readonly parts: readonly Part[];
  /** Parts that were let go, because with them nothing was left. */
  readonly dropped: readonly Part[];
  /** Words that are nowhere, and those that were searched in their place. */
  readonly correction?: Correction | undefined;
  readonly near?: Near | NearProblem | undefined;
  /** When nothing was found: what each filter costs, as the number of results without it. */
  readonly loosen: readonly { readonly filter: ActiveFilter; readonly count: number }[];
  /** When nothing was found: other searches that are near it. */
  readonly related: readonly { readonly name: string; readonly query: Query; readonly count: number }[];
}

/** Search on the visitor's own device: the compact table filters, counts and ranks, Pagefind answers words that no list knows. */
export class Engine {
  readonly table: TableFile;
  readonly #root: string;
  readonly #version: string;
  readonly #candidates: readonly Candidate[];
  readonly #pages: readonly PageDocument[];
  readonly #groups: ReadonlyMap<string, RankGroup>;
  readonly #lexicon: Lexicon;
  readonly #names: Names<Document>;
  readonly #text: Text;
  readonly #vocabulary: () => Promise<Vocabulary>;
  readonly #postcodes: () => Promise<PostcodeFile>;
  readonly #summaries: Pieces<string>;

  private constructor(table: TableFile, version: string, root: string) {
    this.table = table;
    this.#version = version;
    this.#root = root;
    this.#candidates = unpackTable(table).map((row) => candidate(row, table));
    const aboutOf = aboutWith(table.synonyms);
    this.#pages = table.pages.map((page) => pageDocument(page, aboutOf(page.title, page.description)));
    this.#groups = new Map(table.synonyms.map((group) => [group.slug, group]));
    this.#lexicon = lexiconOf({ ...table, names: this.#candidates.flatMap(({ name, provider }) => [name, provider]) });
    this.#names = new Names<Document>([...this.#candidates, ...this.#pages]);
    this.#text = new Text(
      [
        ...this.#candidates.map((document) => ({ document, href: serviceHref(document.row.id) })),
        ...this.#pages.map((document) => ({ document, href: document.page.href })),
      ],
      table.ids ?? [],
      root,
    );
    const fetched = <T>(href: string) => once(async () => (await fetchJson(root + href)) as T);
    const words = fetched<VocabularyFile>(vocabularyHref(version));
    this.#vocabulary = once(async () => new Vocabulary(await words(), wordsOf(table)));
    this.#postcodes = fetched<PostcodeFile>(postcodesHref(version));
    this.#summaries = new Pieces((file) => root + summariesHref(version, file));
  }

  /**
   * Fetches the table of a build.
   *
   * @param root where the site is; empty in a browser
   * @throws when it cannot be fetched or read
   */
  static async start(version: string, root = ''): Promise<Engine> {
    return new Engine((await fetchJson(root + tableHref(version))) as TableFile, version, root);
  }

  /** Answers a query. @throws when Pagefind cannot be loaded and there are words that need it */
  async answer(query: Query): Promise<Answer> {
    const { reading, vocabulary, correction } = await this.#read(query);
    const [near, asks] = await Promise.all([this.#near(reading.query.near), this.#weigh(reading, vocabulary)]);
    const bonus = this.#names.bonus(correction?.query ?? query.q);
    const answer = (asked: Reading): Found<PageDocument> =>
      find(
        { candidates: this.#candidates, pages: this.#pages, today: this.table.today },
        asked.query,
        asks,
        bonus,
        asked.query.near === '' || typeof near === 'string' ? undefined : near,
      );
    let found = answer(reading);
    let kept = reading;
    for (const kind of STRICT) {
      if (found.results.length > 0) break;
      kept = letGo(kept, kind, query);
      if (kept.query !== reading.query) found = answer(kept);
    }
    return {
      ...found,
      parts: reading.parts,
      dropped: found.results.length > 0 ? reading.parts.filter((part) => !kept.parts.includes(part)) : [],
      correction,
      near,
      ...(found.results.length > 0 ? { loosen: [], related: [] } : this.#otherwise(query, asks, bonus)),
    };
  }

  /** The summary of a listing. Nothing when its file cannot be fetched: the card stands without it. */
  summary(row: Candidate): Promise<string | undefined> {
    return this.#summaries.at(this.#candidates.indexOf(row));
  }

  /** Loads what words need before they are asked for. */
  warm(): void {
    warmPagefind(this.#root);
    this.#vocabulary().catch(() => undefined);
  }

  /** Reads the query; once more with other words in place of those that are nowhere. */
  async #read(
    query: Query,
  ): Promise<{ reading: Reading; vocabulary?: Vocabulary | undefined; correction?: Correction | undefined }> {
    const reading = read(query, this.#lexicon);
    if (!reading.asks.some(({ kind }) => kind === 'word')) return { reading };
    // Without the list of words nothing is corrected, and search goes on.
    const vocabulary = await this.#vocabulary().catch(() => undefined);
    const typed = reading.asks.flatMap((ask) => (ask.kind === 'word' ? [ask.word] : []));
    const correction =
      query.plain.includes('spelling') || !vocabulary ? undefined : correct(query.q, typed, vocabulary);
    if (correction === undefined) return { reading, vocabulary };
    return { reading: read({ ...query, q: correction.query }, this.#lexicon), vocabulary, correction };
  }

  async #near(words: string): Promise<Near | NearProblem | undefined> {
    if (words === '') return undefined;
    return findNear(words, this.table, needsPostcodes(words) ? await this.#postcodes() : {});
  }

  /** Asks Pagefind for the words that no group of synonyms stands for, and for those whose group no record is about. */
  async #weigh({ asks }: Reading, vocabulary: Vocabulary | undefined): Promise<Weighed[]> {
    const documents: readonly Document[] = [...this.#candidates, ...this.#pages];
    const weighWith = (hits: ReadonlyMap<string, Hits>): Weighed[] =>
      weigh(asks, this.#groups, this.table.needs, (words) => hits.get(words), documents.length);
    const bare = weighWith(new Map());
    const needed = bare.flatMap(({ ask, fit }) => {
      if (ask.kind === 'word') return [ask.word];
      return ask.kind === 'group' && !documents.some((each) => fit(each).coverage >= 0.9) ? [ask.words] : [];
    });
    if (needed.length === 0) return bare;
    const known = vocabulary ?? (await this.#vocabulary().catch(() => undefined));
    const hits = await Promise.all(
      needed.map(async (words): Promise<[string, Hits]> => [words, await this.#text.hits(words, known)]),
    );
    // Pagefind does not say when a part of its index does not come: then it finds nothing.
    if (hits.some(([, found]) => found.size === 0)) await this.#stillThere();
    return weighWith(new Map(hits));
  }

  /** @throws when there is no connection, or when the site was built again since this page was opened: its files are gone */
  async #stillThere(): Promise<void> {
    const href = this.#root + tableHref(this.#version);
    const { ok } = await fetch(href, { method: 'HEAD', cache: 'no-store' });
    if (!ok) throw new Error(`${href} is gone`);
  }

  /** What to try when nothing was found. */
  #otherwise(
    query: Query,
    asks: readonly Weighed[],
    bonus: (document: Document) => number,
  ): Pick<Answer, 'loosen' | 'related'> {
    const stock = { candidates: this.#candidates, pages: [], today: this.table.today };
    const size = (asked: Query): number =>
      asked.q === '' ? match(this.#candidates, asked).rows.length : find(stock, asked, asks, bonus).results.length;
    const loosen = activeFilters(query).map((filter) => ({ filter, count: size(without(query, filter)) }));
    const related = nearby(query, asks, this.table).map((each) => ({ ...each, count: size(each.query) }));
    const some = ({ count }: { count: number }): boolean => count > 0;
    return { loosen: loosen.filter(some), related: related.filter(some).slice(0, 4) };
  }
}
