import { middle } from '../../directory/distance.ts';
import type { Point } from '../../schema/common.ts';
import { parsePostcode } from '../../directory/postcode.ts';
import type { Place } from '../../schema/lists.ts';
import { phraseKey } from '../understand/tokens.ts';
import { unpackDistrict, type PostcodeFile, type PostcodePoint } from './postcodes.ts';

/** Where the visitor is, as far as it is known. */
export interface Near {
  readonly point: Point;
  /** Slugs of the districts it may be in: all that a postcode touches. */
  readonly areas: readonly string[];
  /** True when only half of a postcode was given, so that distances are rough. */
  readonly rough: boolean;
}

/** Why a place was not found: a postcode of another region, none that there is round here, or no such place. */
export type NearProblem = 'postcode-outside' | 'postcode-unknown' | 'place-unknown';

/** A point as it stands in an address when the browser told it: `52.81,-2.12`, to about half a mile. */
const POINT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

/** The words for `near=` of a point that the browser told, no more exact than is needed. */
export const pointWords = ({ lat, lon }: Point): string => `${lat.toFixed(2)},${lon.toFixed(2)}`;

/** Whether finding a place needs the file of postcodes. */
export const needsPostcodes = (words: string): boolean => parsePostcode(words) !== undefined;

/** Finds a postcode, half of one, a town or village, or a point. */
export function findNear(
  words: string,
  { places, postcodeAreas }: { readonly places: readonly Place[]; readonly postcodeAreas: readonly string[] },
  postcodes: PostcodeFile,
): Near | NearProblem {
  const point = POINT.exec(words);
  if (point !== null) return { point: { lat: Number(point[1]), lon: Number(point[2]) }, areas: [], rough: false };
  const postcode = parsePostcode(words);
  if (postcode !== undefined) {
    const known = unpackDistrict(postcodes, postcode.district);
    const [, rest = ''] = postcode.text.split(' ');
    const exact = known.get(rest) ?? known.get(rest.slice(0, 1));
    const found = exact === undefined ? (rest === '' ? [...known.values()] : []) : [exact];
    const letters = postcode.district.replace(/\d.*/, '');
    const problem = postcodeAreas.includes(letters) ? 'postcode-unknown' : 'postcode-outside';
    return nearOf(found, exact === undefined) ?? problem;
  }
  const key = phraseKey(words);
  const place = places.find(({ name, also = [] }) => [name, ...also].some((each) => phraseKey(each) === key));
  if (place?.point === undefined) return 'place-unknown';
  return { point: place.point, areas: [place.area], rough: false };
}

function nearOf(found: readonly PostcodePoint[], rough: boolean): Near | undefined {
  const point = middle(found);
  return point && { point, areas: [...new Set(found.flatMap(({ areas }) => areas))], rough };
}
