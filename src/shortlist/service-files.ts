import { serviceHref } from '../directory/addresses.ts';
import { detailsHref, type Details } from '../search/details.ts';
import { fetchJson } from '../search/fetching.ts';
import { Pieces } from '../search/pieces.ts';
import type { Row } from '../search/row.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from '../search/table.ts';
import type { Shortlist } from './list.ts';
import type { KeptService } from './words.ts';

/** A service on a list with all that the page shows of it. */
export interface Entry {
  readonly row: Row;
  readonly summary: string | undefined;
  readonly details: Details | undefined;
}

/** What the site says of services by their ids, from the files that search uses. */
export class ServiceFiles {
  readonly table: TableFile;
  readonly #rows: readonly Row[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #summaries: Pieces<string>;
  readonly #details: Pieces<Details>;

  private constructor(table: TableFile, version: string) {
    this.table = table;
    this.#rows = unpackTable(table);
    this.#positions = new Map(this.#rows.map(({ id }, i) => [id, i]));
    this.#summaries = new Pieces((file) => summariesHref(version, file));
    this.#details = new Pieces((file) => detailsHref(version, file));
  }

  /** @throws when the table cannot be fetched or read */
  static async start(version: string): Promise<ServiceFiles> {
    return new ServiceFiles((await fetchJson(tableHref(version))) as TableFile, version);
  }

  /** The entries of a list by id, without services that are not listed now. What cannot be fetched is missing in them. */
  async entries(list: Shortlist): Promise<ReadonlyMap<string, Entry>> {
    const found = list.flatMap((id) => {
      const position = this.#positions.get(id);
      const row = position === undefined ? undefined : this.#rows[position];
      return position === undefined || row === undefined ? [] : [{ row, position }];
    });
    const entries = found.map(async ({ row, position }): Promise<[string, Entry]> => {
      const [summary, details] = await Promise.all([
        this.#summaries.at(position).catch(() => undefined),
        this.#details.at(position).catch(() => undefined),
      ]);
      return [row.id, { row, summary, details }];
    });
    return new Map(await Promise.all(entries));
  }
}

/** An entry in words that leave the site. @param origin of the site, without a slash at its end */
export function keptService({ row, details }: Entry, origin: string): KeptService {
  const { id, name, provider, example } = row;
  return { ...details, name, provider, example, address: origin + serviceHref(id) };
}
