import {
  asksOnlyConditions,
  conditionsOf,
  guessesOf,
  isAboutWords,
  isSure,
  onlyTelling,
  unansweredOf,
  wordsOfConditions,
} from './answered.ts';
import { NO_CONDITIONS, unpackConditions, type ConditionCard, type Conditions } from './conditions.ts';
import type { SearchFetches } from './fetches.ts';
import { once } from './fetching.ts';
import type { BestPage, SearchIntent } from './intents/intents.ts';
import { IntentRecogniser } from './intents/recognise.ts';
import { candidatesOf, match, type Candidate } from './match.ts';
import { findNear, needsPostcodes, type Near, type NearProblem } from './near/near.ts';
import { nearby } from './nearby.ts';
import { pageDocument, type PageDocument } from './page-document.ts';
import type { PhoneOwner, PhonesFile } from './phones.ts';
import { Pieces } from './pieces.ts';
import { activeFilters, without, type ActiveFilter, type Query } from './query.ts';
import { apartWith } from './rank/about.ts';
import { find, type Found, type Stock } from './rank/find.ts';
import { Names } from './rank/names.ts';
import { weigh, type Document, type RankIntent, type Weighed } from './rank/score.ts';
import { LEAST, letGo, read, STRICT, SURE, type Reading } from './reading.ts';
import { summariesHref, unpackTable, type TableFile } from './table.ts';
import { certainPhrases, lexiconOf, wordsOf, type Lexicon } from './understand/lexicon.ts';
import { phoneNumberOf } from './understand/phone.ts';
import type { Phrases } from './understand/phrases.ts';
import type { Part } from './understand/understand.ts';
import { correct, type Correction } from './words/slips.ts';
import { Text, type Hits } from './words/text.ts';

/** The answer to a query. */
export interface Answer extends Found<PageDocument> {
  /** What was understood from the free words. */
  readonly parts: readonly Part[];
  /** Parts that were let go, because with them nothing was left. */
  readonly dropped: readonly Part[];
  /** A word that is nowhere, and one that it may be. `taken` when nothing at all was found for the words as they were typed. */
  readonly correction?: (Correction & { readonly taken: boolean }) | undefined;
  readonly near?: Near | NearProblem | undefined;
  /** The conditions that the words name. */
  readonly conditions: readonly ConditionCard[];
  /** Whether nothing else is asked for: then their pages are the best answer. */
  readonly onlyConditions: boolean;
  /** The intents by their slugs, for what is said of the parts. */
  readonly intents: ReadonlyMap<string, SearchIntent>;
  /** What may be meant, where nothing is sure: the likeliest first. */
  readonly guesses: readonly SearchIntent[];
  /** The pages that answer best what was understood. */
  readonly bestPages: readonly BestPage[];
  /** Whose a number is that was typed in place of words: who answers it, where it is a line for people in danger. */
  readonly number?: { readonly typed: string; readonly answeredBy?: string | undefined } | undefined;
  /** The kinds of danger that the words most likely mean. */
  readonly dangers: readonly string[];
  /** What nothing is listed for, as it is called. Then there are no results, and `nearest` has what is left. */
  readonly unanswered: readonly string[];
  readonly nearest: readonly Candidate[];
  /** When nothing was found: what each filter costs, as the number of results without it. */
  readonly loosen: readonly { readonly filter: ActiveFilter; readonly count: number }[];
  /** When nothing was found: other searches that are near it. */
  readonly related: readonly { readonly name: string; readonly query: Query; readonly count: number }[];
  /** Whether Pagefind may add to this answer, which was given without it. */
  readonly open: boolean;
  /** Whether Pagefind did not come, so that only names and what is known were searched. */
  readonly partial: boolean;
}

/** How likely a danger must be for its panel. */
const DANGER = 0.7;
/** How sure an intent must be whose page stands beside that of a condition. */
const MOST_SURE = 0.9;

/** The intents as the engine uses them. */
interface Intents {
  readonly list: readonly SearchIntent[];
  readonly bySlug: ReadonlyMap<string, SearchIntent>;
  readonly phrases: Phrases<string>;
  readonly recogniser?: IntentRecogniser;
}
const NO_INTENTS: Intents = { list: [], bySlug: new Map(), phrases: certainPhrases([]) };

/**
 * Search on the visitor's own device. The compact table filters, counts and ranks; intents and conditions say what words mean; Pagefind
 * says which records have a word.
 */
export class Engine {
  readonly table: TableFile;
  /** Of all rows, in the order of the table. */
  readonly #candidates: readonly Candidate[];
  readonly #stock: Stock<PageDocument>;
  readonly #lexicon: Lexicon;
  readonly #names: Names<Document>;
  readonly #text: Text;
  readonly #files: SearchFetches;
  readonly #summaries: Pieces<string>;
  readonly #conditions: () => Promise<Conditions>;

  private constructor(table: TableFile, files: SearchFetches) {
    this.table = table;
    this.#files = files;
    this.#candidates = candidatesOf(unpackTable(table), table);
    const pages = table.pages.map((page) => pageDocument(page, table.intents));
    // Examples are found by the same query, and change nothing about what is found: real ones alone are listed and counted.
    this.#stock = {
      candidates: this.#candidates.filter(({ row }) => !row.example),
      examples: this.#candidates.filter(({ row }) => row.example),
      pages,
      today: table.today,
    };
    this.#names = new Names<Document>([...this.#candidates, ...pages]);
    this.#lexicon = lexiconOf({ ...table, names: this.#names.keysOf(this.#stock.candidates) });
    this.#text = new Text([...this.#candidates, ...pages], files.pagefind);
    this.#summaries = new Pieces((file) => files.root + summariesHref(files.version, file));
    this.#conditions = once(async () => {
      const [file, { list }] = await Promise.all([files.conditions(), this.#intents().catch(() => NO_INTENTS)]);
      return unpackConditions(file, table.needs, [...this.#candidates, ...pages], apartWith(list));
    });
  }

  /** Fetches the table of a build. @throws when it cannot be fetched or read */
  static async start(files: SearchFetches): Promise<Engine> {
    return new Engine(await files.table(), files);
  }

  /**
   * Answers a query.
   *
   * @param atOnce whether to do without Pagefind, which may come later than all the rest
   * @throws when the postcodes are needed and cannot be fetched
   */
  async answer(query: Query, atOnce = false): Promise<Answer> {
    const owner = await this.#ownerOf(query.q);
    if (owner !== undefined) return this.#answerNumber(query, owner);
    // Without their meaning words are words, and search goes on.
    const [conditions, intents] =
      query.q === ''
        ? [NO_CONDITIONS, NO_INTENTS]
        : await Promise.all([this.#conditions().catch(() => NO_CONDITIONS), this.#intents().catch(() => NO_INTENTS)]);
    const asked = await this.#answerTo(query, query, { conditions, intents }, atOnce);
    if (asked.open || asked.nowhere.length === 0 || query.plain.includes('spelling')) return asked.answer;
    const correction = await this.#correct(query.q, asked.nowhere, conditions);
    if (correction === undefined) return asked.answer;
    const isEmpty = asked.answer.results.length + asked.answer.pages.length + asked.answer.conditions.length === 0;
    if (!isEmpty) return { ...asked.answer, correction: { ...correction, taken: false } };
    const { answer } = await this.#answerTo(query, { ...query, q: correction.query }, { conditions, intents }, atOnce);
    return answer.results.length + answer.pages.length + answer.conditions.length === 0
      ? asked.answer
      : { ...answer, correction: { ...correction, taken: true } };
  }

  /** Whose a number is, if the words are one that somebody here has. */
  async #ownerOf(words: string): Promise<PhoneOwner | undefined> {
    const number = phoneNumberOf(words);
    if (number === undefined) return undefined;
    return (await this.#files.phones().catch((): PhonesFile => ({})))[number];
  }

  async #answerNumber(query: Query, { rows = [], contact }: PhoneOwner): Promise<Answer> {
    const nothing = { conditions: NO_CONDITIONS, intents: NO_INTENTS };
    const { answer } = await this.#answerTo(query, { ...query, q: '' }, nothing, true);
    const owned = new Set(rows.map((row) => this.#candidates[row]));
    const results = answer.results.filter((each) => owned.has(each));
    const order = (each: Candidate): number => rows.indexOf(this.#candidates.indexOf(each));
    return {
      ...answer,
      results: results.sort((a, b) => order(a) - order(b)),
      examples: answer.examples.filter((each) => owned.has(each)),
      number: { typed: query.q, answeredBy: contact },
    };
  }

  /** The slugs of all intents, none where they have not come. */
  async meanings(): Promise<{ readonly intents: readonly string[] }> {
    const { list } = await this.#intents().catch(() => NO_INTENTS);
    return { intents: list.map(({ slug }) => slug) };
  }

  /** The summary of a listing. Nothing when its file cannot be fetched: the card stands without it. */
  summary(row: Candidate): Promise<string | undefined> {
    return this.#summaries.at(this.#candidates.indexOf(row));
  }

  readonly #intents = once(async (): Promise<Intents> => {
    const file = await this.#files.intents();
    return {
      list: file.intents,
      bySlug: new Map(file.intents.map((intent) => [intent.slug, intent])),
      phrases: certainPhrases(file.intents),
      recogniser: new IntentRecogniser(file),
    };
  });

  async #answerTo(
    typed: Query,
    query: Query,
    { conditions, intents }: { readonly conditions: Conditions; readonly intents: Intents },
    atOnce: boolean,
  ): Promise<{ readonly answer: Answer; readonly open: boolean; readonly nowhere: readonly string[] }> {
    const lexicon = { ...this.#lexicon, conditions: conditions.forms, intents: intents.phrases };
    const reading = read(query, lexicon, intents.recogniser);
    const slugs = conditionsOf(reading);
    const onlyConditions = asksOnlyConditions(reading, intents.bySlug);
    const [near, weighed] = await Promise.all([
      this.#near(reading.query.near),
      this.#weigh(reading, conditions, intents.bySlug, atOnce),
    ]);
    const { asks, nowhere, open, partial } = weighed;
    const bonus = this.#names.bonus(query.q, wordsOfConditions(reading));
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
      kept = letGo(kept, kind, typed);
      if (kept.query !== reading.query) found = answer(kept);
    }
    const meant = reading.parts
      .filter(({ confidence = 1 }) => confidence >= SURE)
      .flatMap(({ kind, values, intents: also = [] }) =>
        [...(kind === 'intent' ? values.slice(0, 1) : []), ...also].flatMap((slug) => intents.bySlug.get(slug) ?? []),
      );
    // Of a condition alone, what its name is most like: "school refusal" has a page of its own.
    const [likeliest] = reading.guesses;
    if (onlyConditions && likeliest !== undefined && likeliest.confidence >= MOST_SURE) meant.push(likeliest.intent);
    const unanswered = unansweredOf(asks, found.results, intents.bySlug, bonus);
    const isElsewhere = meant.length > 0 && meant.every(({ nothing }) => nothing === true);
    const cards = slugs.flatMap((slug) => conditions.cards.get(slug) ?? []);
    const bestPages = [...new Map(meant.flatMap(({ page }) => (page ? [[page.href, page]] : []))).values()].filter(
      ({ href }) => !cards.some((card) => card.href === href),
    );
    // Only what is likeliest of all may be danger: everything else comes after it.
    const danger = likeliest !== undefined && likeliest.confidence >= DANGER ? likeliest.intent.crisis : undefined;
    return {
      open,
      nowhere,
      answer: {
        ...found,
        ...(unanswered.length > 0 && { results: [] }),
        unanswered,
        nearest: unanswered.length > 0 && !isElsewhere ? found.results : [],
        parts: reading.parts,
        dropped: found.results.length > 0 ? reading.parts.filter((part) => !kept.parts.includes(part)) : [],
        near,
        pages: found.pages.filter(
          ({ document }) =>
            !bestPages.some(({ href }) => href === document.page.href) &&
            (!onlyConditions ||
              slugs.some((slug) => conditions.ranks.get(slug)?.named.has(document)) ||
              isAboutWords(document, reading, intents.bySlug)),
        ),
        conditions: cards,
        onlyConditions,
        intents: intents.bySlug,
        guesses: isSure(reading) ? [] : guessesOf(reading),
        bestPages,
        dangers: danger === undefined ? [] : [danger],
        open,
        partial,
        ...(found.results.length > 0 && unanswered.length === 0
          ? { loosen: [], related: [] }
          : this.#otherwise(typed, asks, bonus, intents, reading)),
      },
    };
  }

  /** What a word that is nowhere may be. Without the list of words nothing is corrected, and search goes on. */
  async #correct(query: string, nowhere: readonly string[], conditions: Conditions): Promise<Correction | undefined> {
    const file = await this.#files.spelling().catch(() => undefined);
    if (file === undefined) return undefined;
    const known = new Set([...split(file.words), ...wordsOf(this.table), ...conditions.words]);
    return correct(query, nowhere, known, new Set(split(file.right)));
  }

  async #near(words: string): Promise<Near | NearProblem | undefined> {
    if (words === '') return undefined;
    return findNear(words, this.table, needsPostcodes(words) ? await this.#files.postcodes() : {});
  }

  /** Looks up the words that stand for nothing else, and those whose intent no record is about. */
  async #weigh(
    { asks }: Reading,
    conditions: Conditions,
    intents: ReadonlyMap<string, RankIntent>,
    atOnce: boolean,
  ): Promise<{ asks: Weighed[]; nowhere: string[]; open: boolean; partial: boolean }> {
    const documents: readonly Document[] = [...this.#stock.candidates, ...this.#stock.pages];
    const weighWith = (these: Reading['asks'], hits: ReadonlyMap<string, Hits>): Weighed[] =>
      weigh(these, intents, this.table.needs, (words) => hits.get(words), documents.length, conditions.ranks);
    const bare = weighWith(asks, new Map());
    const covers = (least: number) => (each: Weighed) =>
      documents.some((document) => each.fit(document).coverage >= least);
    // Where no record is about what is meant, its words are what there is to look for.
    const isAnswered = bare.some((each) => each.ask.kind === 'intent' && covers(0.5)(each));
    const wanted = isAnswered ? asks : asks.map((ask) => (ask.kind === 'word' ? { ...ask, besides: false } : ask));
    const needed = bare.flatMap((each) => {
      const { ask } = each;
      if (ask.kind === 'word') return [ask.word];
      return ask.kind === 'intent' && ask.confidence === 1 && !covers(0.9)(each) ? [ask.words] : [];
    });
    const named = new Map(needed.map((words) => [words, this.#text.namedHits(words)]));
    if (atOnce) return { asks: weighWith(wanted, named), nowhere: [], open: needed.length > 0, partial: false };
    try {
      const found = await Promise.all(needed.map(async (words) => [words, await this.#text.hits(words)] as const));
      const single = needed.filter((words) => !/\s/.test(words));
      const known = await Promise.all(single.map((word) => this.#text.has(word)));
      const nowhere = single.filter((_, i) => known[i] === false);
      return { asks: weighWith(wanted, onlyTelling(new Map(found), wanted)), nowhere, open: false, partial: false };
    } catch (error) {
      console.warn(error);
      return { asks: weighWith(wanted, named), nowhere: [], open: false, partial: true };
    }
  }

  /** What to try when nothing was found. */
  #otherwise(
    query: Query,
    asks: readonly Weighed[],
    bonus: (document: Document) => number,
    intents: Intents,
    { guesses }: Reading,
  ): Pick<Answer, 'loosen' | 'related'> {
    const stock = { ...this.#stock, examples: [], pages: [] };
    const size = (asked: Query): number =>
      asked.q === '' ? match(stock.candidates, asked).rows.length : find(stock, asked, asks, bonus).results.length;
    const loosen = activeFilters(query).map((filter) => ({ filter, count: size(without(query, filter)) }));
    const near = guesses.filter(({ confidence }) => confidence >= LEAST / 2).map(({ intent }) => intent.slug);
    const related = nearby(query, asks, this.table, intents.list, near).map((each) => ({
      ...each,
      count: size(each.query),
    }));
    const some = ({ count }: { count: number }): boolean => count > 0;
    // Without the words everything is left: that is no way to find what was asked for.
    const helps = loosen.filter(({ filter }) => filter.filter !== 'q' || activeFilters(query).length > 1);
    return { loosen: helps.filter(some), related: related.filter(some).slice(0, 4) };
  }
}

const split = (words: string): string[] => (words === '' ? [] : words.split(' '));
