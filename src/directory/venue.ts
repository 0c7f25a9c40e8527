import type { Point } from '../schema/common.ts';
import type { Place } from '../schema/lists.ts';
import type { Venue } from '../schema/service.ts';

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
  const end = ({ name }: Place): number => words.lastIndexOf(name) + name.length;
  // The last that is said, because "Stone Road, Leek" is in Leek; and the longest: "Great Wyrley" and not "Wyrley".
  const [place] = places
    .filter(({ point, name }) => point !== undefined && says(words, name))
    .sort((a, b) => end(b) - end(a) || b.name.length - a.name.length);
  return place?.point && { point: place.point, town: place.name };
}

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
