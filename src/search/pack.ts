import { pageHref } from '../directory/addresses.ts';
import type { Listing } from '../directory/listing.ts';
import { slugOf } from '../directory/slug.ts';
import { pointsOf } from '../directory/venue.ts';
import type { PlainDate } from '../schema/common.ts';
import { aboutWith, saidShort, type About } from './rank/about.ts';
import { rowOf, type Row } from './row.ts';
import { cut } from './pieces.ts';
import { packSpellings, shortNames } from './understand/spellings.ts';
import type { Columns, SearchLists, Shared, Slug, TableFile } from './table.ts';

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
  { areas, needs, topics, places, outsidePlaces, intents, spellings, conditions, postcodes, pages }: SearchLists,
  today: PlainDate,
): TableFile {
  const providers = new Numbers<Shared['providers'][number]>();
  const badges = new Numbers<Row['badges']>();
  const costs = new Numbers<Row['cost']>();
  const statuses = new Numbers<Row['status']>();
  const dates = new Numbers<PlainDate>();
  const hows = new Numbers<Row['checked']['how']>();
  const days = new Numbers<Row['day']>();
  const points = new Numbers<Shared['points'][number]>();
  const intent = new Numbers<string>();
  const aboutOf = aboutWith(intents);
  const numbersOf = (about: About): number[] =>
    [...about].map(([slug, place]) => 2 * intent.of(slug) + (place === 'name' ? 1 : 0));
  const area = new Numbers(slugs(areas));
  const topic = new Numbers(slugs(topics));
  const subject = new Numbers(slugs(topics.flatMap(({ subjects }) => subjects)));
  const need = new Numbers(slugs(needs));
  const sets = {
    area: new Numbers<number[]>(),
    topic: new Numbers<number[]>(),
    subject: new Numbers<number[]>(),
    need: new Numbers<number[]>(),
    about: new Numbers<number[]>(),
  };

  const rows = listings.map((listing) => ({
    ...rowOf(listing),
    providerSlug: listing.provider.id,
    points: pointsOf(listing.service, places, postcodes),
    about: aboutOf(listing.service.name, saidShort(listing)),
  }));
  const column = <T>(value: (row: (typeof rows)[number]) => T): T[] => rows.map(value);
  const columns: Columns = {
    provider: column(({ providerSlug, provider }) =>
      providers.of({ slug: packSlug(providerSlug, provider), name: provider }),
    ),
    slug: column(({ id, providerSlug, name }) => packSlug(id.slice(providerSlug.length + 1), name)),
    name: column((row) => row.name),
    from: column((row) => row.ages.from),
    to: column((row) => row.ages.to),
    area: column((row) => sets.area.of(row.area.map((slug) => area.of(slug)))),
    topic: column((row) => sets.topic.of(row.topic.map((slug) => topic.of(slug)))),
    subject: column((row) => sets.subject.of(row.subject.map((slug) => subject.of(slug)))),
    need: column((row) => sets.need.of(row.need.map((slug) => need.of(slug)))),
    cost: column((row) => costs.of(row.cost)),
    badges: column((row) => badges.of(row.badges)),
    status: column((row) => statuses.of(row.status)),
    checkedOn: column((row) => dates.of(row.checked.on)),
    how: column((row) => hows.of(row.checked.how)),
    example: column((row) => (row.example ? 1 : 0)),
    day: column((row) => days.of(row.day)),
    at: column((row) => row.points.map(({ lat, lon }) => points.of([lat, lon]))),
    about: column((row) => sets.about.of(numbersOf(row.about))),
  };
  const tablePages = pages.map(({ href, title, description }) => {
    // A door is about the people it is for, whatever its words.
    const people = intents.filter(({ audience }) => audience !== undefined && href === pageHref(audience));
    const about = new Map([...aboutOf(title, description), ...people.map(({ slug }) => [slug, 'name'] as const)]);
    return { href, title, description, about: numbersOf(about) };
  });
  return {
    today,
    areas,
    needs,
    topics: topics.map(({ slug, subjects }) => ({ slug, subjects })),
    places,
    outsidePlaces,
    intents: intent.values,
    respelled: {
      ...shortNames(listings),
      ...packSpellings(spellings, [
        ...listings.flatMap(({ service, provider }) => [
          service.name,
          service.summary,
          service.body.text,
          provider.name,
        ]),
        ...pages.flatMap(({ title, description, text }) => [title, description, text]),
        ...intents.flatMap(({ name, certain = [], says = [] }) => [name, ...certain, ...says]),
        ...conditions.flatMap(({ name, also = [] }) => [name, ...also]),
      ]),
    },
    postcodeAreas: [...new Set(Object.keys(postcodes).map((postcode) => postcode.replace(/\d.*/, '')))],
    postcodeDistricts: [
      ...new Set(
        Object.entries(postcodes).flatMap(([postcode, { areas: own = [] }]) =>
          own.length > 0 ? [postcode.replace(/ .*/, '')] : [],
        ),
      ),
    ],
    pages: tablePages,
    shared: {
      areas: sets.area.values,
      topics: sets.topic.values,
      subjects: sets.subject.values,
      needs: sets.need.values,
      abouts: sets.about.values,
      providers: providers.values,
      badges: badges.values,
      costs: costs.values,
      statuses: statuses.values,
      dates: dates.values,
      hows: hows.values,
      days: days.values,
      points: points.values,
    },
    columns,
  };
}

const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
const packSlug = (slug: string, name: string): Slug => (slug === slugOf(name) ? 0 : slug);

/** The summaries of listings, in the order of the table's rows, cut into files. */
export const packSummaries = (listings: readonly Listing[]): string[][] =>
  cut(listings.map(({ service }) => service.summary));
