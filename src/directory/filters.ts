import type { Area, Need } from '../schema/lists.ts';
import type { Service } from '../schema/service.ts';
import type { SituationFilters } from '../schema/situation.ts';
import { overlaps, parseAges, type AgeRange } from './age.ts';
import { answeredAreas } from './area.ts';
import type { Listing } from './listing.ts';
import { answeredNeeds } from './need.ts';

/**
 * What a filter means, wherever one is used: in search, and in the searches that a situation shows. OR within a filter, AND
 * across filters.
 */

/** The filters that take slugs, several at once. Their names are the keys of the search page's address. */
export const SLUG_FILTERS = ['area', 'topic', 'subject', 'need', 'day', 'cost'] as const;
export type SlugFilter = (typeof SLUG_FILTERS)[number];
export type FilterName = SlugFilter | 'age' | 'approved';

/** What is asked for. An empty filter asks for nothing. */
export interface Filters extends Readonly<Record<SlugFilter, readonly string[]>> {
  /** One year (`9`) or a range (`5-11`), as written; empty when none. May be nonsense: see `agesOf`. */
  readonly age: string;
  /** Only approved providers. */
  readonly approved: boolean;
}

export const NO_FILTERS: Filters = {
  age: '',
  area: [],
  topic: [],
  subject: [],
  need: [],
  day: [],
  cost: [],
  approved: false,
};

/** The filters that a situation names; what it leaves out asks for nothing. */
export const filtersOf = (named: SituationFilters): Filters => ({ ...NO_FILTERS, ...given(named) });

/** What is there, without what is not. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The ages asked for: a range, `any` when none are asked for, `unknown` when the words are no age. */
export function agesOf({ age }: Pick<Filters, 'age'>): AgeRange | 'any' | 'unknown' {
  return age === '' ? 'any' : (parseAges(age) ?? 'unknown');
}

/** The facts of a listing that filters look at. */
export interface Facets {
  readonly ages: AgeRange;
  readonly area: readonly string[];
  readonly topic: readonly string[];
  readonly subject: readonly string[];
  readonly need: readonly string[];
  /** Days of the week, as far as they are known. */
  readonly day: readonly string[];
  readonly cost: Service['cost']['kind'];
  /** The words on the badges in force. */
  readonly badges: readonly string[];
}

export function facetsOf({ service, approvals }: Pick<Listing, 'service' | 'approvals'>): Facets {
  return {
    ages: service.ages,
    area: service.areas,
    topic: service.topics,
    subject: service.subjects ?? [],
    need: service.needs ?? [],
    day: service.when?.days ?? [],
    cost: service.cost.kind,
    badges: [...new Set(approvals.map(({ badge }) => badge))],
  };
}

/** The lists without which slugs mean nothing. */
export interface FilterLists {
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
}

/** All that a listing answers to: a countywide service answers every district, one for any need every need. */
export interface Answers extends Readonly<Record<SlugFilter, readonly string[]>> {
  readonly ages: AgeRange;
  readonly approved: boolean;
}

/** Tells what listings answer to. Lists of areas and needs that many listings share are looked up once. */
export function answersWith({ areas, needs }: FilterLists): (facets: Facets) => Answers {
  const answeredAreasOf = remembered((named: readonly string[]) => answeredAreas(named, areas));
  const answeredNeedsOf = remembered((named: readonly string[]) => answeredNeeds(named, needs));
  return (facets) => ({
    ages: facets.ages,
    area: answeredAreasOf(facets.area),
    topic: facets.topic,
    subject: facets.subject,
    need: answeredNeedsOf(facets.need),
    day: facets.day,
    cost: [facets.cost],
    approved: facets.badges.length > 0,
  });
}

/** What one listing answers to. */
export const answersOf = (facets: Facets, lists: FilterLists): Answers => answersWith(lists)(facets);

/** A function that works out its value once for each object. */
function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** The filters that a listing does not pass: none when it is found. */
export function failedFilters(answers: Answers, filters: Filters, ages = agesOf(filters)): FilterName[] {
  const failed: FilterName[] = SLUG_FILTERS.filter(
    (filter) => filters[filter].length > 0 && !filters[filter].some((slug) => answers[filter].includes(slug)),
  );
  if (ages === 'unknown' || (ages !== 'any' && !overlaps(answers.ages, ages))) failed.push('age');
  if (filters.approved && !answers.approved) failed.push('approved');
  return failed;
}
