import type { Checked, PlainDate } from '../schema/common.ts';
import { ago, formatDate, monthsBetween } from './dates.ts';

/** Months after which a provider is asked whether a record is still right. */
export const DUE_AFTER_MONTHS = 10;
/** Months after which a provider is reminded. */
export const REMIND_AFTER_MONTHS = 11;
/** Months after which a record says that it may be out of date, and sinks below the others. */
export const STALE_AFTER_MONTHS = 12;

/**
 * `fresh`: checked under 10 months ago. `due`: 10 or 11 months ago, so the provider is being reminded. `stale`: 12 months
 * ago or more.
 */
export type FreshnessState = 'fresh' | 'due' | 'stale';

/** How far the asking has come: `ask` at 10 months, `remind` at 11, and the `last` time at 12, when the record is stale. */
export const REMINDER_STAGES = ['ask', 'remind', 'last'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** What a provider is told of a record on a day; nothing as long as it is fresh. */
export function reminderStage({ on }: Pick<Checked, 'on'>, today: PlainDate): ReminderStage | undefined {
  const months = monthsBetween(on, today);
  if (months >= STALE_AFTER_MONTHS) return 'last';
  if (months >= REMIND_AFTER_MONTHS) return 'remind';
  return months >= DUE_AFTER_MONTHS ? 'ask' : undefined;
}

/** How fresh a record is on a day. */
export function freshness(checked: Pick<Checked, 'on'>, today: PlainDate): FreshnessState {
  const stage = reminderStage(checked, today);
  if (stage === undefined) return 'fresh';
  return stage === 'last' ? 'stale' : 'due';
}

/** Whether the provider or the council has said that a record is right, and not only a page from which it was copied. */
export const isConfirmed = ({ how }: Pick<Checked, 'how'>): boolean => how === 'provider' || how === 'council';

/** On the page of an invented record: nobody can check what is made up, whatever its record says. */
export const EXAMPLE_CHECKED = 'A made-up example that nobody has checked';

/** When a record was checked, in a few words: `Checked 3 weeks ago`. An invented one was never checked against anything. */
export function freshnessWords({ on, example = false }: FreshnessFacts, today: PlainDate): string {
  if (example) return 'Made-up example';
  const words = `Checked ${ago(on, today)}`;
  return freshness({ on }, today) === 'stale' ? `${words}. It may be out of date` : words;
}

/** What one line about freshness is made of. */
export interface FreshnessFacts extends Pick<Checked, 'on'> {
  readonly example?: boolean | undefined;
}

const AGAINST = {
  provider: 'by the provider',
  council: 'by the council',
  register: 'against a public register',
  'public-page': 'against public web pages',
} as const satisfies Record<Checked['how'], string>;

/** When, how and by whom a record was checked, and what that does not mean: in whole sentences. */
export function freshnessDetail(checked: Checked, today: PlainDate): string[] {
  const { on, by, how } = checked;
  return [
    `Checked on ${formatDate(on)} ${AGAINST[how]} (${by}).`,
    ...(isConfirmed(checked) ? [] : ['The provider has not confirmed it yet.']),
    ...(freshness(checked, today) === 'stale' ? ['It may be out of date.'] : []),
  ];
}
