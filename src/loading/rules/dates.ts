import type { PlainDate } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/**
 * Nothing was checked tomorrow, nobody is answered before they speak, a service that says when it closed is closed, and an
 * approval lies within its scheme.
 */
export function checkDates(shelf: Shelf, today: PlainDate): Problem[] {
  const notAfterToday = `a date that is not after today (${today})`;
  const services = shelf.all('service').flatMap((record) => {
    const { checked, status, closedOn } = record.data;
    const problems: Problem[] = [];
    if (checked?.on !== undefined && checked.on > today) {
      problems.push(problemAt(record, ['checked', 'on'], checked.on, notAfterToday));
    }
    if (closedOn !== undefined && closedOn > today) {
      problems.push(problemAt(record, ['closedOn'], closedOn, `the day it closed, ${notAfterToday}`));
    }
    const notClosed = status === undefined ? record.leavesOut('status') : status !== 'closed';
    if (closedOn !== undefined && notClosed) {
      problems.push(problemAt(record, ['closedOn'], closedOn, 'status: closed as well, or take this line out'));
    }
    return problems;
  });
  const written = [
    ...(['page', 'audience', 'guide', 'easyRead', 'situation'] as const).flatMap((kind) =>
      shelf.all(kind).map((record) => ({ record, path: ['checkedOn'], date: record.data.checkedOn })),
    ),
    ...shelf.all('feedback').map((record) => ({ record, path: ['answeredOn'], date: record.data.answeredOn })),
    ...shelf
      .all('coverage')
      .flatMap((record) => record.data.map((entry, i) => ({ record, path: [i, 'checkedOn'], date: entry?.checkedOn }))),
  ]
    .filter(({ date }) => date !== undefined && date > today)
    .map(({ record, path, date }) => problemAt(record, path, date, notAfterToday));
  const years = shelf.all('feedback').flatMap((record) => {
    const { year, answeredOn } = record.data;
    if (year === undefined || answeredOn === undefined || String(year) <= answeredOn.slice(0, 4)) return [];
    return [
      problemAt(record, ['year'], year, `the year in which people said it, not after the answer (${answeredOn})`),
    ];
  });
  const approvals = shelf.all('register').flatMap((record) => [...checkTerm(record), ...checkOverlaps(record)]);
  return [...services, ...written, ...years, ...approvals];
}

/** An approval lies within the days of its scheme: nobody is approved under a scheme that has not begun or has ended. */
function checkTerm(record: RecordFile<'register'>): Problem[] {
  const { from, until } = record.data.scheme ?? {};
  return (record.data.approvals ?? []).flatMap((row, i) => {
    const problems: Problem[] = [];
    if (from !== undefined && row?.from !== undefined && row.from < from) {
      const write = `a day that is not before ${from}, the first day of the scheme (scheme.from)`;
      problems.push(problemAt(record, ['approvals', i, 'from'], row.from, write));
    }
    if (until !== undefined && row?.until !== undefined && row.until > until) {
      const write = `a day that is not after ${until}, the last day of the scheme (scheme.until)`;
      problems.push(problemAt(record, ['approvals', i, 'until'], row.until, write));
    }
    return problems;
  });
}

/** A provider has one approval of a scheme at a time: two rows at once would be two badges. */
function checkOverlaps(record: RecordFile<'register'>): Problem[] {
  const rows = (record.data.approvals ?? []).flatMap((row, i) => {
    if (row?.provider === undefined || row.from === undefined || row.until === undefined) return [];
    return [{ provider: row.provider, from: row.from, until: row.until, i }];
  });
  return rows.flatMap((row, n) => {
    const earlier = rows
      .slice(0, n)
      .find(({ provider, from, until }) => provider === row.provider && from <= row.until && row.from <= until);
    if (earlier === undefined) return [];
    const write = `a first day after ${earlier.until}: this provider has a row until then already`;
    return [problemAt(record, ['approvals', row.i, 'from'], row.from, write)];
  });
}
