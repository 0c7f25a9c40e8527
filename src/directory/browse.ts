import type { Area, Need, Topic } from '../schema/lists.ts';
import { overlaps, type AgeRange } from './age.ts';
import { answeredAreas } from './area.ts';
import { sortName, type Listing } from './listing.ts';

/** Ways of cutting the list of listings. Each keeps their order. */

export const inTopic = (listings: readonly Listing[], topic: Topic): Listing[] =>
  listings.filter(({ service }) => service.topics.includes(topic.slug));

export const inSubject = (listings: readonly Listing[], subject: string): Listing[] =>
  listings.filter(({ service }) => service.subjects?.includes(subject) ?? false);

export const inSomeSubject = (listings: readonly Listing[], subjects: readonly string[]): Listing[] =>
  listings.filter(({ service }) => service.subjects?.some((subject) => subjects.includes(subject)) ?? false);

export const forAges = (listings: readonly Listing[], ages: AgeRange): Listing[] =>
  listings.filter(({ service }) => overlaps(service.ages, ages));

/** Listings of an area; first those that name it, then the countywide ones. */
export function inArea(
  listings: readonly Listing[],
  area: Area,
  areas: readonly Area[],
): { local: Listing[]; countywide: Listing[] } {
  const local = listings.filter(({ service }) => service.areas.includes(area.slug));
  const countywide = listings.filter(
    ({ service }) => !service.areas.includes(area.slug) && answeredAreas(service.areas, areas).includes(area.slug),
  );
  return { local, countywide };
}

/** The letter under which a name stands in the A to Z, small: `a` to `z`, or `0-9` for anything else. */
export function letterOf(name: string): string {
  const first = sortName(name).normalize('NFKD').charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : '0-9';
}

/** Listings by first letter; every letter is there, with or without listings. */
export function byLetter(listings: readonly Listing[]): Map<string, Listing[]> {
  const letters = ['0-9', ...Array.from('abcdefghijklmnopqrstuvwxyz')];
  const groups = new Map<string, Listing[]>(letters.map((letter) => [letter, []]));
  for (const listing of listings) groups.get(letterOf(listing.service.name))?.push(listing);
  return groups;
}

/** Names for slugs, in the list's order: `[autism, adhd]` → `[ADHD, Autism]`. */
export const namesOf = (slugs: readonly string[], list: readonly Pick<Need, 'slug' | 'name'>[]): string[] =>
  list.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
