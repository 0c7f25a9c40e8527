import type { Area, OutsidePlace, Place } from '../../schema/lists.ts';
import { Forms } from './forms.ts';
import { Phrases } from './phrases.ts';
import { HERE, HERE_WORDS, STOP } from './stop.ts';
import { keysOf, withoutThe } from './tokens.ts';

/** All that free words are read with. Made once: see `lexiconOf`. */
export interface Lexicon {
  /** Names of towns and villages, as the lists have them; of places outside, and of the whole county, too; and `me` for "near me". */
  readonly places: Phrases<string>;
  /** Those that are outside, or the whole county: a place inside counts before them. */
  readonly farPlaces: ReadonlySet<string>;
  /** How words that are spelled otherwise elsewhere are spelled here, by how they are compared. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Slugs of areas. */
  readonly areas: Phrases<string>;
  /** The letters with which postcodes round here begin, such as `ST`. */
  readonly postcodeAreas: ReadonlySet<string>;
  /** The first halves of postcodes in the districts. */
  readonly postcodeDistricts: ReadonlySet<string>;
  readonly days: Phrases<string>;
  readonly costs: Phrases<string>;
  /** Ways of meeting: the slug of the kind of area. */
  readonly ways: Phrases<string>;
  /** Words for approved providers. */
  readonly approved: Phrases<string>;
  /** Slugs of intents, by the words that are certain to mean them. They come later than the rest: see `intents/`. */
  readonly intents: Phrases<string>;
  /** Slugs of conditions. They come later, too: see `conditions.ts`. */
  readonly conditions: Forms<string>;
  /** Names of services and providers: no word of theirs is read as anything else. */
  readonly names: Phrases<true>;
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const SHORT_DAYS = {
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  weds: 'wednesday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
};
const FREE = [
  'free',
  'for free',
  'free of charge',
  'no cost',
  'costs nothing',
  'for nothing',
  'without paying',
  'that is free',
];
const APPROVED = [
  'approved',
  'council approved',
  'approved provider',
  'approved by the council',
  'registered provider',
];
const WAYS = {
  online: ['online', 'on line', 'virtual', 'on zoom', 'zoom', 'by phone', 'over the phone', 'remote'],
  'comes-to-you': [
    'at home',
    'at our home',
    'at my home',
    'at our house',
    'at my house',
    'in our home',
    'in my home',
    'to my house',
    'to our house',
    'come to me',
    'come to us',
    'comes to you',
    'come to our house',
    'come to my house',
    'home visit',
    'home visits',
  ],
};

/** Makes the lexicon of a site. */
export function lexiconOf({
  areas,
  places,
  outsidePlaces = [],
  respelled = {},
  postcodeAreas,
  postcodeDistricts = [],
  names,
}: {
  readonly areas: readonly Area[];
  readonly places: readonly Place[];
  readonly outsidePlaces?: readonly OutsidePlace[];
  readonly respelled?: Readonly<Record<string, string>>;
  readonly postcodeAreas: readonly string[];
  readonly postcodeDistricts?: readonly string[];
  /** Names of services and providers, as they are compared: see `phraseKey`. */
  readonly names: Iterable<string>;
}): Lexicon {
  const placePhrases = new Phrases<string>();
  for (const { name, also = [] } of [...places, ...outsidePlaces]) {
    for (const each of [name, ...also]) placePhrases.add(each, name);
  }
  const farPlaces = new Set(outsidePlaces.map(({ name }) => name));
  for (const { name, also = [], kind } of areas) {
    if (kind !== 'countywide') continue;
    // The shortest is the county's own name.
    const [short = name] = also;
    farPlaces.add(short);
    for (const each of [name, ...also]) placePhrases.add(each, short);
  }
  for (const each of HERE_WORDS) placePhrases.add(each, HERE);
  const areaPhrases = new Phrases<string>();
  for (const { slug, name, also = [], kind } of areas) {
    // A district with the name of its town is that town; "online" and "comes to you" are ways of meeting.
    if (kind !== 'district') continue;
    for (const each of [name, ...also]) if (placePhrases.get(each).length === 0) areaPhrases.add(each, slug);
  }
  const days = new Phrases<string>();
  for (const day of WEEK) days.add(day, day).add(`on ${day}`, day);
  for (const [short, day] of Object.entries(SHORT_DAYS)) days.add(short, day);
  for (const each of ['weekend', 'at the weekend', 'at weekends', 'on weekends'])
    days.add(each, 'saturday').add(each, 'sunday');
  const costs = new Phrases<string>();
  for (const each of FREE) costs.add(each, 'free');
  const ways = new Phrases<string>();
  for (const [slug, phrases] of Object.entries(WAYS)) for (const each of phrases) ways.add(each, slug);
  const approved = new Phrases<string>();
  for (const each of APPROVED) approved.add(each, 'yes');
  const namePhrases = new Phrases<true>();
  for (const each of names) namePhrases.addKey(each, true).addKey(withoutThe(each), true);
  return {
    places: placePhrases,
    farPlaces,
    spellings: new Map(Object.entries(respelled)),
    areas: areaPhrases,
    postcodeAreas: new Set(postcodeAreas),
    postcodeDistricts: new Set(postcodeDistricts),
    days,
    costs,
    ways,
    approved,
    intents: new Phrases(),
    conditions: new Forms(),
    names: namePhrases,
  };
}

/** The phrases that are certain to mean an intent. */
export function certainPhrases(
  intents: readonly { readonly slug: string; readonly certain: readonly string[] }[],
): Phrases<string> {
  const phrases = new Phrases<string>();
  for (const { slug, certain } of intents) for (const each of certain) phrases.add(each, slug);
  return phrases;
}

/** Every word of the lists, as it is compared. */
export function* wordsOf({
  areas,
  places,
  outsidePlaces = [],
}: Pick<Parameters<typeof lexiconOf>[0], 'areas' | 'places' | 'outsidePlaces'>): Iterable<string> {
  for (const { name, also = [] } of [...areas, ...places, ...outsidePlaces]) {
    yield* keysOf([name, ...also].join(' '));
  }
  yield* STOP;
}
