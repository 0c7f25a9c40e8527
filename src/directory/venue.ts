import type { Point } from '../schema/common.ts';
import type { Place } from '../schema/lists.ts';
import type { Postcodes } from '../schema/postcodes.ts';
import type { Service, Venue } from '../schema/service.ts';

/** Where a venue is on the earth: its own point, or else the middle of the town that it names. */
export interface VenuePoint {
  readonly point: Point;
  /** The town, when only that is known. */
  readonly town?: string;
}

/** Finds where a venue is; nothing when it names no place of the list. */
export function venuePoint(venue: Venue, places: readonly Place[]): VenuePoint | undefined {
  if (venue.point !== undefined) return { point: venue.point };
  const words = venue.town ?? venue.address ?? '';
  const end = (name: string): number => words.lastIndexOf(name) + name.length;
  // The last that is said, because "Stone Road, Leek" is in Leek; and the longest: "Great Wyrley" and not "Wyrley".
  const [said] = places
    .flatMap(({ name, also = [], point }) => [name, ...also].map((each) => ({ each, town: name, point })))
    .filter(({ point, each }) => point !== undefined && says(words, each))
    .sort((a, b) => end(b.each) - end(a.each) || b.each.length - a.each.length);
  return said?.point && { point: said.point, town: said.town };
}

/** Where a venue is, on one line, each thing once: a name or town that the address says already is left out. */
export function venueLine({ name, address, town, postcode }: Venue): string {
  const parts = [name, address, town, postcode].filter((part) => part !== undefined);
  return parts
    .filter((part, i) => !parts.some((other, j) => i !== j && says(other, part) && (other !== part || j < i)))
    .join(', ');
}

/**
 * The way to a venue, in the maps of the visitor's own device. Nothing when only a town is known, or when the address is withheld: nobody
 * must be led to the middle of a town and left there.
 *
 * Google's address for directions (https://developers.google.com/maps/documentation/urls) opens the app on a phone that has one, and a
 * page everywhere else. `geo:` is known to Android alone, and OpenStreetMap's page gives no directions while one walks.
 */
export function directionsHref({ name, address, town, postcode, point, addressWithheld }: Venue): string | undefined {
  if (addressWithheld === true) return undefined;
  // The name of a building helps where there is no street.
  const written = address === undefined ? venueLine({ name, postcode }) : venueLine({ address, town, postcode });
  const known = address ?? postcode;
  const destination = known === undefined ? point && `${point.lat},${point.lon}` : written;
  if (destination === undefined) return undefined;
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination }).toString()}`;
}

/** Whether a text holds another as whole words: "Leek" is in "near Leek" and not in "Leekbrook". */
function says(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!endsInLetter(text.slice(0, at)) && !beginsWithLetter(text.slice(at + part.length))) return true;
  }
  return false;
}

const endsInLetter = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);
const beginsWithLetter = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/** Where a service happens, each point once: by the venue's own point, else its postcode, else the middle of its town. */
export function pointsOf(
  { venues = [] }: Pick<Service, 'venues'>,
  places: readonly Place[],
  postcodes: Postcodes,
): Point[] {
  const points = venues.flatMap((venue) => {
    const point = venue.point ?? postcodePoint(venue.postcode, postcodes) ?? venuePoint(venue, places)?.point;
    return point === undefined ? [] : [{ lat: rounded(point.lat), lon: rounded(point.lon) }];
  });
  return points.filter((point, i) => points.findIndex(({ lat, lon }) => lat === point.lat && lon === point.lon) === i);
}

/** A thousandth of a degree is about a hundred metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const postcodePoint = (postcode: string | undefined, postcodes: Postcodes): Point | undefined =>
  postcode === undefined ? undefined : (postcodes[postcode] ?? postcodes[postcode.slice(0, -2)]);
