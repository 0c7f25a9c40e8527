import { fetchJson, once } from './fetching.ts';
import { SUMMARIES_PER_FILE, summariesHref } from './table.ts';

/** The summaries of a build, each file of them fetched when one of its summaries is wanted. */
export class Summaries {
  readonly #version: string;
  readonly #root: string;
  readonly #files = new Map<number, () => Promise<readonly string[]>>();

  constructor(version: string, root: string) {
    this.#version = version;
    this.#root = root;
  }

  /** The summary of a row by its place in the table. @throws when its file cannot be fetched */
  async of(position: number): Promise<string | undefined> {
    const file = Math.floor(position / SUMMARIES_PER_FILE);
    let summaries = this.#files.get(file);
    if (summaries === undefined) {
      summaries = once(async () => (await fetchJson(this.#root + summariesHref(this.#version, file))) as string[]);
      this.#files.set(file, summaries);
    }
    return (await summaries())[position % SUMMARIES_PER_FILE];
  }
}
