import type { PlainDate } from '../schema/common.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Year, month (1 to 12) and day of a plain date. */
function parts(date: PlainDate): { year: number; month: number; day: number } {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  return { year, month, day };
}

/** A date as people write it: `2026-11-01` → `1 November 2026`. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = parts(date);
  return `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** Whole months from one date to a later one: the day of the month must have come round. Negative if `to` is earlier. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  // 31 January to 28 February is a month: there is no 31 February to wait for.
  const lastDay = new Date(Date.UTC(b.year, b.month, 0)).getUTCDate();
  return b.day < Math.min(a.day, lastDay) ? months - 1 : months;
}

/** Whether a year or more has gone by since a day. */
export const isYearOld = (on: PlainDate, today: PlainDate): boolean => monthsBetween(on, today) >= 12;

/** Whole days from one date to another. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How long before a day the council is told that it comes. */
export const SOON_DAYS = 60;

/** How long ago, in words: `today`, `3 weeks ago`, `5 months ago`, `over a year ago`. */
export function ago(from: PlainDate, today: PlainDate): string {
  const days = daysBetween(from, today);
  const months = monthsBetween(from, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${String(days)} days ago`;
  if (months < 2) return `${String(Math.floor(days / 7))} weeks ago`;
  if (months < 12) return `${String(months)} months ago`;
  if (months < 24) return 'over a year ago';
  return `over ${String(Math.floor(months / 12))} years ago`;
}
