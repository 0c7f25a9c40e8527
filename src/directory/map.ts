import type { Point } from '../schema/common.ts';
import type { DistrictMap } from '../schema/map.ts';
import { isInside } from '../schema/outline.ts';

/** A place on the canvas of a map, in its points from the top left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What of a map says where a point is on it. */
export type MapFrame = Pick<DistrictMap, 'width' | 'height' | 'bounds'>;

/** Where a point of the earth is on a map, to a tenth of a point; nothing when it is off the canvas. */
export function spotOf({ width, height, bounds }: MapFrame, { lat, lon }: Point): Spot | undefined {
  const { north, south, west, east } = bounds;
  if (lat > north || lat < south || lon < west || lon > east) return undefined;
  return {
    x: tenth(((lon - west) / (east - west)) * width),
    y: tenth(((north - lat) / (north - south)) * height),
  };
}

/** Miles in a degree of latitude. */
const MILES_A_DEGREE = 69;

/** How far some miles around a point reach on a map: across, and up or down. */
export function milesAround({ width, height, bounds }: MapFrame, { lat }: Point, miles: number): Spot {
  const { north, south, west, east } = bounds;
  const degrees = miles / MILES_A_DEGREE;
  return {
    x: tenth((degrees / Math.cos((lat * Math.PI) / 180) / (east - west)) * width),
    y: tenth((degrees / (north - south)) * height),
  };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** The district of a map in which a spot is; nothing when it is in none. */
export const districtAt = <D extends Pick<District, 'path'>>(districts: readonly D[], { x, y }: Spot): D | undefined =>
  // Inside an odd number of rings: a hole is a ring in a ring.
  districts.find(({ path }) => ringsOf(path).filter((ring) => isInside(ring, [x, y])).length % 2 === 1);

type District = DistrictMap['districts'][number];

/** The corners of an outline: `M` begins a ring, `L` and `l` go on from there, `z` closes it. */
function ringsOf(path: string): [x: number, y: number][][] {
  const rings: [x: number, y: number][][] = [];
  let at: [x: number, y: number] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLl])([^MLlz]*)/g)) {
    if (command === 'M') rings.push([]);
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x = 0, y = 0] = values.slice(i, i + 2);
      at = command === 'l' ? [at[0] + x, at[1] + y] : [x, y];
      rings.at(-1)?.push(at);
    }
  }
  return rings;
}

/** The lines of an area's name on a picture: a long one breaks at spaces and after hyphens. */
export const labelLines = (name: string): string[] => name.split(/ |(?<=-)/);
