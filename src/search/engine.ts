import { pageHref } from '../directory/addresses.ts';
import { NO_CONDITIONS, unpackConditions, type ConditionCard, type Conditions } from './conditions.ts';
import { fetchJson, once } from './fetching.ts';
import { candidatesOf, match, type Candidate } from './match.ts';
import { findNear, needsPostcodes, type Near, type NearProblem } from './near/near.ts';
import { postcodesHref, type PostcodeFile } from './near/postcodes.ts';
import { pageDocument, type PageDocument } from './page-document.ts';
import { Pieces } from './pieces.ts';
import { activeFilters, without, type ActiveFilter, type Query } from './query.ts';
import { aboutWith, apartWith } from './rank/about.ts';
import { find, type Found, type Stock } from './rank/find.ts';
import { Names } from './rank/names.ts';
import { weigh, type Document, type RankGroup, type Weighed } from './rank/score.ts';
import { letGo, read, STRICT, type Reading } from './reading.ts';
import { nearby } from './nearby.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from './table.ts';
import { lexiconOf, wordsOf, type Lexicon } from './understand/lexicon.ts';
import { keysOf } from './understand/tokens.ts';
import type { Part } from './understand/understand.ts';
import { correct, type Correction } from './words/slips.ts';
import { Text, WordFiles, type Hits } from './words/text.ts';
import { vocabularyHref, vocabularyOf, type VocabularyFile } from './words/vocabulary.ts';

/** The answer to a query. */
export interface Answer extends Found<PageDocument> {
  /** What was understood from the free words. */
  readonly parts: readonly Part[];
  /** Parts that were let go, because with them nothing was left. */
  readonly dropped: readonly Part[];
  /** Words that are nowhere, and those that were searched in their place. */
  readonly correction?: Correction | undefined;
  readonly near?: Near | NearProblem | undefined;
  /** The conditions that the words name. */
  readonly conditions: readonly ConditionCard[];
  /** Whether nothing else is asked for: then their pages are the best answer. */
  readonly onlyConditions: boolean;
  /** When nothing was found: what each filter costs, as the number of results without it. */
  readonly loosen: readonly { readonly filter: ActiveFilter; readonly count: number }[];
  /** When nothing was found: other searches that are near it. */
  readonly related: readonly { readonly name: string; readonly query: Query; readonly count: number }[];
}

/** Search on the visitor's own device: the compact table filters, counts and ranks, files of words say which records have a word. */
export class Engine {
  readonly table: TableFile;
  /** Of all rows, in the order of the table. */
  readonly #candidates: readonly Candidate[];
  readonly #stock: Stock<PageDocument>;
  readonly #pages: readonly PageDocument[];
  readonly #groups: ReadonlyMap<string, RankGroup>;
  readonly #lexicon: Lexicon;
  readonly #names: Names<Document>;
  readonly #text: Text;
  readonly #conditions: () => Promise<Conditions>;
  readonly #vocabulary: () => Promise<ReadonlySet<string>>;
  readonly #postcodes: () => Promise<PostcodeFile>;
  readonly #summaries: Pieces<string>;

  private constructor(table: TableFile, words: WordFiles, version: string, root: string) {
    this.table = table;
    this.#candidates = candidatesOf(unpackTable(table), table);
    const aboutOf = aboutWith(table.synonyms);
    this.#pages = table.pages.map((page) => {
      // A door is about the people it is for, whatever its words.
      const people = table.synonyms.filter(
        ({ audience }) => audience !== undefined && page.href === pageHref(audience),
      );
      const said = aboutOf(page.title, page.description);
      return pageDocument(page, new Map([...said, ...people.map(({ slug }) => [slug, 'name'] as const)]));
    });
    // Examples are found by the same query, and change nothing about what is found: real ones alone are listed and counted.
    this.#stock = {
      candidates: this.#candidates.filter(({ row }) => !row.example),
      examples: this.#candidates.filter(({ row }) => row.example),
      pages: this.#pages,
      today: table.today,
    };
    this.#groups = new Map(table.synonyms.map((group) => [group.slug, group]));
    this.#names = new Names<Document>([...this.#candidates, ...this.#pages]);
    this.#lexicon = lexiconOf({ ...table, names: this.#names.keysOf(this.#stock.candidates) });
    this.#text = new Text([...this.#candidates, ...this.#pages], words);
    this.#conditions = once(async () =>
      unpackConditions(
        await words.conditions(),
        table.needs,
        [...this.#candidates, ...this.#pages],
        apartWith(table.synonyms),
      ),
    );
    const fetched = <T>(href: string) => once(async () => (await fetchJson(root + href)) as T);
    const vocabulary = fetched<VocabularyFile>(vocabularyHref(version));
    this.#vocabulary = once(async () => vocabularyOf(await vocabulary(), wordsOf(table)));
    this.#postcodes = fetched<PostcodeFile>(postcodesHref(version));
    this.#summaries = new Pieces((file) => root + summariesHref(version, file));
  }

  /**
   * Fetches the table of a build.
   *
   * @param words the files of words of that build
   * @param root where the site is; empty in a browser
   * @throws when it cannot be fetched or read
   */
  static async start(version: string, words: WordFiles, root = ''): Promise<Engine> {
    return new Engine((await fetchJson(root + tableHref(version))) as TableFile, words, version, root);
  }

  /** Answers a query. @throws when a file cannot be fetched that has one of its words, or its postcode */
  async answer(query: Query): Promise<Answer> {
    // Without the names of conditions their words are words, and search goes on.
    const conditions = query.q === '' ? NO_CONDITIONS : await this.#conditions().catch(() => NO_CONDITIONS);
    const { reading, correction } = await this.#read(query, conditions);
    const slugs = conditionsOf(reading);
    const onlyConditions = asksOnlyConditions(reading, this.#groups);
    const [near, asks] = await Promise.all([this.#near(reading.query.near), this.#weigh(reading, conditions)]);
    const bonus = this.#names.bonus(correction?.query ?? query.q, wordsOfConditions(reading));
    const answer = (asked: Reading): Found<PageDocument> =>
      find(
        this.#stock,
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
      pages: found.pages.filter(
        ({ document }) =>
          !onlyConditions ||
          slugs.some((slug) => conditions.ranks.get(slug)?.named.has(document)) ||
          isAboutWords(document, reading, this.#groups),
      ),
      conditions: slugs.flatMap((slug) => conditions.cards.get(slug) ?? []),
      onlyConditions,
      ...(found.results.length > 0 ? { loosen: [], related: [] } : this.#otherwise(query, asks, bonus)),
    };
  }

  /** The summary of a listing. Nothing when its file cannot be fetched: the card stands without it. */
  summary(row: Candidate): Promise<string | undefined> {
    return this.#summaries.at(this.#candidates.indexOf(row));
  }

  /** Reads the query; once more with other words in place of those that are nowhere. */
  async #read(
    query: Query,
    conditions: Conditions,
  ): Promise<{ reading: Reading; correction?: Correction | undefined }> {
    const lexicon = { ...this.#lexicon, conditions: conditions.forms };
    const reading = read(query, lexicon);
    const typed = reading.asks.flatMap((ask) => (ask.kind === 'word' ? [ask.word] : []));
    const found = await Promise.all(typed.map((word) => this.#text.hits(word)));
    const nowhere = typed.filter((_, i) => found[i]?.size === 0);
    if (nowhere.length === 0 || query.plain.includes('spelling')) return { reading };
    // Without the list of words nothing is corrected, and search goes on.
    const known = await this.#vocabulary().catch(() => undefined);
    const correction = known && correct(query.q, nowhere, new Set([...known, ...conditions.words]));
    return { reading: correction ? read({ ...query, q: correction.query }, lexicon) : reading, correction };
  }

  async #near(words: string): Promise<Near | NearProblem | undefined> {
    if (words === '') return undefined;
    return findNear(words, this.table, needsPostcodes(words) ? await this.#postcodes() : {});
  }

  /** Looks up the words that no group of synonyms stands for, and those whose group no record is about. */
  async #weigh({ asks }: Reading, conditions: Conditions): Promise<Weighed[]> {
    const documents: readonly Document[] = [...this.#stock.candidates, ...this.#pages];
    const weighWith = (hits: ReadonlyMap<string, Hits>): Weighed[] =>
      weigh(asks, this.#groups, this.table.needs, (words) => hits.get(words), documents.length, conditions.ranks);
    const bare = weighWith(new Map());
    const needed = bare.flatMap(({ ask, fit }) => {
      if (ask.kind === 'word') return [ask.word];
      return ask.kind === 'group' && !documents.some((each) => fit(each).coverage >= 0.9) ? [ask.words] : [];
    });
    if (needed.length === 0) return bare;
    const hits = needed.map(async (words): Promise<[string, Hits]> => [words, await this.#text.hits(words)]);
    return weighWith(new Map(await Promise.all(hits)));
  }

  /** What to try when nothing was found. */
  #otherwise(
    query: Query,
    asks: readonly Weighed[],
    bonus: (document: Document) => number,
  ): Pick<Answer, 'loosen' | 'related'> {
    const stock = { ...this.#stock, examples: [], pages: [] };
    const size = (asked: Query): number =>
      asked.q === '' ? match(stock.candidates, asked).rows.length : find(stock, asked, asks, bonus).results.length;
    const loosen = activeFilters(query).map((filter) => ({ filter, count: size(without(query, filter)) }));
    const related = nearby(query, asks, this.table).map((each) => ({ ...each, count: size(each.query) }));
    const some = ({ count }: { count: number }): boolean => count > 0;
    return { loosen: loosen.filter(some), related: related.filter(some).slice(0, 4) };
  }
}

/** The slugs of the conditions that a query names. */
const conditionsOf = ({ parts }: Reading): string[] =>
  parts.flatMap(({ kind, values }) => (kind === 'condition' ? values : []));

const wordsOfConditions = ({ parts }: Reading): ReadonlySet<string> =>
  new Set(parts.flatMap(({ kind, words }) => (kind === 'condition' ? keysOf(words) : [])));

/** Whether a query asks for nothing besides conditions: an age, a place or a wish narrows, and says no more. */
const asksOnlyConditions = ({ asks }: Reading, groups: ReadonlyMap<string, RankGroup>): boolean =>
  asks.some(({ kind }) => kind === 'condition') &&
  asks.every(
    (ask) => ask.kind !== 'word' && (ask.kind !== 'group' || ask.groups.every((slug) => groups.get(slug)?.weak)),
  );

/** Whether a page is about what the words for a condition mean besides it: a group that is no need. A condition has its own needs. */
const isAboutWords = ({ about }: Document, { parts }: Reading, groups: ReadonlyMap<string, RankGroup>): boolean =>
  parts.some((part) => part.groups?.some((slug) => about.has(slug) && groups.get(slug)?.needs === undefined));
