import { z } from 'zod';
import { latitude, longitude, slug } from './common.ts';

const size = z.int({ error: 'a whole number of points, for example 400' }).min(1, { error: 'a whole number from 1' });

/** `content/map.yaml`, if there is one: the outlines of the districts, for a picture map. Points count from the top left. */
export const districtMap = z.strictObject({
  /** Width of the canvas, in points. */
  width: size,
  /** Height of the canvas, in points. */
  height: size,
  /** What the edges of the canvas are on the earth, in degrees (WGS 84). Between them degrees are drawn evenly. */
  bounds: z
    .strictObject(
      { north: latitude, south: latitude, west: longitude, east: longitude },
      { error: 'the edges of the map in degrees: { north: 53.2, south: 52.4, west: -2.5, east: -1.6 }' },
    )
    .refine(({ north, south }) => north > south, { error: 'an edge north of "south"', path: ['north'] })
    .refine(({ east, west }) => east > west, { error: 'an edge east of "west"', path: ['east'] }),
  districts: z
    .array(
      z.strictObject({
        /** Slug of the district in areas.yaml. */
        area: slug,
        /** Where the middle of its name stands. */
        label: z.strictObject({ x: size, y: size }, { error: 'where its name stands: { x: 221, y: 381 }' }),
        /** Its outline as an SVG path of moves, lines and closes. */
        path: z.string({ error: 'an SVG path, for example M10 10l5 0 0 5z' }).regex(/^[MLlz\d\s,-]+$/, {
          error: 'an SVG path of M, l and z with whole numbers, for example M10 10l5 0 0 5z',
        }),
      }),
      { error: 'a list of districts with area, label and path' },
    )
    .min(1, { error: 'at least one district' }),
});
export type DistrictMap = z.infer<typeof districtMap>;
