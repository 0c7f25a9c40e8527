import type { Listing } from '../directory/listing.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Area, Need, Topic } from '../schema/lists.ts';
import { rowOf, type Row } from './row.ts';

/**
 * The compact table: one small file with everything that filters, counts and cards need, so that the browser fetches one
 * file beside Pagefind in place of one for every result. Rows are arrays, and words that repeat are numbers into lists.
 * Summaries are the bulk of the words: they stand in files of their own, `SUMMARIES_PER_FILE` each, in the order of the rows.
 */
export interface TableFile {
  readonly today: PlainDate;
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
  readonly topics: readonly Topic[];
  /** Slug and name of each provider. */
  readonly providers: readonly (readonly [slug: string, name: string])[];
  /** Every different pair of filters, badges and dates that rows share. */
  readonly shared: Shared;
  readonly rows: readonly PackedRow[];
  /** Pagefind's id of each row; rows without one are in no text result. Added when the index is built. */
  readonly ids?: readonly string[];
}

interface Shared {
  readonly badges: readonly (readonly string[])[];
  readonly costs: readonly Row['cost'][];
  readonly statuses: readonly Row['status'][];
  readonly hows: readonly Row['checked']['how'][];
}

type PackedRow = readonly [
  provider: number,
  service: string,
  name: string,
  from: number,
  to: number,
  areas: readonly number[],
  topics: readonly number[],
  subjects: readonly number[],
  needs: readonly number[],
  cost: number,
  badges: number,
  status: number,
  checkedOn: string,
  how: number,
  example: 0 | 1,
];

export const SUMMARIES_PER_FILE = 25;

/** Where the table and the summaries of one build are: the version changes when anything in them does. */
export const tableHref = (version: string): string => `/directory/${version}/table.json`;
export const summariesHref = (version: string, file: number): string =>
  `/directory/${version}/summaries-${String(file)}.json`;

/** Gives every different value a number. */
class Numbers<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(values: readonly T[] = []) {
    for (const value of values) this.of(value);
  }

  of(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Packs listings, which must be in the order of their names. */
export function packTable(
  listings: readonly Listing[],
  lists: Pick<TableFile, 'areas' | 'needs' | 'topics'>,
  today: PlainDate,
): TableFile {
  const providers = new Numbers<readonly [string, string]>();
  const shared = {
    badges: new Numbers<readonly string[]>(),
    costs: new Numbers<Row['cost']>(),
    statuses: new Numbers<Row['status']>(),
    hows: new Numbers<Row['checked']['how']>(),
  };
  const area = new Numbers(slugs(lists.areas));
  const topic = new Numbers(slugs(lists.topics));
  const subject = new Numbers(slugs(lists.topics.flatMap(({ subjects }) => subjects)));
  const need = new Numbers(slugs(lists.needs));
  const rows = listings.map((listing): PackedRow => {
    const row = rowOf(listing);
    return [
      providers.of([listing.provider.id, row.provider]),
      row.id.slice(listing.provider.id.length + 1),
      row.name,
      row.ages.from,
      row.ages.to,
      row.area.map((slug) => area.of(slug)),
      row.topic.map((slug) => topic.of(slug)),
      row.subject.map((slug) => subject.of(slug)),
      row.need.map((slug) => need.of(slug)),
      shared.costs.of(row.cost),
      shared.badges.of(row.badges),
      shared.statuses.of(row.status),
      row.checked.on,
      shared.hows.of(row.checked.how),
      row.example ? 1 : 0,
    ];
  });
  return {
    today,
    ...lists,
    providers: providers.values,
    shared: {
      badges: shared.badges.values,
      costs: shared.costs.values,
      statuses: shared.statuses.values,
      hows: shared.hows.values,
    },
    rows,
  };
}

const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);

/** The rows of a table, in its order. The opposite of `packTable`. */
export function unpackTable(table: TableFile): Row[] {
  const subjects = table.topics.flatMap((topic) => topic.subjects);
  return table.rows.map(
    ([provider, service, name, from, to, areas, topics, subject, needs, cost, badges, status, on, how, example]) => {
      const [slug, providerName] = at(table.providers, provider);
      return {
        id: `${slug}/${service}`,
        name,
        provider: providerName,
        ages: { from, to },
        area: areas.map((n) => at(table.areas, n).slug),
        topic: topics.map((n) => at(table.topics, n).slug),
        subject: subject.map((n) => at(subjects, n).slug),
        need: needs.map((n) => at(table.needs, n).slug),
        cost: at(table.shared.costs, cost),
        badges: at(table.shared.badges, badges),
        status: at(table.shared.statuses, status),
        checked: { on, how: at(table.shared.hows, how) },
        example: example === 1,
      };
    },
  );
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined)
    throw new Error(`The table names entry ${String(index)} of a list of ${String(list.length)}.`);
  return value;
}

/** The summaries of listings, cut into files. */
export function packSummaries(listings: readonly Listing[]): string[][] {
  const files: string[][] = [];
  for (let i = 0; i < listings.length; i += SUMMARIES_PER_FILE) {
    files.push(listings.slice(i, i + SUMMARIES_PER_FILE).map(({ service }) => service.summary));
  }
  return files;
}
