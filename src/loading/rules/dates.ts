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
    if (checked?.on !== undefined && checked.on > today) {
      problems.push(problemAt(record, ['checked', 'on'], checked.on, notAfterToday));
    }
    const notClosed = status === undefined ? record.leavesOut('status') : status !== 'closed';
    if (closedOn !== undefined && notClosed) {
      problems.push(problemAt(record, ['closedOn'], closedOn, 'status: closed as well, or take this line out'));
    }
    return problems;
  });
  const written = [...shelf.all('page'), ...shelf.all('audience'), ...shelf.all('guide')]
    .filter(({ data }) => data.checkedOn !== undefined && data.checkedOn > today)
    .map((record) => problemAt(record, ['checkedOn'], record.data.checkedOn, notAfterToday));
  return [...services, ...written];
}
