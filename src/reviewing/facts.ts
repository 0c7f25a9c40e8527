import { formatAges } from '../directory/age.ts';
import { formatAreas } from '../directory/area.ts';
import { deliveryWord, routeWord, statusWord, whenWords } from '../directory/words.ts';
import { formatDate } from '../directory/dates.ts';
import type { Lists, ProviderRecord, ServiceRecord } from '../schema/content.ts';
import type { Venue } from '../schema/service.ts';

/** A fact of a record as a sentence about it says it: `now costs` + `£6 a session`. */
export interface Fact<T> {
  /** What the record is the subject of, with a `now` that is left out of a new one: `now costs`. */
  readonly says: string;
  /** What is not told when there is nothing: `what it costs`. */
  readonly what: string;
  /** What stands there, in the words that families read; nothing when it is not told. */
  readonly words: (record: T, lists: Lists) => string | undefined;
}

/** Everything that a family reads about a service, in the order of its page. The words below its facts are not in it. */
export const SERVICE_FACTS: readonly Fact<ServiceRecord>[] = [
  { says: 'is now called', what: 'its name', words: ({ name }) => name },
  { says: 'is now', what: 'whether it is open', words: ({ status = 'open' }) => statusWord(status).toLowerCase() },
  { says: 'now closed on', what: 'when it closed', words: ({ closedOn }) => closedOn && formatDate(closedOn) },
  {
    ...{ says: 'now says what to try instead:', what: 'what to try instead' },
    words: ({ replacedBy }) => replacedBy?.join(', '),
  },
  { says: 'now says in search:', what: 'its summary', words: ({ summary }) => summary },
  { says: 'is now for ages', what: 'its ages', words: ({ ages }) => formatAges(ages) },
  { says: 'now says who it is for:', what: 'who it is for', words: ({ eligibility }) => eligibility },
  {
    says: 'is now for these needs:',
    what: 'for which needs it is',
    words: ({ needs }, lists) => namesOf(needs, lists.needs),
  },
  {
    says: 'is now for families in',
    what: 'where families may live',
    words: ({ areas }, lists) => formatAreas(areas, lists.areas),
  },
  { says: 'now costs', what: 'what it costs', words: ({ cost }) => costWords(cost) },
  { says: 'now happens', what: 'when it happens', words: ({ when }) => when && whenWords(when).join('. ') },
  { says: 'now happens on', what: 'on which days it is', words: ({ when }) => when?.days?.join(', ') },
  {
    says: 'is now used',
    what: 'how people use it',
    words: ({ delivery }) => delivery?.map(deliveryWord).join(', ').toLowerCase(),
  },
  {
    ...{ says: 'now takes place at', what: 'where it takes place' },
    words: ({ venues }, lists) => venues?.map((venue) => venueWords(venue, lists)).join('; '),
  },
  {
    says: 'now has these ways in:',
    what: 'the ways in',
    words: ({ howToStart }) => howToStart.routes.map(routeWord).join(', ').toLowerCase(),
  },
  { says: 'now says how to start:', what: 'how to start', words: ({ howToStart }) => howToStart.text },
  { says: 'now says who decides:', what: 'who decides', words: ({ whoDecides }) => whoDecides },
  { says: 'now says who to ask for:', what: 'who to ask for', words: ({ contact }) => contact.role },
  { says: 'now has the phone number', what: 'a phone number', words: ({ contact }) => contact.phone },
  { says: 'now has the number for texts', what: 'a number for texts', words: ({ contact }) => contact.text },
  { says: 'now has the e-mail address', what: 'an e-mail address', words: ({ contact }) => contact.email },
  { says: 'now has the web page', what: 'a web page', words: ({ contact }) => contact.website },
  { says: 'now says how to complain:', what: 'how to complain', words: ({ complaints }) => complaints },
  {
    says: 'now has the SEN information report',
    what: 'its SEN information report',
    words: ({ links }) => links?.senInformationReport,
  },
  {
    says: 'now has the accessibility plan',
    what: 'its accessibility plan',
    words: ({ links }) => links?.accessibilityPlan,
  },
  { says: 'is now found under', what: 'its topics', words: ({ topics }, lists) => namesOf(topics, lists.topics) },
  {
    ...{ says: 'is now found under the subjects', what: 'its subjects' },
    words: ({ subjects }, { topics }) =>
      namesOf(
        subjects,
        topics.flatMap((topic) => topic.subjects),
      ),
  },
  {
    says: 'now has facts from',
    what: 'where its facts are from',
    words: ({ source }) => source && sourceWords(source),
  },
  { says: 'is now a', what: 'that it is an example', words: ({ example }) => example && 'made-up example' },
];

/** Everything that a family reads about an organisation. */
export const PROVIDER_FACTS: readonly Fact<ProviderRecord>[] = [
  { says: 'is now called', what: 'its name', words: ({ name }) => name },
  { says: 'is now of the kind', what: 'its kind', words: ({ kind }) => kind },
  { says: 'now says about itself:', what: 'what it does', words: ({ description }) => description },
  { says: 'now has the website', what: 'a website', words: ({ website }) => website },
  { says: 'now has the phone number', what: 'a phone number', words: ({ phone }) => phone },
  { says: 'now has the e-mail address', what: 'an e-mail address', words: ({ email }) => email },
  { says: 'now has the school number', what: 'its school number', words: ({ identifiers }) => identifiers?.urn },
  { says: 'now has the charity number', what: 'its charity number', words: ({ identifiers }) => identifiers?.charity },
  {
    says: 'now has facts from',
    what: 'where its facts are from',
    words: ({ source }) => source && sourceWords(source),
  },
  { says: 'is now a', what: 'that it is an example', words: ({ example }) => example && 'made-up example' },
];

interface Named {
  readonly slug: string;
  readonly name: string;
}

const namesOf = (slugs: readonly string[] | undefined, list: readonly Named[]): string | undefined =>
  slugs?.map((slug) => list.find((entry) => entry.slug === slug)?.name ?? slug).join(', ');

function venueWords(venue: Venue, { access }: Lists): string {
  const { name, address, town, postcode, addressWithheld, parking, point } = venue;
  const features = namesOf(venue.access, access);
  return [
    [name, address, town, postcode].filter((part) => part !== undefined).join(', '),
    ...(addressWithheld === true ? ['the address is private'] : []),
    ...(features === undefined ? [] : [`it has: ${features}`]),
    ...(parking === undefined ? [] : [`parking: ${parking}`]),
    ...(point === undefined ? [] : [`on the map at ${String(point.lat)}, ${String(point.lon)}`]),
  ].join(' – ');
}

/** What stands behind "costs". */
function costWords({ kind, text }: ServiceRecord['cost']): string | undefined {
  const amount = { paid: undefined, free: 'nothing', varies: 'an amount that varies' }[kind];
  return amount === undefined || text === undefined ? (amount ?? text) : `${amount}. ${text}`;
}

const sourceWords = (sources: NonNullable<ServiceRecord['source']>): string =>
  sources.map(({ name, url }) => (url === undefined ? name : `${name} (${url})`)).join('; ');
