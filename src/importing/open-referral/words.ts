import type { PlainDate } from '../../schema/common.ts';
import { DAYS } from '../../schema/service.ts';
import { dateOf } from '../shared/dates.ts';
import { plainText } from '../shared/text.ts';
import { isFields, type Fields } from './json.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? plainText(value) : '');

/** Whether an entry was for a time that is over. */
export const isOver = (entry: unknown, today: PlainDate): boolean => {
  const until = isFields(entry) ? (dateOf(entry['valid_to']) ?? dateOf(entry['until'])) : undefined;
  return until !== undefined && until < today;
};

/** A time of day as people say it: `16:00:00` → `4pm`, `09:30` → `9.30am`. Nothing for midnight, which stands for "not known". */
export function clockTime(value: unknown): string | undefined {
  const [, h, m] = /(?:^|T)(\d{1,2}):(\d\d)/.exec(String(value)) ?? [];
  const hours = Number(h);
  if (h === undefined || m === undefined || hours > 23 || Number(m) > 59 || (hours === 0 && m === '00'))
    return undefined;
  if (hours === 12 && m === '00') return 'noon';
  return `${hours % 12 === 0 ? 12 : hours % 12}${m === '00' ? '' : `.${m}`}${hours < 12 ? 'am' : 'pm'}`;
}

/** Days of a schedule: from `byday` (`TH,FR`, `1TH`) or `weekday` (`Monday`). */
function daysOf({ byday, weekday }: Fields): string[] {
  const said = `${textOf(byday)} ${textOf(weekday)}`.toLowerCase();
  return DAYS.filter((day) =>
    new RegExp(String.raw`(?:^|[^a-z])-?\d?${day.slice(0, 2)}(?:${day.slice(2)}s?)?(?:$|[^a-z])`).test(said),
  );
}

const capital = (day: string): string => `${day.charAt(0).toUpperCase()}${day.slice(1)}s`;
const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Schedules in words: `Mondays and Thursdays, 9am to 5pm. Saturdays, 10am to noon.` Nothing when they say no day and no time. */
export function scheduleWords(schedules: readonly unknown[]): string | undefined {
  const daysByTime = new Map<string, Set<string>>();
  for (const schedule of schedules.filter(isFields)) {
    const [opens, closes] = [clockTime(schedule['opens_at']), clockTime(schedule['closes_at'])];
    const time = opens === undefined ? '' : closes === undefined ? `from ${opens}` : `${opens} to ${closes}`;
    const monthly = /month/i.test(textOf(schedule['freq'])) || /\d/.test(textOf(schedule['byday']));
    const key = `${monthly ? 'not every week, ' : ''}${time}`.replace(/, $/, '');
    const days = daysOf(schedule);
    if (days.length > 0 || time !== '') daysByTime.set(key, new Set([...(daysByTime.get(key) ?? []), ...days]));
  }
  const parts = [...daysByTime].map(([time, days]) => {
    const named = joined(DAYS.filter((day) => days.has(day)).map(capital));
    return [named, time]
      .filter(Boolean)
      .join(', ')
      .replace(/^./, (sign) => sign.toUpperCase());
  });
  return parts.length === 0 ? undefined : `${parts.join('. ')}.`;
}

/** A price in words: `Under 18s: £35 per session`; `free` for 0. Nothing when no price is said. */
export function costWords(entry: unknown): string | undefined {
  if (!isFields(entry)) return undefined;
  const amount = Number(entry['amount']);
  const says =
    entry['amount'] !== null &&
    entry['amount'] !== '' &&
    entry['amount'] !== undefined &&
    Number.isFinite(amount) &&
    amount >= 0;
  const option = textOf(entry['option']);
  const per = textOf(entry['amount_description'] ?? entry['cost_type']);
  if (!says) return [option, per].filter(Boolean).join(': ') || undefined;
  const price = amount === 0 ? 'free' : `£${Number.isInteger(amount) ? String(amount) : amount.toFixed(2)}`;
  const words = [price, per].filter(Boolean).join(' ');
  return option === '' || option.toLowerCase() === price ? words : `${option}: ${words}`;
}
