import type { Checked, PlainDate } from '../schema/common.ts';
import { ago, monthsBetween } from './dates.ts';

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

const BY: Record<Checked['how'], string> = {
  provider: 'by the provider',
  council: 'by the council',
  register: 'in a public register; not yet confirmed by the provider',
  'public-page': 'on a public web page; not yet confirmed by the provider',
};

/** In place of `freshnessWords`: nobody can check what is made up, whatever its record says. */
export const EXAMPLE_CHECKED = 'A made-up example, checked by nobody';

/** When and how a record was checked, in one line: `Checked 3 weeks ago by the provider`. */
export function freshnessWords({ on, how }: Pick<Checked, 'on' | 'how'>, today: PlainDate): string {
  const words = `Checked ${ago(on, today)} ${BY[how]}`;
  return freshness({ on }, today) === 'stale' ? `${words}. It may be out of date` : words;
}
