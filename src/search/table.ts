import type { Listing } from '../directory/listing.ts';
import { slugOf } from '../directory/slug.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Area, Need, Topic } from '../schema/lists.ts';
import { cut } from './pieces.ts';
import { rowOf, type Row } from './row.ts';

/**
 * The compact table: one small file with everything that filters, counts and cards need, so that the browser fetches one
 * file beside Pagefind in place of one for every result. It is written by columns, because like values side by side compress
 * best, and words that repeat are numbers into lists. Summaries are the bulk of the words: they stand in files of their own,
 * cut by rows (`pieces.ts`).
 */
export interface TableFile {
  readonly today: PlainDate;
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
  readonly topics: readonly TableTopic[];
  readonly shared: Shared;
  readonly columns: Columns;
  /** Pagefind's id of each row. Added when the index is built. */
  readonly ids?: readonly string[];
}

/** What the browser needs of a topic: the subjects' order is what their numbers count. */
type TableTopic = Pick<Topic, 'slug' | 'subjects'>;

/** The different values of columns whose values repeat. */
interface Shared {
  readonly providers: readonly { readonly slug: Slug; readonly name: string }[];
  readonly badges: readonly Row['badges'][];
  readonly costs: readonly Row['cost'][];
  readonly statuses: readonly Row['status'][];
  readonly dates: readonly PlainDate[];
  readonly hows: readonly Row['checked']['how'][];
}

/** The slug of a name; 0 when it is the one that the name makes by itself, as most are. */
type Slug = string | 0;

/** One entry for each row. Numbers count in `shared`, or in the list of their name. */
interface Columns {
  readonly provider: readonly number[];
  readonly slug: readonly Slug[];
  readonly name: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly area: readonly (readonly number[])[];
  readonly topic: readonly (readonly number[])[];
  readonly subject: readonly (readonly number[])[];
  readonly need: readonly (readonly number[])[];
  readonly cost: readonly number[];
  readonly badges: readonly number[];
  readonly status: readonly number[];
  readonly checkedOn: readonly number[];
  readonly how: readonly number[];
  readonly example: readonly (0 | 1)[];
}

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
  { areas, needs, topics }: Pick<TableFile, 'areas' | 'needs'> & { readonly topics: readonly TableTopic[] },
  today: PlainDate,
): TableFile {
  const providers = new Numbers<Shared['providers'][number]>();
  const badges = new Numbers<Row['badges']>();
  const costs = new Numbers<Row['cost']>();
  const statuses = new Numbers<Row['status']>();
  const dates = new Numbers<PlainDate>();
  const hows = new Numbers<Row['checked']['how']>();
  const area = new Numbers(slugs(areas));
  const topic = new Numbers(slugs(topics));
  const subject = new Numbers(slugs(topics.flatMap(({ subjects }) => subjects)));
  const need = new Numbers(slugs(needs));

  const rows = listings.map((listing) => ({ ...rowOf(listing), providerSlug: listing.provider.id }));
  const column = <T>(value: (row: (typeof rows)[number]) => T): T[] => rows.map(value);
  const columns: Columns = {
    provider: column(({ providerSlug, provider }) =>
      providers.of({ slug: packSlug(providerSlug, provider), name: provider }),
    ),
    slug: column(({ id, providerSlug, name }) => packSlug(id.slice(providerSlug.length + 1), name)),
    name: column((row) => row.name),
    from: column((row) => row.ages.from),
    to: column((row) => row.ages.to),
    area: column((row) => row.area.map((slug) => area.of(slug))),
    topic: column((row) => row.topic.map((slug) => topic.of(slug))),
    subject: column((row) => row.subject.map((slug) => subject.of(slug))),
    need: column((row) => row.need.map((slug) => need.of(slug))),
    cost: column((row) => costs.of(row.cost)),
    badges: column((row) => badges.of(row.badges)),
    status: column((row) => statuses.of(row.status)),
    checkedOn: column((row) => dates.of(row.checked.on)),
    how: column((row) => hows.of(row.checked.how)),
    example: column((row) => (row.example ? 1 : 0)),
  };
  return {
    today,
    areas,
    needs,
    topics: topics.map(({ slug, subjects }) => ({ slug, subjects })),
    shared: {
      providers: providers.values,
      badges: badges.values,
      costs: costs.values,
      statuses: statuses.values,
      dates: dates.values,
      hows: hows.values,
    },
    columns,
  };
}

const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
const packSlug = (slug: string, name: string): Slug => (slug === slugOf(name) ? 0 : slug);
const unpackSlug = (slug: Slug, name: string): string => (slug === 0 ? slugOf(name) : slug);

/** The rows of a table, in its order. The opposite of `packTable`. */
export function unpackTable({ areas, needs, topics, shared, columns }: TableFile): Row[] {
  const subjects = topics.flatMap((topic) => topic.subjects);
  const slugsAt = (list: readonly { slug: string }[], numbers: readonly number[]): string[] =>
    numbers.map((number) => at(list, number).slug);
  return columns.name.map((name, i) => {
    const provider = at(shared.providers, at(columns.provider, i));
    return {
      id: `${unpackSlug(provider.slug, provider.name)}/${unpackSlug(at(columns.slug, i), name)}`,
      name,
      provider: provider.name,
      ages: { from: at(columns.from, i), to: at(columns.to, i) },
      area: slugsAt(areas, at(columns.area, i)),
      topic: slugsAt(topics, at(columns.topic, i)),
      subject: slugsAt(subjects, at(columns.subject, i)),
      need: slugsAt(needs, at(columns.need, i)),
      cost: at(shared.costs, at(columns.cost, i)),
      badges: at(shared.badges, at(columns.badges, i)),
      status: at(shared.statuses, at(columns.status, i)),
      checked: { on: at(shared.dates, at(columns.checkedOn, i)), how: at(shared.hows, at(columns.how, i)) },
      example: at(columns.example, i) === 1,
    };
  });
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined)
    throw new Error(`The table names entry ${String(index)} of a list of ${String(list.length)}.`);
  return value;
}

/** The summaries of listings, cut into files. */
export const packSummaries = (listings: readonly Listing[]): string[][] =>
  cut(listings.map(({ service }) => service.summary));
