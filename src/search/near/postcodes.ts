import type { Point } from '../../schema/common.ts';
import type { Postcodes } from '../../schema/postcodes.ts';

/**
 * Where postcodes are, as the browser fetches it when somebody gives one: for each district (`ST16`) the rest of each postcode
 * with its point in ten-thousandths of a degree, `2 528081 -21203`, one after the other, and then the slugs of its areas.
 */
export type PostcodeFile = Readonly<Record<string, string>>;

/** What is known of a postcode. */
export interface PostcodePoint extends Point {
  readonly areas: readonly string[];
}

export const postcodesHref = (version: string): string => `/directory/${version}/postcodes.json`;

export function packPostcodes(postcodes: Postcodes): PostcodeFile {
  const byDistrict = new Map<string, string[]>();
  for (const [postcode, { lat, lon, areas = [] }] of Object.entries(postcodes)) {
    const [district = '', rest = ''] = postcode.split(' ');
    const entry = [rest, Math.round(lat * 10_000), Math.round(lon * 10_000), ...areas].join(' ');
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), entry]);
  }
  return Object.fromEntries([...byDistrict].map(([district, entries]) => [district, entries.join(';')]));
}

/** Every postcode of a district by the part after the space. */
export function unpackDistrict(file: PostcodeFile, district: string): Map<string, PostcodePoint> {
  const entries = Object.hasOwn(file, district) ? (file[district] ?? '').split(';') : [];
  return new Map(
    entries.map((entry) => {
      const [rest = '', lat, lon, ...areas] = entry.split(' ');
      return [rest, { lat: Number(lat) / 10_000, lon: Number(lon) / 10_000, areas }];
    }),
  );
}
