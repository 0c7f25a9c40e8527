import type { Place } from '../schema/lists.ts';
import type { Postcodes } from '../schema/postcodes.ts';
import type { Service, Venue } from '../schema/service.ts';
import type { Point } from './distance.ts';

/** Where a venue is, on one line, each thing once: a name or town that the address says already is left out. */
export function venueLine({ name, address, town, postcode }: Venue): string {
  const parts = [name, address, town, postcode].filter((part) => part !== undefined);
  return parts
    .filter((part, i) => !parts.some((other, j) => i !== j && says(other, part) && (other !== part || j < i)))
    .join(', ');
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
    const point = venue.point ?? postcodePoint(venue.postcode, postcodes) ?? placePoint(venue.town, places);
    return point === undefined ? [] : [{ lat: rounded(point.lat), lon: rounded(point.lon) }];
  });
  return points.filter((point, i) => points.findIndex(({ lat, lon }) => lat === point.lat && lon === point.lon) === i);
}

/** A thousandth of a degree is about a hundred metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const postcodePoint = (postcode: string | undefined, postcodes: Postcodes): Point | undefined =>
  postcode === undefined ? undefined : (postcodes[postcode] ?? postcodes[postcode.slice(0, -2)]);

const placePoint = (town: string | undefined, places: readonly Place[]): Point | undefined =>
  places.find(({ name, also = [] }) => name === town || (town !== undefined && also.includes(town)))?.point;
