import { miles } from '../../directory/distance.ts';
import type { Candidate } from '../match.ts';
import type { Near } from './near.ts';

/** Miles that are near, and miles that are worth a journey. */
const CLOSE = 6;
const FAR = 12;

/** Rings round a visitor, nearest first. What serves the whole county or comes online stays in sight behind what is near. */
export const RINGS = ['close', 'district', 'countywide', 'online', 'over-the-border'] as const;
export type Ring = (typeof RINGS)[number];

/** How a service can be reached from a place: its ring and, if it is known, how many miles away it is. */
export interface Reach {
  readonly ring: Ring;
  readonly miles?: number;
}

/** Tells how a service can be reached; nothing when it is too far and not for families who live there. */
export function reachOf({ row, answers, points, ways }: Candidate, near: Near): Reach | undefined {
  const away = points.length === 0 ? undefined : Math.min(...points.map((point) => miles(point, near.point)));
  const ring = ringOf();
  return ring && (away === undefined ? { ring } : { ring, miles: away });

  function ringOf(): Ring | undefined {
    const close = away !== undefined && away <= CLOSE;
    if (near.areas.some((area) => row.area.includes(area)))
      return close || ways.includes('comes-to-you') ? 'close' : 'district';
    if (near.areas.some((area) => answers.area.includes(area))) return close ? 'close' : 'countywide';
    if (ways.includes('online')) return 'online';
    // Nobody knows the visitor's district: near is near, and countywide may be theirs.
    if (near.areas.length === 0 && ways.includes('countywide')) return close ? 'close' : 'countywide';
    if (near.areas.length === 0 && close) return 'close';
    return away !== undefined && away <= FAR ? 'over-the-border' : undefined;
  }
}
