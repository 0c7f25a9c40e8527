import { fetchJson, once } from './fetching.ts';

/** How many rows of the table have their values in one file. */
export const ROWS_PER_FILE = 25;

/** Cuts the values of all rows, in their order, into files. */
export function cut<T>(values: readonly T[]): T[][] {
  const files: T[][] = [];
  for (let i = 0; i < values.length; i += ROWS_PER_FILE) files.push(values.slice(i, i + ROWS_PER_FILE));
  return files;
}

/** A value for each row of the table, cut into files: a file is fetched when something in it is first asked for. */
export class Pieces<T> {
  readonly #href: (file: number) => string;
  readonly #files = new Map<number, () => Promise<readonly T[]>>();

  /** @param href the address of a file by its number */
  constructor(href: (file: number) => string) {
    this.#href = href;
  }

  /** The value of the row at a position. @throws when its file cannot be fetched */
  async at(position: number): Promise<T | undefined> {
    const number = Math.floor(position / ROWS_PER_FILE);
    let file = this.#files.get(number);
    if (file === undefined) {
      file = once(async () => (await fetchJson(this.#href(number))) as readonly T[]);
      this.#files.set(number, file);
    }
    return (await file())[position % ROWS_PER_FILE];
  }
}
