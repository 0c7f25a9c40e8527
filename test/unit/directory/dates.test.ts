import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, daysBetween, formatDate, monthsBetween } from '../../../src/directory/dates.ts';
import { anyDay } from '../support/random.ts';

/** The day a number of days after another. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('formatDate', () => {
  it.each([
    ['2026-11-01', '1 November 2026'],
    ['2026-01-31', '31 January 2026'],
    ['2024-02-29', '29 February 2024'],
    ['2026-12-25', '25 December 2026'],
  ])('writes %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('knows every month', () => {
    const months = Array.from({ length: 12 }, (_, i) => formatDate(`2026-${String(i + 1).padStart(2, '0')}-10`));
    expect(months.map((words) => words.slice(3, 6)).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });
});

describe('monthsBetween', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-10-22', '2026-11-21', 0],
    ['2026-10-21', '2026-11-21', 1],
    ['2025-12-31', '2026-01-31', 1],
    ['2025-11-21', '2026-11-20', 11],
    ['2025-11-21', '2026-11-21', 12],
    ['2024-11-21', '2026-11-21', 24],
  ])('from %s to %s is %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it.each([
    ['2025-08-31', '2026-02-27', 5],
    ['2025-08-31', '2026-02-28', 6],
    ['2023-08-31', '2024-02-28', 5],
    ['2023-08-31', '2024-02-29', 6],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-03-31', '2026-04-30', 1],
  ])('from a 31st, %s, to %s is %i: a short month ends with its last day', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('is negative when the second day is earlier', () => {
    expect(monthsBetween('2026-11-21', '2026-10-21')).toBe(-1);
    expect(monthsBetween('2026-11-21', '2025-11-21')).toBe(-12);
    expect(monthsBetween('2026-11-21', '2026-11-20')).toBeLessThan(0);
  });

  it('never goes down as days go by', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(1000), (from, days) => {
        const months = monthsBetween(from, later(from, days));
        expect(monthsBetween(from, later(from, days + 1))).toBeGreaterThanOrEqual(months);
      }),
    );
  });
});

describe('daysBetween', () => {
  it('counts days', () => {
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
    expect(daysBetween('2025-11-21', '2026-11-21')).toBe(365);
  });

  it('counts the days on which the clocks change as one each', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

describe('ago', () => {
  it.each([
    [0, 'today'],
    [1, 'yesterday'],
    [2, '2 days ago'],
    [13, '13 days ago'],
    [14, '2 weeks ago'],
    [20, '2 weeks ago'],
    [21, '3 weeks ago'],
    [59, '8 weeks ago'],
  ])('writes %i days as "%s"', (days, words) => {
    // From 1 July 59 days are not yet two months.
    expect(ago('2026-07-01', later('2026-07-01', days))).toBe(words);
  });

  it.each([
    ['2 months', '2026-09-21', '2 months ago'],
    ['11 months', '2025-12-21', '11 months ago'],
    ['a day under 12 months', '2025-11-22', '11 months ago'],
    ['23 months', '2024-12-21', 'over a year ago'],
    ['24 months', '2024-11-21', 'over 2 years ago'],
    ['35 months', '2023-12-21', 'over 2 years ago'],
    ['10 years', '2016-11-21', 'over 10 years ago'],
  ])('writes %s (from %s) as "%s"', (_, from, words) => {
    expect(ago(from, '2026-11-21')).toBe(words);
  });

  it('writes 12 months as over a year, because from then on a record is stale', () => {
    expect(ago('2025-11-21', '2026-11-21')).toBe('over a year ago');
  });

  it('changes to months when February makes two months short', () => {
    expect(daysBetween('2026-01-01', '2026-03-01')).toBe(59);
    expect(ago('2026-01-01', '2026-03-01')).toBe('2 months ago');
  });

  it('has no room for the future: a later day is today', () => {
    expect(ago('2026-11-22', '2026-11-21')).toBe('today');
  });

  it('never counts one of anything, and never less than none', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(5000), (from, days) => {
        expect(ago(from, later(from, days))).not.toMatch(/(?:^|\s)(?:[01]|-\d+)\s|NaN|undefined/);
      }),
    );
  });
});
