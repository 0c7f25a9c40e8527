import type { Point } from '../schema/common.ts';

const EARTH_RADIUS_MILES = 3958.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The distance between two points as the crow flies, in miles. */
export function miles(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lon = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const chord = lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lon;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A distance in words, no more exact than it is known: `under 1 mile`, `about 3 miles`. */
export function distanceWords(distance: number): string {
  if (distance < 1) return 'under 1 mile away';
  const whole = Math.round(distance);
  return `about ${whole === 1 ? '1 mile' : `${String(whole)} miles`} away`;
}

/** The middle of some points, near enough for points of one region. Nothing of none. */
export function middle(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const mean = (value: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
