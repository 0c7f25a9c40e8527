import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** What a closed service names to try in its place is there, open, and as real as itself. */
export function checkReplacements(shelf: Shelf): Problem[] {
  const services = new Map(shelf.all('service').map((record) => [record.id, record]));
  return [...services.values()].flatMap((record) => {
    const { replacedBy, status } = record.data;
    if (replacedBy === undefined) return [];
    const open = status === undefined ? record.leavesOut('status') : status !== 'closed';
    return [
      ...(open ? [problemAt(record, ['replacedBy'], replacedBy, 'status: closed as well, or take this line out')] : []),
      ...replacedBy.flatMap((id, i) => {
        const write = id === undefined ? undefined : mend(id, record, services.get(id), shelf);
        return write === undefined ? [] : [problemAt(record, ['replacedBy', i], id, write)];
      }),
    ];
  });
}

/** What to write in place of a service that cannot be tried; nothing when it can. */
function mend(
  id: string,
  record: RecordFile<'service'>,
  other: RecordFile<'service'> | undefined,
  shelf: Shelf,
): string | undefined {
  if (!shelf.exists('service', id)) {
    return oneOf('a service in content/providers/, as <provider>/<service>', id, shelf.ids('service'));
  }
  if (id === record.id) return 'another service: this is the one that has closed';
  if (other?.data.status === 'closed') return 'a service that is open: this one is closed';
  if (other?.data.example === true && record.leavesOut('example')) {
    return 'a real service: this one is a made-up example';
  }
  return undefined;
}
