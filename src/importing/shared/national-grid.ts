import type { Point } from '../../schema/common.ts';

/**
 * From the National Grid (OSGB36, metres east and north) to degrees (WGS 84), to about five metres: Ordnance Survey, "A guide to
 * coordinate systems in Great Britain", annexes B and C.
 */
export function pointOfGrid(east: number, north: number): Point {
  return geographic(shifted(cartesian(unprojected(east, north), AIRY)), WGS84);
}

/** Half axes of an ellipsoid, in metres. */
interface Ellipsoid {
  readonly a: number;
  readonly b: number;
}
const AIRY: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3142 };
const eccentricity = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

const SCALE = 0.999_601_271_7;
const [FALSE_EAST, FALSE_NORTH] = [400_000, -100_000];
const [TRUE_LAT, TRUE_LON] = [(49 * Math.PI) / 180, (-2 * Math.PI) / 180];

/** Radians on a meridian and a parallel. */
interface Angles {
  readonly lat: number;
  readonly lon: number;
}

/** The inverse of the transverse Mercator projection. */
function unprojected(east: number, north: number): Angles {
  const { a, b } = AIRY;
  const e2 = eccentricity(AIRY);
  const n = (a - b) / (a + b);
  const arc = (lat: number): number => {
    const [minus, plus] = [lat - TRUE_LAT, lat + TRUE_LAT];
    return (
      b *
      SCALE *
      ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * minus -
        (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus) +
        ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
        (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
    );
  };
  let lat = TRUE_LAT;
  for (let step = 0; step < 10; step++) lat += (north - FALSE_NORTH - arc(lat)) / (a * SCALE);
  const sin2 = Math.sin(lat) ** 2;
  const nu = (a * SCALE) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * SCALE * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(lat);
  const sec = 1 / Math.cos(lat);
  const d = east - FALSE_EAST;
  return {
    lat:
      lat -
      (tan / (2 * rho * nu)) * d ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * d ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * d ** 6,
    lon:
      TRUE_LON +
      (sec / nu) * d -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * d ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * d ** 5,
  };
}

type Vector = readonly [number, number, number];

function cartesian({ lat, lon }: Angles, ellipsoid: Ellipsoid): Vector {
  const e2 = eccentricity(ellipsoid);
  const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [nu * Math.cos(lat) * Math.cos(lon), nu * Math.cos(lat) * Math.sin(lon), (1 - e2) * nu * Math.sin(lat)];
}

/** The Helmert transformation from OSGB36 to WGS 84. */
function shifted([x, y, z]: Vector): Vector {
  const seconds = (angle: number): number => (angle / 3600) * (Math.PI / 180);
  const s = 1 - 20.4894e-6;
  const [rx, ry, rz] = [seconds(0.1502), seconds(0.247), seconds(0.8421)];
  return [446.448 + x * s - y * rz + z * ry, -125.157 + x * rz + y * s - z * rx, 542.06 - x * ry + y * rx + z * s];
}

function geographic([x, y, z]: Vector, ellipsoid: Ellipsoid): Point {
  const e2 = eccentricity(ellipsoid);
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let step = 0; step < 5; step++) {
    const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat: (lat * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI };
}
