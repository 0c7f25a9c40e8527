import { fetchJson, once } from '../fetching.ts';
import { conditionsHref, type ConditionsFile } from '../conditions.ts';
import type { Document } from '../rank/score.ts';
import { STOP } from '../understand/stop.ts';
import { keysOf } from '../understand/tokens.ts';
import { recordsWith, stemOf, wordFileOf, wordsHref, type WordFile } from './postings.ts';

/** How well documents answer words, from 0 to 1. */
export type Hits = ReadonlyMap<Document, number>;

/** The files of words of a build, and the names of its conditions: each is fetched when a word of it is first asked for. */
export class WordFiles {
  readonly #href: (file: number) => string;
  readonly #files = new Map<number, () => Promise<WordFile>>();
  /** @throws when it cannot be fetched */
  readonly conditions: () => Promise<ConditionsFile>;

  /** @param root where the site is; empty in a browser */
  constructor(version: string, root = '') {
    this.#href = (file) => root + wordsHref(version, file);
    this.conditions = once(async () => (await fetchJson(root + conditionsHref(version))) as ConditionsFile);
  }

  /** The file that has a word, if any has. @throws when it cannot be fetched */
  fileFor(key: string): Promise<WordFile> {
    const number = wordFileOf(stemOf(key));
    let file = this.#files.get(number);
    if (file === undefined) {
      file = once(async () => (await fetchJson(this.#href(number))) as WordFile);
      this.#files.set(number, file);
    }
    return file();
  }

  /** Fetches what the words of a text will most likely need. A failure is told when a search needs it. */
  fetchAhead(text: string): void {
    if (text.trim() !== '') this.conditions().catch(() => undefined);
    const keys = keysOf(text).filter((key) => !STOP.has(key) && key.length >= LETTERS_AHEAD);
    for (const key of keys.slice(0, WORDS_AHEAD)) this.fileFor(key).catch(() => undefined);
  }
}

/** With fewer letters it is not known which file a word is in; a sentence has more words than need be looked up. */
const LETTERS_AHEAD = 3;
const WORDS_AHEAD = 5;

/** Answers free words by the records that have them. */
export class Text {
  readonly #documents: readonly Document[];
  readonly #files: WordFiles;

  /** @param documents in the order of the table's rows, and then of its pages */
  constructor(documents: readonly Document[], files: WordFiles) {
    this.#documents = documents;
    this.#files = files;
  }

  /** The documents that have every word of a text, small words aside. @throws when a file cannot be fetched */
  async hits(text: string): Promise<Hits> {
    const keys = keysOf(text);
    const telling = keys.filter((key) => !STOP.has(key));
    const [first, ...others] = await Promise.all(
      (telling.length > 0 ? telling : keys).map(async (key) => recordsWith(await this.#files.fileFor(key), key)),
    );
    const hits = new Map<Document, number>();
    for (const [number, fit] of first ?? []) {
      const document = this.#documents[number];
      const fits = [fit, ...others.map((each) => each.get(number) ?? 0)];
      if (document !== undefined && !fits.includes(0)) hits.set(document, Math.min(...fits));
    }
    return hits;
  }
}
