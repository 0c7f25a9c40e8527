import type { PlainDate } from '../../schema/common.ts';
import type { Content, ProviderRecord, RegisterRecord } from '../../schema/content.ts';
import { currentRows } from '../approval.ts';
import { daysBetween, formatDate, isYearOld, SOON_DAYS } from '../dates.ts';
import { freshness, isConfirmed, reminderStage, type FreshnessState, type ReminderStage } from '../freshness.ts';
import { compareNames, isReal, type Listing } from '../listing.ts';
import { count } from '../words.ts';
import type { Section } from './section.ts';

/** What has come to its end or soon will: approvals, checks of services, reviews of pages. */

export function providerSection(providers: readonly ProviderRecord[], open: readonly Listing[]): Section {
  const invented = providers.filter(({ example }) => example === true).length;
  const approved = new Set(
    open
      .filter(isReal)
      .filter(({ approvals }) => approvals.length > 0)
      .map(({ provider }) => provider.id),
  );
  return {
    id: 'providers',
    title: 'Providers',
    lines: [
      `${count(providers.length, 'provider')}: ${providers.length - invented} real, ${count(invented, 'made-up example')}.`,
      `Real ones with an approval in force: ${approved.size}.`,
    ],
  };
}

const realIn = (rows: RegisterRecord['approvals']): number => rows.filter(({ example }) => example !== true).length;

export function approvalSection(
  registers: readonly RegisterRecord[],
  providers: readonly ProviderRecord[],
  today: PlainDate,
): Section {
  const nameById = new Map(providers.map(({ id, name }) => [id, name]));
  const state = ({ from, until }: RegisterRecord['approvals'][number]): string | undefined => {
    if (until < today) return 'ENDED';
    if (from > today) return 'not begun';
    const days = daysBetween(today, until);
    if (days > SOON_DAYS) return undefined;
    return days === 0 ? 'ends today' : `ends in ${count(days, 'day')}`;
  };
  const rows = registers.flatMap((register) =>
    register.approvals.flatMap((row) => {
      const words = state(row);
      return words === undefined
        ? []
        : [{ until: row.until, cells: [register.scheme.badge, nameById.get(row.provider) ?? row.provider, words] }];
    }),
  );
  return {
    id: 'approvals',
    title: 'Approvals',
    lines: [
      ...registers.map(
        (register) =>
          `${register.scheme.name}: ${realIn(currentRows(register, today))} real ones in force, ${count(register.approvals.length, 'row')} in the register.`,
      ),
      ...(rows.length === 0 ? [`None has ended, and none ends within ${SOON_DAYS} days.`] : []),
    ],
    table:
      rows.length === 0
        ? undefined
        : {
            columns: ['Badge', 'Provider', 'State', 'Last day'],
            rows: rows
              .sort((a, b) => a.until.localeCompare(b.until))
              .map(({ cells, until }) => [...cells, formatDate(until)]),
          },
  };
}

export function freshnessSection(open: readonly Listing[], today: PlainDate): Section {
  const number = (state: FreshnessState): number =>
    open.filter(({ service }) => freshness(service.checked, today) === state).length;
  const old = open
    .flatMap((listing) => {
      const stage = reminderStage(listing.service.checked, today);
      return stage === undefined ? [] : [{ ...listing, stage }];
    })
    .sort(
      (a, b) =>
        compareNames(a.provider.name, b.provider.name) || a.service.checked.on.localeCompare(b.service.checked.on),
    );
  return {
    id: 'freshness',
    title: 'Freshness of services',
    lines: [
      `Fresh: ${number('fresh')}. Due: ${number('due')}. Out of date: ${number('stale')}.`,
      `Not yet confirmed by the provider: ${open.filter(({ service }) => !isConfirmed(service.checked)).length}.`,
    ],
    table:
      old.length === 0
        ? undefined
        : {
            columns: ['Provider to ask', 'Service', 'Reminder', 'Last checked'],
            rows: old.map(({ provider, service, stage }) => [
              provider.name,
              service.name,
              STAGE[stage],
              formatDate(service.checked.on),
            ]),
          },
  };
}

const STAGE = {
  ask: 'due: ask',
  remind: 'due: remind',
  last: 'OUT OF DATE',
} as const satisfies Record<ReminderStage, string>;

/** The pages that the council writes: those with a day for their review, and those that are read again after a year. */
export function reviewSection(
  content: Pick<Content, 'guides' | 'easyReads' | 'situations' | 'pages' | 'audiences'>,
  today: PlainDate,
): Section {
  const dated = (['guides', 'easyReads', 'situations'] as const).flatMap((folder) =>
    content[folder]
      .filter(({ reviewBy }) => daysBetween(today, reviewBy) <= SOON_DAYS)
      .map(({ title, owner, reviewBy }) => ({
        cells: [KIND[folder], title, owner],
        due: `${reviewBy <= today ? 'DUE since' : 'due on'} ${formatDate(reviewBy)}`,
      })),
  );
  const yearly = (['pages', 'audiences'] as const).flatMap((folder) =>
    content[folder]
      .filter(({ checkedOn }) => isYearOld(checkedOn, today))
      .map(({ title, owner, checkedOn }) => ({
        cells: [KIND[folder], title, owner],
        due: `DUE: last checked on ${formatDate(checkedOn)}`,
      })),
  );
  const rows = [...dated, ...yearly].map(({ cells, due }) => [...cells, due]);
  return {
    id: 'reviews',
    title: 'Reviews of pages',
    lines: rows.length === 0 ? [`None is due within ${SOON_DAYS} days.`] : undefined,
    table: rows.length === 0 ? undefined : { columns: ['Kind', 'Page', 'Looked after by', 'Review'], rows },
  };
}

const KIND = {
  guides: 'Guide',
  easyReads: 'Easy Read',
  situations: 'Situation',
  pages: 'Page',
  audiences: 'Door',
} as const;
