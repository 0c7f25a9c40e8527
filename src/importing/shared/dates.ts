import { plainDate, type PlainDate } from '../../schema/common.ts';
import { isNoDate } from './sentinels.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONED = /^\d{4}-\d\d-\d\d[T ]\d\d:?\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,].*)?$/;
const IN_WORDS = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b.*$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * The day that a text or a number of milliseconds names: year first, or day first as in the United Kingdom, with or without a time.
 * A time with a zone is the day in the United Kingdom; one without is taken as it stands. Nothing for signs like `1900-01-01`.
 */
export function dateOf(value: unknown): PlainDate | undefined {
  if (typeof value === 'number') return value > 1e12 && value < 4e12 ? ukDay(new Date(value)) : dateOf(String(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 60);
  const instant = ZONED.test(text) ? new Date(text.replace(' ', 'T')) : undefined;
  const day = instant !== undefined && !Number.isNaN(instant.valueOf()) ? ukDay(instant) : dayIn(text);
  return day === undefined || isNoDate(day) || !plainDate.safeParse(day).success ? undefined : day;
}

function dayIn(text: string): string | undefined {
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (y !== undefined) return written(y, m, d);
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return written(year, month, day);
  const [, first, name = '', last] = IN_WORDS.exec(text) ?? [];
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return first === undefined || at < 0 ? undefined : written(last, String(at + 1), first);
}

const written = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The Swedish locale writes dates as year-month-day. */
const UK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const ukDay = (instant: Date): string => UK.format(instant);
