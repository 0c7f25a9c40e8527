import { isInside } from './outline.ts';

/**
 * A rough outline of England as [longitude, latitude] in degrees (WGS 84), from the Scottish border down the west coast and back up
 * the east. Along the coast it runs out at sea; along the borders it is right to about five kilometres. It is there to find points that
 * are plainly wrong: the wrong country, or latitude and longitude the wrong way round.
 */
const OUTLINE: readonly (readonly [longitude: number, latitude: number])[] = [
  // Scotland
  [-1.9, 55.85],
  [-2.03, 55.82],
  [-2.25, 55.66],
  [-2.36, 55.6],
  [-2.2, 55.45],
  [-2.5, 55.33],
  [-2.85, 55.13],
  [-3.05, 55.02],
  [-3.08, 54.96],
  [-3.6, 54.86],
  // Irish Sea
  [-3.75, 54.6],
  [-3.35, 53.98],
  [-3.2, 53.8],
  [-3.25, 53.41],
  // Wales
  [-3.17, 53.33],
  [-3.1, 53.27],
  [-2.96, 53.2],
  [-2.95, 53.13],
  [-2.89, 53.08],
  [-2.88, 53.01],
  [-2.73, 52.98],
  [-2.75, 52.93],
  [-2.95, 52.94],
  [-3.04, 52.92],
  [-3.15, 52.88],
  [-3.14, 52.79],
  [-3.03, 52.75],
  [-3.02, 52.66],
  [-3.12, 52.59],
  [-3.1, 52.55],
  [-3.03, 52.51],
  [-3.2, 52.43],
  [-3.04, 52.35],
  [-2.98, 52.27],
  [-3.1, 52.2],
  [-3.1, 52.08],
  [-2.99, 51.92],
  [-2.75, 51.85],
  [-2.66, 51.8],
  [-2.66, 51.62],
  [-2.82, 51.53],
  [-2.95, 51.45],
  [-3.08, 51.36],
  [-3.45, 51.28],
  // Atlantic and Channel
  [-4.1, 51.3],
  [-4.8, 51.25],
  [-4.75, 50.9],
  [-5.2, 50.6],
  [-5.75, 50.25],
  [-6.5, 50.05],
  [-6.5, 49.82],
  [-5.1, 49.9],
  [-3.6, 50.12],
  [-2.45, 50.45],
  [-1.3, 50.5],
  [0.3, 50.68],
  [1.05, 50.86],
  [1.47, 51.1],
  [1.6, 51.45],
  // North Sea
  [1.75, 52.05],
  [1.87, 52.5],
  [1.8, 52.8],
  [1.35, 53.05],
  [0.5, 53.05],
  [0.45, 53.25],
  [0.25, 53.6],
  [0.05, 54.2],
  [-0.45, 54.6],
  [-1.1, 54.85],
  [-1.3, 55.1],
  [-1.45, 55.7],
];

/** Whether a point is in England, or off its coast. */
export const isInEngland = ({ lat, lon }: { readonly lat: number; readonly lon: number }): boolean =>
  isInside(OUTLINE, [lon, lat]);
