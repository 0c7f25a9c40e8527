import type { PlainDate } from '../schema/common.ts';
import type { RegisterRecord } from '../schema/content.ts';
import { daysBetween, SOON_DAYS } from './dates.ts';

/** An approval that is in force: a badge. */
export interface CurrentApproval {
  /** The words on the badge. */
  readonly badge: string;
  readonly issuer: string;
  readonly meaning: string;
  readonly caution: string;
  /** Names of the lots for which the provider is approved, in the scheme's order. */
  readonly lots: readonly string[];
  readonly from: PlainDate;
  readonly until: PlainDate;
}

type Row = RegisterRecord['approvals'][number];

/** The rows of a register that are in force on a day: from their first day to their last, both included. */
export function currentRows({ approvals }: Pick<RegisterRecord, 'approvals'>, today: PlainDate): Row[] {
  return approvals.filter(({ from, until }) => from <= today && today <= until);
}

/** The rows in force that end soon and that no later row follows. An invented one ends for nobody. */
export const endingSoon = ({ approvals }: Pick<RegisterRecord, 'approvals'>, today: PlainDate): Row[] =>
  currentRows({ approvals }, today).filter(
    ({ provider, until, example }) =>
      example !== true &&
      daysBetween(today, until) <= SOON_DAYS &&
      !approvals.some((row) => row.provider === provider && row.until > until),
  );

/** The approvals of a provider that are in force on a day. */
export function approvalsOf(
  provider: string,
  registers: readonly RegisterRecord[],
  today: PlainDate,
): CurrentApproval[] {
  return registers.flatMap((register) =>
    currentRows(register, today)
      .filter((row) => row.provider === provider)
      .map((row) => approvalOf(register, row)),
  );
}

function approvalOf({ scheme }: RegisterRecord, row: Row): CurrentApproval {
  return {
    badge: scheme.badge,
    issuer: scheme.issuer,
    meaning: scheme.meaning,
    caution: scheme.caution,
    lots: scheme.lots.filter(({ slug }) => row.lots.includes(slug)).map(({ name }) => name),
    from: row.from,
    until: row.until,
  };
}
