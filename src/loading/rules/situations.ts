import { filtersOf } from '../../directory/filters.ts';
import type { PlainDate } from '../../schema/common.ts';
import { situationFilters, type SituationFilters } from '../../schema/situation.ts';
import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';
import { inventedServices } from './examples.ts';
import { approvedProviders, findables, surelyFailed } from './findable.ts';
import { listsOf, noGuide, unknown, type Lists } from './lists.ts';

type SituationFile = RecordFile<'situation'>;

/** What a situation leads to is there: slugs, guides, services to find, a service to ask, and whom to ring when it is urgent. */
export function checkSituations(shelf: Shelf): Problem[] {
  const lists = listsOf(shelf);
  return [
    ...shelf
      .all('situation')
      .flatMap((record) => [
        ...(record.data.finds ?? []).flatMap((_, i) => unknownSlugs(record, i, lists)),
        ...checkAsk(record, shelf),
        ...(record.data.guides ?? []).flatMap((guide, i) =>
          guide === undefined ? [] : noGuide(record, ['guides', i], guide, shelf),
        ),
        ...checkUrgent(record, shelf),
      ]),
    ...emptyFinds(shelf),
  ];
}

/** Searches that find nothing any more, because approvals have ended. */
export function checkEndedApprovals(shelf: Shelf, today: PlainDate): Problem[] {
  const told = new Set(emptyFinds(shelf).map(placeOf));
  return emptyFinds(shelf, today).filter((problem) => !told.has(placeOf(problem)));
}

const placeOf = ({ file, field = '' }: Problem): string => `${file} ${field}`;

function unknownSlugs(record: SituationFile, i: number, lists: Lists): Problem[] {
  const { topic = [], subject = [], need = [], area = [] } = record.data.finds?.[i]?.filters ?? {};
  const at = (filter: string): PropertyKey[] => ['finds', i, 'filters', filter];
  return [
    ...unknown(record, at('topic'), topic, lists.topics),
    ...unknown(record, at('subject'), subject, lists.subjects),
    ...unknown(record, at('need'), need, lists.needs),
    ...unknown(record, at('area'), area, lists.areas),
  ];
}

function checkAsk(record: SituationFile, shelf: Shelf): Problem[] {
  const id = record.data.ask?.service;
  if (id === undefined) return [];
  const problem = (write: string): Problem[] => [problemAt(record, ['ask', 'service'], id, write)];
  if (!shelf.exists('service', id)) {
    return problem(oneOf('a service in content/providers/', id, shelf.ids('service')));
  }
  const service = shelf.all('service').find((each) => each.id === id)?.data;
  if (service?.status === 'closed') return problem('a service that is open: this one is closed');
  if (inventedServices(shelf).has(id)) return problem('a real service: this one is a made-up example');
  return [];
}

/** The page that `crisis.yaml` names shows who to ring from there. */
function checkUrgent(record: SituationFile, shelf: Shelf): Problem[] {
  if (record.data.urgent !== true || !record.leavesOut('ring')) return [];
  const crisis = shelf.all('crisis')[0]?.data.page;
  if (crisis === undefined || crisis === record.id) return [];
  return [
    problemAt(record, ['ring'], undefined, 'who to ring at once, because this is urgent: [{ name: …, phone: … }]'),
  ];
}

/**
 * Searches that find nothing.
 *
 * @param today the day on which an approval must be in force; when there is none, each counts, whatever its dates
 */
function emptyFinds(shelf: Shelf, today?: PlainDate): Problem[] {
  const approved = approvedProviders(
    shelf,
    ({ from = '', until = '' }) => today === undefined || (from <= today && today <= until),
  );
  const services = findables(shelf, approved);
  if (services === undefined) return [];
  const lists = listsOf(shelf);
  return shelf.all('situation').flatMap((record) =>
    (record.data.finds ?? []).flatMap((find, i) => {
      const { data: named } = situationFilters.safeParse(find?.filters);
      // Filters that are wrong themselves are told already.
      if (named === undefined || unknownSlugs(record, i, lists).length > 0) return [];
      const filters = filtersOf(named);
      const failed = services.map((service) => surelyFailed(service, filters));
      if (failed.some((names) => names.length === 0)) return [];
      return [problemAt(record, ['finds', i, 'filters'], named, otherFilters(named, failed))];
    }),
  );
}

/** What to write in place of filters that find nothing: which of them to leave out. */
function otherFilters(named: SituationFilters, failed: readonly (readonly string[])[]): string {
  const names = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const without = names.flatMap((name) => {
    const count = failed.filter((filters) => filters.length === 1 && filters[0] === name).length;
    return count === 0 ? [] : [`${String(count)} without ${name}`];
  });
  const write = 'filters that find a real service: these find none';
  if (names.length < 2) return write;
  return without.length === 0
    ? `${write}, and neither if one is left out`
    : `${write}, but would find ${without.join(', ')}`;
}
