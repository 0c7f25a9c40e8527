import type { PlainDate } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Nothing was checked tomorrow, and a service that says when it closed is closed. */
export function checkDates(shelf: Shelf, today: PlainDate): Problem[] {
  const notAfterToday = `a date that is not after today (${today})`;
  const services = shelf.all('service').flatMap((record) => {
    const { checked, status, closedOn } = record.data;
    const problems: Problem[] = [];
    if (checked.on > today) problems.push(problemAt(record, ['checked', 'on'], checked.on, notAfterToday));
    if (closedOn !== undefined && status !== 'closed') {
      problems.push(problemAt(record, ['closedOn'], closedOn, 'this only with status: closed'));
    }
    return problems;
  });
  const written = [...shelf.all('page'), ...shelf.all('audience'), ...shelf.all('guide')]
    .filter(({ data }) => data.checkedOn > today)
    .map((record) => problemAt(record, ['checkedOn'], record.data.checkedOn, notAfterToday));
  return [...services, ...written];
}
