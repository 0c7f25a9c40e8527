import type { Point } from '../schema/common.ts';
import { slugOf } from '../directory/slug.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Lists } from '../schema/content.ts';
import type { Area, Need, OutsidePlace, Place, Topic } from '../schema/lists.ts';
import type { BestPage } from './intents/intents.ts';
import type { Page } from './pages.ts';
import type { About } from './rank/about.ts';
import type { Row } from './row.ts';

/**
 * The compact table: one small file with everything that filters, counts and cards need, so that the browser fetches one
 * file in place of one for every result. It is written by columns, because like values side by side compress
 * best, and words that repeat are numbers into lists. Summaries are the bulk of the words: they stand in files of their own,
 * cut by rows (`pieces.ts`).
 */
export interface TableFile {
  readonly today: PlainDate;
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
  readonly topics: readonly TableTopic[];
  readonly places: readonly Place[];
  readonly outsidePlaces: readonly OutsidePlace[];
  /** Slugs of the intents that some record is about. */
  readonly intents: readonly string[];
  /** Words as they may be spelled elsewhere, as they are compared, and as the site spells them: only those that it has. */
  readonly respelled: Readonly<Record<string, string>>;
  /** The letters with which the known postcodes begin. */
  readonly postcodeAreas: readonly string[];
  /** The first halves of postcodes of which some lie in the districts. */
  readonly postcodeDistricts: readonly string[];
  readonly shared: Shared;
  readonly columns: Columns;
  /** Guides and other pages of words. */
  readonly pages: readonly TablePage[];
}

/** What the browser needs of a page of words: all but the words. `about` counts as in `shared.abouts`. */
export type TablePage = Omit<Page, 'text'> & { readonly about: readonly number[] };

/** A row with what only search looks at. */
export interface SearchRow extends Row {
  readonly about: About;
  /** Where it happens. */
  readonly points: readonly Point[];
}

/** The lists that the table is made with. */
export type SearchLists = Pick<
  Lists,
  | 'areas'
  | 'needs'
  | 'topics'
  | 'places'
  | 'outsidePlaces'
  | 'intents'
  | 'spellings'
  | 'conditions'
  | 'postcodes'
  | 'languages'
  | 'crisis'
> & {
  readonly pages: readonly Page[];
  /** Every page that may be the best answer to an intent, by its address. */
  readonly bestPages: ReadonlyMap<string, BestPage>;
};

/** What the browser needs of a topic: the subjects' order is what their numbers count. */
type TableTopic = Pick<Topic, 'slug' | 'subjects'>;

/** The different values of columns whose values repeat. */
export interface Shared {
  /** Numbers of areas, topics, subjects and needs that stand together. */
  readonly areas: readonly (readonly number[])[];
  readonly topics: readonly (readonly number[])[];
  readonly subjects: readonly (readonly number[])[];
  readonly needs: readonly (readonly number[])[];
  /** Twice the number of an intent, and one more when the name says it. */
  readonly abouts: readonly (readonly number[])[];
  readonly providers: readonly { readonly slug: Slug; readonly name: string }[];
  readonly badges: readonly Row['badges'][];
  readonly costs: readonly Row['cost'][];
  readonly statuses: readonly Row['status'][];
  readonly dates: readonly PlainDate[];
  readonly hows: readonly Row['checked']['how'][];
  readonly days: readonly Row['day'][];
  /** Degrees north and east. */
  readonly points: readonly (readonly [number, number])[];
}

/** The slug of a name; 0 when it is the one that the name makes by itself, as most are. */
export type Slug = string | 0;

/** One entry for each row. Numbers count in `shared`, or in the list of their name. */
export interface Columns {
  readonly provider: readonly number[];
  readonly slug: readonly Slug[];
  readonly name: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly area: readonly number[];
  readonly topic: readonly number[];
  readonly subject: readonly number[];
  readonly need: readonly number[];
  readonly cost: readonly number[];
  readonly badges: readonly number[];
  readonly status: readonly number[];
  readonly checkedOn: readonly number[];
  readonly how: readonly number[];
  readonly example: readonly (0 | 1)[];
  readonly day: readonly number[];
  readonly at: readonly (readonly number[])[];
  readonly about: readonly number[];
}

/** Where the table and the summaries of one build are: the version changes when anything in them does. */
export const tableHref = (version: string): string => `/directory/${version}/table.json`;
export const summariesHref = (version: string, file: number): string =>
  `/directory/${version}/summaries-${String(file)}.json`;

const unpackSlug = (slug: Slug, name: string): string => (slug === 0 ? slugOf(name) : slug);

/** The rows of a table, in its order. The opposite of `packTable`. */
export function unpackTable({ areas, needs, topics, intents, shared, columns }: TableFile): SearchRow[] {
  const slugsIn = (list: readonly { slug: string }[], sets: readonly (readonly number[])[]): string[][] =>
    sets.map((numbers) => numbers.map((number) => at(list, number).slug));
  const sets = {
    area: slugsIn(areas, shared.areas),
    topic: slugsIn(topics, shared.topics),
    subject: slugsIn(
      topics.flatMap((topic) => topic.subjects),
      shared.subjects,
    ),
    need: slugsIn(needs, shared.needs),
  };
  const abouts = shared.abouts.map((numbers) => unpackAbout(numbers, intents));
  return columns.name.map((name, i) => {
    const provider = at(shared.providers, at(columns.provider, i));
    return {
      // Few of the rows are ever shown, and a slug takes long to make.
      get id() {
        return `${unpackSlug(provider.slug, provider.name)}/${unpackSlug(at(columns.slug, i), name)}`;
      },
      name,
      provider: provider.name,
      ages: { from: at(columns.from, i), to: at(columns.to, i) },
      area: at(sets.area, at(columns.area, i)),
      topic: at(sets.topic, at(columns.topic, i)),
      subject: at(sets.subject, at(columns.subject, i)),
      need: at(sets.need, at(columns.need, i)),
      cost: at(shared.costs, at(columns.cost, i)),
      badges: at(shared.badges, at(columns.badges, i)),
      status: at(shared.statuses, at(columns.status, i)),
      checked: { on: at(shared.dates, at(columns.checkedOn, i)), how: at(shared.hows, at(columns.how, i)) },
      example: at(columns.example, i) === 1,
      day: at(shared.days, at(columns.day, i)),
      points: at(columns.at, i).map((number) => {
        const [lat, lon] = at(shared.points, number);
        return { lat, lon };
      }),
      about: at(abouts, at(columns.about, i)),
    };
  });
}

/** What a record is about, by the slugs of intents. */
export const unpackAbout = (numbers: readonly number[], intents: readonly string[]): About =>
  new Map(numbers.map((number) => [at(intents, number >> 1), number % 2 === 1 ? 'name' : 'summary']));

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined)
    throw new Error(`The table names entry ${String(index)} of a list of ${String(list.length)}.`);
  return value;
}
