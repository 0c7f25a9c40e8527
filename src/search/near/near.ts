import { isSlipOf } from '../../directory/crisis/typed.ts';
import { middle } from '../../directory/distance.ts';
import { isForcesPost, isWhole, parsePostcode, postcodeIn, type Postcode } from '../../directory/postcode.ts';
import type { Point } from '../../schema/common.ts';
import type { Area, OutsidePlace, Place } from '../../schema/lists.ts';
import { Phrases } from '../understand/phrases.ts';
import { isHere } from '../understand/stop.ts';
import { phraseKey, tokensOf } from '../understand/tokens.ts';
import { unpackDistrict, type PostcodeFile, type PostcodePoint } from './postcodes.ts';

/** Where the visitor is, as far as it is known. */
export interface Near {
  readonly point: Point;
  /** Slugs of the districts it may be in: all that a postcode touches. None when nobody knows. */
  readonly areas: readonly string[];
  /** True when only half of a postcode or a district was given, so that distances are rough. */
  readonly rough: boolean;
  /** What was taken in place of the words: the district of a postcode that is not known, or the place that was mistyped. */
  readonly taken?: string;
  /** The name of a place outside the county: there another Local Offer is in charge. */
  readonly outside?: string;
}

/**
 * Why a place was not found: a postcode of another region, none that there is round here, no such place; a place that is known to be
 * outside and too far for distances; the whole county; or "near me", which only the browser can tell.
 */
export type NearProblem =
  'postcode-outside' | 'postcode-unknown' | 'place-unknown' | 'place-outside' | 'countywide' | 'here';

/** What places are found with. */
export interface PlaceLists {
  readonly places: readonly Place[];
  readonly outsidePlaces: readonly OutsidePlace[];
  readonly areas: readonly Area[];
  readonly postcodeAreas: readonly string[];
}

/** A point as it stands in an address when the browser told it: `52.81,-2.12`, to about half a mile. */
const POINT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

/** The words for `near=` of a point that the browser told, no more exact than is needed. */
export const pointWords = ({ lat, lon }: Point): string => `${lat.toFixed(2)},${lon.toFixed(2)}`;

/** Whether finding a place needs the file of postcodes. */
export const needsPostcodes = (words: string): boolean => !POINT.test(words) && readPostcode(words) !== undefined;

/** A postcode by itself or in an address; a letter O or I in its second half is a slip for a digit. */
function readPostcode(words: string): Postcode | undefined {
  return readAlone(words) ?? postcodeIn(words);
}

function readAlone(words: string): Postcode | undefined {
  const digits = words.replace(/\b[OI](?=[A-Z]{2}\W*$)/i, (letter) => (letter.toUpperCase() === 'O' ? '0' : '1'));
  return parsePostcode(words) ?? parsePostcode(digits);
}

/** Finds a postcode, half of one, a town, village or district, or a point, by itself or in an address. */
export function findNear(words: string, lists: PlaceLists, postcodes: PostcodeFile): Near | NearProblem {
  const point = POINT.exec(words);
  if (point !== null) return { point: { lat: Number(point[1]), lon: Number(point[2]) }, areas: [], rough: false };
  if (isHere(words)) return 'here';
  if (isForcesPost(words)) return 'postcode-outside';
  const postcode = readPostcode(words);
  if (postcode !== undefined && (readAlone(words) !== undefined || isWhole(postcode))) {
    return postcodeNear(postcode, lists, postcodes);
  }
  const spots = spotsOf(lists);
  const named = namedIn(words, spots);
  if (named !== undefined) return named.where;
  if (postcode !== undefined) return postcodeNear(postcode, lists, postcodes);
  return mistyped(words, spots) ?? 'place-unknown';
}

function postcodeNear(
  { district, text }: Postcode,
  { postcodeAreas }: PlaceLists,
  postcodes: PostcodeFile,
): Near | NearProblem {
  const known = unpackDistrict(postcodes, district);
  const [, rest = ''] = text.split(' ');
  const exact = known.get(rest) ?? known.get(rest.slice(0, 1));
  if (exact !== undefined) return { point: { lat: exact.lat, lon: exact.lon }, areas: exact.areas, rough: false };
  const near = nearOf([...known.values()]);
  if (near !== undefined) return rest === '' ? near : { ...near, taken: district };
  return postcodeAreas.includes(district.replace(/\d.*/, '')) ? 'postcode-unknown' : 'postcode-outside';
}

function nearOf(found: readonly PostcodePoint[]): Near | undefined {
  const point = middle(found);
  return point && { point, areas: [...new Set(found.flatMap(({ areas }) => areas))], rough: true };
}

/** A place with all its names. */
interface Spot {
  readonly names: readonly string[];
  readonly where: Near | NearProblem;
}

function spotsOf({ places, outsidePlaces, areas }: PlaceLists): Spot[] {
  const names = ({ name, also = [] }: { name: string; also?: readonly string[] | undefined }): string[] => [
    name,
    ...also,
  ];
  return [
    ...places.map((place): Spot => {
      const { point, area } = place;
      return { names: names(place), where: point ? { point, areas: [area], rough: false } : 'place-unknown' };
    }),
    ...areas
      .filter(({ kind }) => kind === 'district')
      .map((area): Spot => {
        const point = middle(places.flatMap((place) => (place.area === area.slug && place.point ? [place.point] : [])));
        return { names: names(area), where: point ? { point, areas: [area.slug], rough: true } : 'place-unknown' };
      }),
    ...areas
      .filter(({ kind }) => kind === 'countywide')
      .map((area): Spot => ({ names: names(area), where: 'countywide' })),
    ...outsidePlaces.map((place): Spot => {
      const { name, point } = place;
      return {
        names: names(place),
        where: point ? { point, areas: [], rough: false, outside: name } : 'place-outside',
      };
    }),
  ];
}

/** The place that is named, or that stands in an address. Of several the last, as in an address, but the county last of all. */
function namedIn(words: string, spots: readonly Spot[]): Spot | undefined {
  const phrases = new Phrases<Spot>();
  for (const spot of spots) for (const name of spot.names) phrases.add(name, spot);
  const tokens = tokensOf(words);
  const found: Spot[] = [];
  for (let i = 0; i < tokens.length;) {
    const at = phrases.freelyAt(tokens, i);
    const [spot] = at?.values ?? [];
    if (spot !== undefined) found.push(spot);
    i += at?.length ?? 1;
  }
  return found.findLast(({ where }) => typeof where === 'object') ?? found.at(-1);
}

/** The one place whose name is mistyped; nothing when it may be one of several. */
function mistyped(words: string, spots: readonly Spot[]): Near | NearProblem | undefined {
  const typed = phraseKey(words).replaceAll(' ', '');
  const near = spots.flatMap((spot) => {
    const name = spot.names.find((each) => isSlipOf(typed, phraseKey(each).replaceAll(' ', '')));
    return name === undefined ? [] : [{ ...spot, name }];
  });
  // A town and the district that has its name are one place: the town comes first.
  const [only, ...others] = near;
  if (only === undefined || others.some(({ name }) => phraseKey(name) !== phraseKey(only.name))) return undefined;
  return typeof only.where === 'object' ? { ...only.where, taken: only.names[0] ?? only.name } : only.where;
}
