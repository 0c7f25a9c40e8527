import type { Point } from '../schema/common.ts';
import type { DistrictMap } from '../schema/map.ts';

/** A place on the canvas of a map, in its points from the top left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a point of the earth is on a map, to a tenth of a point; nothing when it is off the canvas. */
export function spotOf(
  { width, height, bounds }: Omit<DistrictMap, 'districts'>,
  { lat, lon }: Point,
): Spot | undefined {
  const { north, south, west, east } = bounds;
  if (lat > north || lat < south || lon < west || lon > east) return undefined;
  return {
    x: tenth(((lon - west) / (east - west)) * width),
    y: tenth(((north - lat) / (north - south)) * height),
  };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** The district of a map in which a spot is; nothing when it is in none. */
export function districtAt({ districts }: Pick<DistrictMap, 'districts'>, spot: Spot): string | undefined {
  return districts.find(({ path }) => isInside(ringsOf(path), spot))?.area;
}

type Ring = readonly Spot[];

/** The corners of an outline: `M` begins a ring, `L` and `l` go on from there, `z` closes it. */
function ringsOf(path: string): Ring[] {
  const rings: Spot[][] = [];
  let at: Spot = { x: 0, y: 0 };
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLl])([^MLlz]*)/g)) {
    if (command === 'M') rings.push([]);
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x = 0, y = 0] = values.slice(i, i + 2);
      at = command === 'l' ? { x: at.x + x, y: at.y + y } : { x, y };
      rings.at(-1)?.push(at);
    }
  }
  return rings;
}

/** Whether a line from the spot to the right crosses the rings an odd number of times. */
function isInside(rings: readonly Ring[], { x, y }: Spot): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    }),
  );
  return crossings.length % 2 === 1;
}
