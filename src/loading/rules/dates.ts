import type { PlainDate } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Nothing was checked tomorrow, nobody is answered before they speak, and a service that says when it closed is closed. */
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
  return [...services, ...written, ...years, ...shelf.all('register').flatMap(checkOverlaps)];
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
