import type { Service, Venue } from '../../schema/service.ts';
import { known } from '../shared/draft.ts';
import type { Found, Setting, Values } from '../shared/found.ts';
import type { Areas, Lookup, Terms } from '../shared/lists.ts';
import type { Notes } from '../shared/notes.ts';
import { pointOf, postcodeIn, reasonToWithhold, withoutPostcodes } from '../shared/places.ts';
import { Take } from '../shared/take.ts';

type Delivery = NonNullable<Service['delivery']>[number];

const WAYS: readonly [way: Delivery, words: RegExp][] = [
  ['venue', /\b(?:venue|in[- ]person|face[- ]to[- ]face|on[- ]?site|centre|building|at location)\b/i],
  ['home', /\bhome|\boutreach\b/i],
  ['online', /\b(?:online|virtual|video|zoom|teams|web|internet|digital|remote)/i],
  ['phone', /\b(?:tele)?phone\b/i],
];

/** Words about the service, which say whether its address may be published. */
export interface About {
  /** The names and the terms of the service and of its provider. */
  readonly names: string;
  readonly description: string;
}

/** The places of a listing; of an address that must not be published, the town and no more. */
export function venuesFrom(places: readonly Values[], notes: Notes, about: About, lookup: Lookup): Venue[] {
  const venues = places.flatMap((values) => venueFrom(new Take(values, notes), about, lookup) ?? []);
  return [...new Map(venues.map((venue) => [JSON.stringify(venue), venue])).values()];
}

function venueFrom(take: Take, about: About, { terms, areas }: Lookup): Venue | undefined {
  const { notes } = take;
  const all = (...targets: readonly Parameters<Take['all']>[0][]): Found[] =>
    targets.flatMap((target) => take.all(target));
  const addressFound = all('venue.address', 'venue.name', 'venue.postcode');
  const words = addressFound.map(({ value }) => String(value)).join(' ');
  const town = take.text('venue.town', 'venues[].town', 60) ?? townInAddress(take, areas);
  const why =
    take.yes('venue.withheld') === true
      ? 'the source says that the address is withheld'
      : reasonToWithhold({ ...about, address: words });
  if (why !== undefined) {
    for (const found of [...addressFound, ...all('venue.lat', 'venue.lon')])
      notes.withheld(found, `an address that must not be published: ${why}`);
    return town === undefined ? undefined : { town, addressWithheld: true };
  }
  const venue = known({
    name: take.text('venue.name', 'venues[].name', 120),
    address: addressFrom(take, town),
    postcode:
      take.first('venue.postcode', 'venues[].postcode', 'no whole UK postcode', (value) => postcodeIn(String(value))) ??
      postcodeOfAddress(take),
    point: pointFrom(take),
    town,
    access: accessFrom(take, terms),
    parking: take.text('venue.parking', 'venues[].parking', 200),
  });
  if ((venue.address ?? venue.postcode ?? venue.town) !== undefined) return venue;
  if (Object.keys(venue).length > 0)
    notes.dropped({ from: 'venue', value: venue }, 'a place without an address, a postcode or a town');
  return undefined;
}

/** The town with which an address ends, when `places.yaml` knows it. */
function townInAddress(take: Take, areas: Areas): string | undefined {
  const parts = take.texts('venue.address').flatMap(({ text }) =>
    withoutPostcodes(text)
      .split(/[,\n]/)
      .map((part) => part.trim()),
  );
  const town = parts.findLast((part) => part.length <= 60 && areas.ofTown(part) !== undefined);
  if (town !== undefined) take.notes.guessed('venues[].town', 'the end of its address');
  return town;
}

/** The lines of an address in one, without its postcode, and with the town. */
function addressFrom(take: Take, town: string | undefined): string | undefined {
  const lines = take.texts('venue.address');
  for (const { found } of lines) take.notes.mapped('venues[].address', found);
  const parts = lines.map(({ text }) => withoutPostcodes(text)).filter(Boolean);
  if (parts.length === 0) return undefined;
  if (town !== undefined && !parts.join(' ').toLowerCase().includes(town.toLowerCase())) parts.push(town);
  const address = [...new Set(parts)].join(', ');
  if (address.length <= 200) return address;
  take.notes.dropped({ from: 'venue.address', value: address }, 'longer than 200 characters');
  return undefined;
}

function postcodeOfAddress(take: Take): string | undefined {
  return take
    .all('venue.address')
    .map(({ value }) => postcodeIn(String(value)))
    .find((found) => found !== undefined);
}

function pointFrom(take: Take): Venue['point'] {
  const [lat, lon] = [take.all('venue.lat')[0], take.all('venue.lon')[0]];
  if (lat === undefined || lon === undefined) return undefined;
  const read = pointOf(lat.value, lon.value);
  const from = lat.from === lon.from ? lat.from : `${lat.from}, ${lon.from}`;
  if (read === undefined) {
    take.notes.dropped({ from, value: [lat.value, lon.value] }, 'no point in England');
    return undefined;
  }
  take.notes.mapped('venues[].point', { from });
  if (read.swapped) take.notes.guessed('venues[].point', 'latitude and longitude were the wrong way round');
  return read.point;
}

function accessFrom(take: Take, terms: Terms): string[] | undefined {
  const meanings = take.texts('venue.access').flatMap(({ text, found }) =>
    terms.split(text).flatMap((term) => {
      const meaning = terms.of(term);
      if (meaning === undefined)
        take.notes.dropped(
          { from: found.from, value: term },
          'words about access that nobody has given a meaning (content/import.yaml)',
        );
      else take.notes.mapped('venues[].access', found);
      return meaning ?? [];
    }),
  );
  const { access } = terms.together(meanings);
  return access.length === 0 ? undefined : [...access];
}

/** How people meet the service: as the source says, else at its venues when it has any. */
export function deliveryFrom(take: Take, venues: readonly Venue[]): Delivery[] | undefined {
  const said = take.texts('delivery').flatMap(({ text, found }) => {
    const ways = WAYS.filter(([, words]) => words.test(text)).map(([way]) => way);
    if (ways.length > 0) take.notes.mapped('delivery', found);
    else take.notes.dropped(found, 'no way that we know: venue, home, online or phone');
    return ways;
  });
  if (said.length > 0) return WAYS.map(([way]) => way).filter((way) => said.includes(way));
  if (venues.length === 0) return undefined;
  take.notes.guessed('delivery', 'at its venue, because the source names one');
  return ['venue'];
}

/** Where the families live who may use it: as the source says, else the districts of its venues, else as the import was told. */
export function areasFrom(
  take: Take,
  lists: Areas,
  venues: readonly Venue[],
  delivery: readonly Delivery[] | undefined,
  { area }: Setting['answers'],
): string[] | undefined {
  const named = take.texts('areas').flatMap(({ text, found }) =>
    (lists.named(text) === undefined ? text.split(/[,;|\n]+/) : [text]).flatMap((part) => {
      const slug = lists.named(part) ?? lists.ofTown(part);
      if (slug === undefined)
        take.notes.dropped({ from: found.from, value: part }, 'an area that content/areas.yaml does not have');
      else take.notes.mapped('areas', found);
      return slug ?? [];
    }),
  );
  if (named.length > 0) return [...new Set(named)];
  const districts = venues
    .flatMap(({ postcode, town }) => (postcode && lists.ofPostcode(postcode)) ?? (town && lists.ofTown(town)) ?? [])
    .filter(Boolean);
  if (districts.length > 0) {
    take.notes.guessed('areas', 'the district of its address');
    return [...new Set(districts)];
  }
  const online =
    delivery?.every((way) => way === 'online' || way === 'phone') === true ? lists.ofKind('online') : undefined;
  const slug = online ?? area;
  if (slug === undefined) return undefined;
  take.notes.guessed(
    'areas',
    online === undefined ? 'the source names none: as the import was told' : 'it is online or by phone only',
  );
  return [slug];
}
