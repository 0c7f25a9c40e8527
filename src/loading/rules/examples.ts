import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Telephone numbers that Ofcom keeps free for drama, in digits, and a host name that nobody can own (RFC 2606). */
const DRAMA_PHONE = /^(?:0|44)1632960\d{3}$/;
const EXAMPLE_HOST = /(?:^|[./@])example\.org$/i;

/**
 * An invented record is invented all through: its provider, its services and its approvals are marked, nobody real can be
 * reached through it, and it names no source, so that it never looks real. A real one holds nothing invented.
 */
export function checkExamples(shelf: Shelf): Problem[] {
  const invented = new Map(shelf.all('provider').map((record) => [record.id, isInvented(record)]));
  return [
    ...shelf.all('provider').flatMap((record) => checkContact(record, isInvented(record), [], record.data)),
    ...shelf.all('provider').flatMap(checkSource),
    ...shelf.all('service').flatMap((record) => checkService(record, invented.get(record.id.split('/')[0] ?? ''))),
    ...shelf.all('register').flatMap((record) => checkApprovals(record, invented)),
    ...shelf.all('feedback').flatMap(checkSource),
  ];
}

/** The services that are invented, and whose provider is: a mark at one of the two alone is wrong, and told already. */
export function inventedServices(shelf: Shelf): ReadonlySet<string> {
  const marked = (kind: 'provider' | 'service'): string[] =>
    shelf
      .all(kind)
      .filter(({ data }) => data.example === true)
      .map(({ id }) => id);
  const providers = new Set(marked('provider'));
  return new Set(marked('service').filter((id) => providers.has(id.split('/')[0] ?? '')));
}

/** Whether a record is a made-up example; nothing when that cannot be told until another problem is mended. */
function isInvented(record: RecordFile<'provider'> | RecordFile<'service'>): boolean | undefined {
  if (record.data.example === true) return true;
  return record.leavesOut('example') ? false : undefined;
}

function checkService(record: RecordFile<'service'>, providerInvented: boolean | undefined): Problem[] {
  const example = isInvented(record);
  const mismatch = sameAsProvider(record, ['example'], example, providerInvented);
  // As long as the mark is wrong, nobody can tell whether the rest is.
  if (mismatch.length > 0) return mismatch;
  return [...checkContact(record, example, ['contact'], record.data.contact ?? {}), ...checkSource(record)];
}

function checkApprovals(record: RecordFile<'register'>, invented: ReadonlyMap<string, boolean | undefined>): Problem[] {
  return (record.data.approvals ?? []).flatMap((approval, i) => {
    const marked = approval?.example === true;
    const example = marked || record.complete ? marked : undefined;
    return sameAsProvider(record, ['approvals', i, 'example'], example, invented.get(approval?.provider ?? ''));
  });
}

/** What is made up stands in no source. */
function checkSource(record: RecordFile<'provider'> | RecordFile<'service'> | RecordFile<'feedback'>): Problem[] {
  const { example, source } = record.data;
  if (example !== true || source === undefined) return [];
  const what = record.kind === 'feedback' ? 'entry' : record.kind;
  const write = `nothing: take this field out, because the ${what} is a made-up example`;
  return [problemAt(record, ['source'], source, write)];
}

function sameAsProvider(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  example: boolean | undefined,
  providerInvented: boolean | undefined,
): Problem[] {
  if (example === undefined || providerInvented === undefined || providerInvented === example) return [];
  const write = providerInvented
    ? 'example: true, because the provider is a made-up example'
    : 'nothing: take this field out, because the provider is real';
  return [problemAt(record, path, example ? true : undefined, write)];
}

interface Contact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

function checkContact(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  example: boolean | undefined,
  path: readonly PropertyKey[],
  { phone, email, website }: Contact,
): Problem[] {
  if (example === undefined) return [];
  const problems: Problem[] = [];
  if (phone !== undefined && DRAMA_PHONE.test(phone.replaceAll(/\D/g, '')) !== example) {
    const write = example
      ? 'a made-up number, from 01632 960000 to 01632 960999'
      : 'a real number: 01632 960 is for made-up examples';
    problems.push(problemAt(record, [...path, 'phone'], phone, write));
  }
  const hosts: [string, string | undefined, string | undefined][] = [
    ['email', email, email],
    ['website', website, website === undefined ? undefined : new URL(website).hostname],
  ];
  for (const [field, value, host] of hosts) {
    if (value === undefined || host === undefined || EXAMPLE_HOST.test(host) === example) continue;
    const write = example
      ? `a made-up address, such as ${field === 'email' ? 'hello@club.example.org' : 'https://club.example.org/'}`
      : 'a real address: example.org is for made-up examples';
    problems.push(problemAt(record, [...path, field], value, write));
  }
  return problems;
}
