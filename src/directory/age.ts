/** Ages in whole years, both ends included. A person is 5 until the day before the sixth birthday. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** The youngest and oldest age that a Local Offer serves. */
export const YOUNGEST = 0;
export const OLDEST = 25;

/** A usual group of ages, with a page of its own. */
export interface AgeBand extends AgeRange {
  /** Its name in addresses and in `?age=`: `5-10`. */
  readonly slug: string;
  /** Its name as families read it. */
  readonly name: string;
  /** What it is in life. */
  readonly stage: string;
}

const band = (from: number, to: number, stage: string): AgeBand => ({
  from,
  to,
  slug: `${String(from)}-${String(to)}`,
  name: formatAges({ from, to }),
  stage,
});

/** The usual bands: 0–4, 5–10, 11–15, 16–18, 19–25. */
export const AGE_BANDS: readonly AgeBand[] = [
  band(0, 4, 'Before school'),
  band(5, 10, 'Primary school'),
  band(11, 15, 'Secondary school'),
  band(16, 18, 'Sixth form, college or work'),
  band(19, 25, 'Young adults'),
];

/** Whether two ranges share at least one year. One age is the range from itself to itself. */
export function overlaps(a: AgeRange, b: AgeRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * Reads an age filter: one whole year (`9`) or a range (`5-11`).
 *
 * @returns the range, or nothing when the words are no age from 0 to 25
 */
export function parseAges(words: string): AgeRange | undefined {
  const match = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/.exec(words.trim());
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to && to <= OLDEST ? { from, to } : undefined;
}

/** Ages in words: `5 to 11`, `9`, `All ages, 0 to 25`. */
export function formatAges({ from, to }: AgeRange): string {
  if (from === YOUNGEST && to === OLDEST) return 'All ages, 0 to 25';
  return from === to ? String(from) : `${String(from)} to ${String(to)}`;
}
