import type { PlainDate } from '../schema/common.ts';
import type { Content } from '../schema/content.ts';
import { endingSoon } from './approval.ts';
import { REMINDER_STAGES, reminderStage, type ReminderStage } from './freshness.ts';
import { isOpen, makeListings } from './listing.ts';
import { approvalReminder, CLOSING, providerReminder, RISEN, sameAs, type DueListing } from './reminder-words.ts';

/**
 * Which issues should be open to remind people, and what to do so that they are: one for each provider with services to check, and one for
 * the council when approvals end soon. Nothing is read or sent here.
 */

/** An open issue that an earlier plan has made. Nobody else may make one: a stranger's is not a reminder. */
export interface OpenIssue {
  readonly number: number;
  readonly body: string;
}

/** What an issue says, both in Markdown. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

/** What to do. It is one JSON object for whoever does it; texts in it are safe to send as they are. */
export interface Plan {
  readonly create: readonly IssueText[];
  /** New texts for issues; with a comment when it has become more urgent, because a changed text tells nobody. */
  readonly update: readonly (IssueText & { readonly number: number; readonly comment?: string })[];
  readonly close: readonly { readonly number: number; readonly comment: string }[];
}

/** A reminder that should stand somewhere. */
interface Reminder {
  /** Whom it is for: the provider's id, or `the council`. No id has a space in it. */
  readonly key: string;
  readonly stage: ReminderStage;
  readonly text: IssueText;
}

const COUNCIL = 'the council';

/** What makes today's reminders out of the open issues. Doing it and asking again on the same day gives nothing more to do. */
export function planReminders(content: Content, today: PlainDate, open: readonly OpenIssue[]): Plan {
  const reminders = [...providerReminders(content, today), ...councilReminders(content, today)];
  const issues = Map.groupBy(
    open.flatMap((issue) => {
      const mark = readMark(issue.body);
      return mark === undefined ? [] : [{ ...issue, ...mark }];
    }),
    ({ key }) => key,
  );
  const create: Plan['create'][number][] = [];
  const update: Plan['update'][number][] = [];
  const close: Plan['close'][number][] = [];
  for (const { key, stage, text } of reminders) {
    const [first, ...others] = (issues.get(key) ?? []).sort((a, b) => a.number - b.number);
    issues.delete(key);
    const body = mark(key, stage) + text.body;
    if (first === undefined) create.push({ ...text, body });
    else if (normal(first.body) !== normal(body)) {
      const risen = REMINDER_STAGES.indexOf(stage) > REMINDER_STAGES.indexOf(first.stage);
      update.push({ number: first.number, ...text, body, ...(risen && { comment: RISEN[stage] }) });
    }
    close.push(...others.map(({ number }) => ({ number, comment: sameAs(first?.number ?? 0) })));
  }
  for (const { number } of [...issues.values()].flat()) close.push({ number, comment: CLOSING });
  return { create, update, close };
}

/** Finds an issue again. It is not shown, and stands at the very beginning, where no record's words can. */
const mark = (key: string, stage: ReminderStage): string => `<!-- reminder: ${key} -->\n<!-- stage: ${stage} -->\n\n`;

function readMark(body: string): { key: string; stage: ReminderStage } | undefined {
  const [, key, found] = /^<!-- reminder: ([a-z\d -]+) -->\s*<!-- stage: (\w+) -->/.exec(body) ?? [];
  const stage = REMINDER_STAGES.find((each) => each === found);
  return key === undefined || stage === undefined ? undefined : { key, stage };
}

/** Web forms write line ends of their own. */
const normal = (body: string): string => body.replaceAll('\r\n', '\n').trim();

/** An invented provider cannot be asked. */
function providerReminders(content: Content, today: PlainDate): Reminder[] {
  const due = makeListings(content.services, content.providers, content.registers, today)
    .filter((listing) => isOpen(listing) && listing.provider.example !== true)
    .flatMap((listing): DueListing[] => {
      const stage = reminderStage(listing.service.checked, today);
      return stage === undefined ? [] : [{ ...listing, stage }];
    });
  return [...Map.groupBy(due, ({ provider }) => provider.id)].flatMap(([key, listings]) => {
    const [first] = listings;
    if (first === undefined) return [];
    const stage = mostUrgent(listings.map((listing) => listing.stage));
    const byAge = listings.toSorted((a, b) => a.service.checked.on.localeCompare(b.service.checked.on));
    return [{ key, stage, text: providerReminder(first.provider, byAge, stage, content.authority) }];
  });
}

const mostUrgent = (stages: readonly ReminderStage[]): ReminderStage =>
  REMINDER_STAGES.findLast((stage) => stages.includes(stage)) ?? 'ask';

function councilReminders({ registers, providers }: Content, today: PlainDate): Reminder[] {
  const ending = registers.flatMap((register) =>
    endingSoon(register, today).map((row) => ({ row, ...register.scheme })),
  );
  if (ending.length === 0) return [];
  const nameById = new Map(providers.map(({ id, name }) => [id, name]));
  const rows = ending
    .map(({ row: { provider, until }, name }) => ({
      provider: nameById.get(provider) ?? provider,
      until,
      scheme: name,
    }))
    .sort((a, b) => a.until.localeCompare(b.until) || a.provider.localeCompare(b.provider));
  return [{ key: COUNCIL, stage: 'ask', text: approvalReminder(rows) }];
}
