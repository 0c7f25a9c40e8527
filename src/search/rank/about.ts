import type { Listing } from '../../directory/listing.ts';
import type { Intent } from '../../schema/intents.ts';
import { Phrases } from '../understand/phrases.ts';
import { tokensOf } from '../understand/tokens.ts';

/** Where a record says what an intent is about. */
export type Place = 'name' | 'summary';

/** The intents that a record is about, in its own words, by their slugs. */
export type About = ReadonlyMap<string, Place>;

/** Finds what records are about: by the words under `says` in their name and summary. */
export function aboutWith(intents: readonly Pick<Intent, 'slug' | 'says'>[]): (name: string, summary: string) => About {
  const phrases = new Phrases<string>();
  for (const { slug, says = [] } of intents) for (const each of says) phrases.add(each, slug);
  const slugsIn = (text: string): string[] => {
    const tokens = tokensOf(text);
    return tokens.flatMap((_, start) => phrases.allAt(tokens, start));
  };
  return (name, summary) =>
    new Map<string, Place>([
      ...slugsIn(summary).map((slug): [string, Place] => [slug, 'summary']),
      ...slugsIn(name).map((slug): [string, Place] => [slug, 'name']),
    ]);
}

/** Finds out whether a record is about something that stands apart: it is found by who asks for that, and not by a need alone. */
export function apartWith(intents: readonly Pick<Intent, 'slug' | 'apart'>[]): (record: { about: About }) => boolean {
  const slugs = intents.filter(({ apart }) => apart === true).map(({ slug }) => slug);
  return ({ about }) => slugs.some((slug) => about.has(slug));
}

/** What a listing says of itself in short besides its name: the summary, and the words on its badges. */
export const saidShort = ({ service, approvals }: Pick<Listing, 'service' | 'approvals'>): string =>
  [service.summary, ...approvals.map(({ badge }) => badge)].join('\n');
