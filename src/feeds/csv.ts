import { stringify } from 'csv-stringify/sync';
import { serviceHref } from '../directory/addresses.ts';
import { namesOf } from '../directory/browse.ts';
import type { Listing } from '../directory/listing.ts';
import { costWord, deliveryWord, routeWord, statusWord, whenWords } from '../directory/words.ts';
import type { Lists } from '../schema/content.ts';

/** The lists that give the codes of a record their names. */
export type Names = Pick<Lists, 'topics' | 'needs' | 'areas' | 'access' | 'authority'>;

/** A column of the table: its heading, what stands in it, and how it is made. More than one value has "; " between. */
interface Column {
  readonly name: string;
  /** For whoever uses the table. */
  readonly meaning: string;
  readonly of: (listing: Listing, names: Names) => string | number | readonly (string | undefined)[] | undefined;
}

/** The columns of `services.csv`, in their order. People build on the headings: add new ones at the end. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', meaning: 'The name of the record, which stays the same', of: ({ service }) => service.id },
  { name: 'page', meaning: 'Its page on this site', of: ({ service }, { authority }) => pageOf(service.id, authority) },
  { name: 'name', meaning: 'What the service is called', of: ({ service }) => service.name },
  { name: 'provider', meaning: 'Who offers it', of: ({ provider }) => provider.name },
  { name: 'summary', meaning: 'What it is, in one sentence', of: ({ service }) => service.summary },
  { name: 'topics', meaning: 'Topics of this site', of: ({ service }, { topics }) => namesOf(service.topics, topics) },
  {
    name: 'subjects',
    meaning: 'More exact headings within the topics',
    of: ({ service }, { topics }) =>
      namesOf(
        service.subjects ?? [],
        topics.flatMap(({ subjects }) => subjects),
      ),
  },
  { name: 'youngest_age', meaning: 'From this age, in years', of: ({ service }) => service.ages.from },
  { name: 'oldest_age', meaning: 'Up to this age, until the next birthday', of: ({ service }) => service.ages.to },
  { name: 'needs', meaning: 'Areas of need', of: ({ service }, { needs }) => namesOf(service.needs ?? [], needs) },
  {
    name: 'areas',
    meaning: 'Where families who can use it live',
    of: ({ service }, { areas }) => namesOf(service.areas, areas),
  },
  { name: 'delivery', meaning: 'How people use it', of: ({ service }) => service.delivery?.map(deliveryWord) },
  { name: 'buildings', meaning: 'Where it happens', of: ({ service }) => service.venues?.map(({ name }) => name) },
  {
    name: 'addresses',
    meaning: 'Street and town. Addresses that must stay private are never here.',
    of: ({ service }) => service.venues?.map((venue) => (venue.addressWithheld ? undefined : venue.address)),
  },
  { name: 'towns', meaning: 'Town or village', of: ({ service }) => service.venues?.map(({ town }) => town) },
  {
    name: 'postcodes',
    meaning: 'Postcodes of those addresses',
    of: ({ service }) => service.venues?.map((venue) => (venue.addressWithheld ? undefined : venue.postcode)),
  },
  {
    name: 'points',
    meaning: 'Latitude and longitude of those addresses (WGS 84)',
    of: ({ service }) =>
      service.venues?.map(({ addressWithheld, point }) =>
        addressWithheld || point === undefined ? undefined : `${String(point.lat)}, ${String(point.lon)}`,
      ),
  },
  { name: 'when', meaning: 'Days and times', of: ({ service }) => service.when && whenWords(service.when).join(' ') },
  { name: 'cost', meaning: 'Free, or what a family pays', of: ({ service }) => costWord(service.cost.kind) },
  { name: 'price', meaning: 'The price in words', of: ({ service }) => service.cost.text },
  { name: 'who_it_is_for', meaning: 'Who can use it', of: ({ service }) => service.eligibility },
  { name: 'ways_in', meaning: 'Ways to start', of: ({ service }) => service.howToStart.routes.map(routeWord) },
  { name: 'how_to_start', meaning: 'What to do first', of: ({ service }) => service.howToStart.text },
  { name: 'who_decides', meaning: 'Who decides who gets it', of: ({ service }) => service.whoDecides },
  { name: 'phone', meaning: 'The number to ring', of: ({ service }) => nationalNumber(service.contact.phone) },
  { name: 'text', meaning: 'The number to text', of: ({ service }) => service.contact.text },
  { name: 'email', meaning: 'The address of a role or team', of: ({ service }) => service.contact.email },
  { name: 'website', meaning: 'Its own page', of: ({ service }) => service.contact.website },
  { name: 'status', meaning: 'Whether it is open', of: ({ service }) => statusWord(service.status ?? 'open') },
  {
    name: 'approvals',
    meaning: 'Approvals by the council',
    of: ({ approvals }) => approvals.map(({ badge }) => badge),
  },
  { name: 'checked_on', meaning: 'When it was last checked', of: ({ service }) => service.checked.on },
  {
    name: 'checked_how',
    meaning: 'By the provider, by the council, or copied from a register or a public page',
    of: ({ service }) => service.checked.how,
  },
];

const pageOf = (id: string, { website }: Names['authority']): string => new URL(serviceHref(id), website).href;

/** `+44 1632 960123` as a number begins within the country, so that no cell begins with a plus. */
const nationalNumber = (phone: string | undefined): string | undefined => phone?.replace(/^\+44 ?/, '0');

/**
 * Where a spreadsheet would take text for a formula: at the start of a cell, and behind a semicolon, which parts cells in some
 * countries.
 */
const FORMULA = /(^|;) ?(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Text as it stands in one cell of a spreadsheet: on one line, and never a formula. An apostrophe makes it text. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replaceAll(FORMULA, "$&'");

function cellOf(value: ReturnType<Column['of']>): string {
  if (typeof value === 'object') return cell(value.filter((part) => part !== undefined).join('; '));
  return value === undefined ? '' : cell(String(value));
}

/** Listings as a table that spreadsheets read: CSV (RFC 4180) in UTF-8, with a byte order mark, without which Excel garbles a "£". */
export const servicesCsv = (listings: readonly Listing[], names: Names): string =>
  stringify(
    listings.map((listing) => COLUMNS.map(({ of }) => cellOf(of(listing, names)))),
    { header: true, columns: COLUMNS.map(({ name }) => name), bom: true, record_delimiter: '\r\n' },
  );
