import {
  answersOf,
  failedFilters,
  SLUG_FILTERS,
  type Answers,
  type FilterName,
  type Filters,
} from '../../directory/filters.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { inventedServices } from './examples.ts';
import { listsOf, type Slugs } from './lists.ts';

/** A service that the site will list, as the filters see it. */
interface Findable {
  readonly answers: Answers;
  /** The filters that nobody can be sure of, because what they look at is wrong: that is told already. */
  readonly unsure: readonly FilterName[];
}

/** Which providers count as approved, or nothing when a register is wrong. */
type Approved = ReadonlySet<string> | undefined;

/**
 * The services that the site will list: not those that are closed, nor made-up examples.
 *
 * @returns nothing as long as a file is wrong without which nobody can tell
 */
export function findables(shelf: Shelf, approved: Approved): Findable[] | undefined {
  const areas = shelf.only('areas')?.data;
  const needs = shelf.only('needs')?.data;
  const services = shelf.all('service');
  const invented = inventedServices(shelf);
  // Without these entries no service is for the whole county, or for any need.
  const countywide = areas?.some(({ kind }) => kind === 'countywide');
  const any = needs?.some((need) => need.any === true);
  if (areas === undefined || needs === undefined || !countywide || !any) return undefined;
  if (services.length < shelf.ids('service').length) return undefined;

  const { topics, subjects, ...lists } = listsOf(shelf);
  const known = {
    area: lists.areas,
    topic: topics,
    subject: subjects,
    need: lists.needs,
    day: undefined,
    cost: undefined,
  };
  return services
    .filter(({ id, data }) => data.status !== 'closed' && !invented.has(id))
    .map(({ id, data, complete }) => {
      const { ages: { from, to } = {}, cost } = data;
      const slugs: Record<(typeof SLUG_FILTERS)[number], Slugs | undefined> = {
        area: data.areas,
        topic: data.topics,
        subject: data.subjects,
        need: data.needs,
        day: data.when?.days,
        cost: cost?.kind && [cost.kind],
      };
      const unsure: FilterName[] = SLUG_FILTERS.filter(
        (filter) =>
          slugs[filter]?.some((slug) => slug === undefined || known[filter]?.slugs.includes(slug) === false) ??
          !complete,
      );
      if (from === undefined || to === undefined || from > to) unsure.push('age');
      if (approved === undefined) unsure.push('approved');
      const named = (filter: keyof typeof slugs) => (slugs[filter] ?? []).filter((slug) => slug !== undefined);
      const facets = {
        ages: { from: from ?? 0, to: to ?? 0 },
        area: named('area'),
        topic: named('topic'),
        subject: named('subject'),
        need: named('need'),
        day: named('day'),
        cost: cost?.kind ?? 'varies',
        badges: approved?.has(id.split('/')[0] ?? '') === true ? ['approved'] : [],
      };
      return { answers: answersOf(facets, { areas, needs }), unsure };
    });
}

/** The filters that a service does not pass, those left out that nobody can be sure of. */
export const surelyFailed = ({ answers, unsure }: Findable, filters: Filters): FilterName[] =>
  failedFilters(answers, filters).filter((filter) => !unsure.includes(filter));

type Row = NonNullable<RecordFile<'register'>['data']['approvals']>[number];

/** The providers that have a row in a register which passes a test. */
export function approvedProviders(shelf: Shelf, passes: (row: NonNullable<Row>) => boolean): Approved {
  const registers = shelf.all('register');
  if (registers.length < shelf.ids('register').length || !registers.every(({ complete }) => complete)) return undefined;
  const rows = registers.flatMap(({ data }) => data.approvals ?? []).filter((row) => row !== undefined && passes(row));
  return new Set(rows.map((row) => row?.provider ?? ''));
}
