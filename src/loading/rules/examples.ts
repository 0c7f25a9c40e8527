import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Telephone numbers that Ofcom keeps free for drama, and a host name that nobody can own (RFC 2606). */
const DRAMA_PHONE = /^01632 960\d{3}$/;
const EXAMPLE_HOST = /(?:^|[./@])example\.org$/;

/**
 * An invented record is invented all through: its provider, its services and its approvals are marked, and nobody real
 * can be reached through it. A real one holds nothing invented.
 */
export function checkExamples(shelf: Shelf): Problem[] {
  const invented = new Map(shelf.all('provider').map(({ id, data }) => [id, data.example === true]));
  return [
    ...shelf.all('provider').flatMap((record) => checkContact(record, record.data.example === true, [], record.data)),
    ...shelf.all('service').flatMap((record) => checkService(record, invented.get(record.id.split('/')[0] ?? ''))),
    ...shelf.all('register').flatMap((record) => checkApprovals(record, invented)),
  ];
}

function checkService(record: RecordFile<'service'>, providerInvented: boolean | undefined): Problem[] {
  const example = record.data.example === true;
  const contact = checkContact(record, example, ['contact'], record.data.contact);
  return [...sameAsProvider(record, ['example'], example, providerInvented), ...contact];
}

function checkApprovals(record: RecordFile<'register'>, invented: ReadonlyMap<string, boolean>): Problem[] {
  return record.data.approvals.flatMap((approval, i) =>
    sameAsProvider(record, ['approvals', i, 'example'], approval.example === true, invented.get(approval.provider)),
  );
}

function sameAsProvider(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  example: boolean,
  providerInvented: boolean | undefined,
): Problem[] {
  if (providerInvented === undefined || providerInvented === example) return [];
  const write = providerInvented
    ? 'example: true, because its provider is an invented example'
    : 'nothing: its provider is real';
  return [problemAt(record, path, example ? true : undefined, write)];
}

interface Contact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

function checkContact(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  example: boolean,
  path: readonly PropertyKey[],
  { phone, email, website }: Contact,
): Problem[] {
  const problems: Problem[] = [];
  if (phone !== undefined && DRAMA_PHONE.test(phone) !== example) {
    const write = example
      ? 'an invented number, 01632 960000 to 01632 960999'
      : 'a real number: 01632 960 is for invented examples';
    problems.push(problemAt(record, [...path, 'phone'], phone, write));
  }
  const hosts: [string, string | undefined, string | undefined][] = [
    ['email', email, email],
    ['website', website, website === undefined ? undefined : new URL(website).hostname],
  ];
  for (const [field, value, host] of hosts) {
    if (value === undefined || host === undefined || EXAMPLE_HOST.test(host) === example) continue;
    const write = example
      ? 'an address at example.org, such as club.example.org'
      : 'a real address: example.org is for invented examples';
    problems.push(problemAt(record, [...path, field], value, write));
  }
  return problems;
}
