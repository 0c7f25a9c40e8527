import { middle, miles } from '../../directory/distance.ts';
import type { Point } from '../../schema/common.ts';
import type { Area, Place } from '../../schema/lists.ts';
import { pointOfGrid } from '../shared/national-grid.ts';

/** Postcodes this far from every place of the list are left out, in miles. */
const REACH = 20;
/** A district that has less of a sector than this is not named. */
const SHARE = 0.05;

/** A row of Code-Point Open. */
interface Row {
  /** `ST16 2DH`. */
  readonly postcode: string;
  readonly point: Point;
  readonly area: string | undefined;
}

/**
 * Makes the files of `content/postcodes/` from those of Code-Point Open (CSV, without headings): the middle of every sector near
 * the places of the list, one file for each postcode area; with `exact`, every postcode of the authority's own districts
 * besides, one file for each sector.
 *
 * @returns file names with their text
 */
export function postcodeFiles(
  csv: Iterable<string>,
  { areas, places }: { readonly areas: readonly Area[]; readonly places: readonly Place[] },
  exact: boolean,
): Map<string, string> {
  const areaByCode = new Map(areas.flatMap(({ code, slug }) => (code === undefined ? [] : [[code, slug]])));
  const middles = places.flatMap(({ point }) => point ?? []);
  const sectors = new Map<string, Row[]>();
  for (const text of csv) {
    for (const line of text.split('\n')) {
      const row = rowOf(line, areaByCode);
      if (row === undefined || !middles.some((place) => miles(place, row.point) <= REACH)) continue;
      const sector = row.postcode.slice(0, -2);
      sectors.set(sector, [...(sectors.get(sector) ?? []), row]);
    }
  }
  const files = new Map<string, string>();
  const add = (file: string, line: string): void => void files.set(file, `${files.get(file) ?? ''}${line}\n`);
  for (const [sector, rows] of [...sectors].sort(([a], [b]) => byNumber.compare(a, b))) {
    const point = middle(rows.map((row) => row.point));
    if (point === undefined) continue;
    const letters = /^[A-Z]+/.exec(sector)?.[0] ?? '';
    add(`${letters.toLowerCase()}.yaml`, lineOf(sector, point, areasOf(rows)));
    if (!exact || areasOf(rows).length === 0) continue;
    for (const row of rows) {
      add(
        `${sector.toLowerCase().replace(' ', '-')}.yaml`,
        lineOf(row.postcode, row.point, row.area === undefined ? [] : [row.area]),
      );
    }
  }
  return files;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** The columns are postcode, quality, east, north, country, health (twice), county, district, ward. */
function rowOf(line: string, areaByCode: ReadonlyMap<string, string>): Row | undefined {
  const [code = '', quality, east, north, , , , , district = ''] = line.trim().replaceAll('"', '').split(',');
  // A quality of 90 means that nobody knows where it is.
  if (code === '' || quality === '90' || Number(east) === 0) return undefined;
  const letters = code.replaceAll(' ', '');
  return {
    postcode: `${letters.slice(0, -3)} ${letters.slice(-3)}`,
    point: pointOfGrid(Number(east), Number(north)),
    area: areaByCode.get(district),
  };
}

/** The districts that a sector lies in, the one with most of it first. */
function areasOf(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { area } of rows) if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= SHARE * rows.length)
    .sort(([, a], [, b]) => b - a)
    .map(([area]) => area);
}

function lineOf(postcode: string, { lat, lon }: Point, areas: readonly string[]): string {
  const named = areas.length === 0 ? '' : `, areas: [${areas.join(', ')}]`;
  return `${postcode}: { lat: ${lat.toFixed(4)}, lon: ${lon.toFixed(4)}${named} }`;
}
