import { plainDate, type PlainDate } from './schema/common.ts';

/**
 * The one clock. Everything that depends on the day takes `today` as an argument, and it comes from here:
 * from the environment variable LOCAL_OFFER_TODAY (for tests and for rebuilding an old day), else the day in the United Kingdom.
 *
 * @throws if LOCAL_OFFER_TODAY is set to something that is not a date.
 */
export function today(): PlainDate {
  const set = process.env['LOCAL_OFFER_TODAY'];
  if (set === undefined || set === '') return ukDay(new Date());
  const parsed = plainDate.safeParse(set);
  if (!parsed.success) {
    throw new Error(
      `LOCAL_OFFER_TODAY is ${JSON.stringify(set)}. Write ${parsed.error.issues[0]?.message ?? 'a date'}`,
    );
  }
  return parsed.data;
}

/** The calendar day in the United Kingdom at an instant. */
export function ukDay(instant: Date): PlainDate {
  // The Swedish locale writes dates as year-month-day.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(instant);
}
