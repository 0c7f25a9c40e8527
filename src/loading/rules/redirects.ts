import type { PlainDate } from '../../schema/common.ts';
import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { siteAddresses } from './addresses.ts';
import { problemAt } from './at.ts';

/** An old address is old, stands once, and leads to a page in one step. */
export function checkRedirects(shelf: Shelf, today: PlainDate): Problem[] {
  return shelf.all('redirects').flatMap((record) => checkList(record, shelf, today));
}

function checkList(record: RecordFile<'redirects'>, shelf: Shelf, today: PlainDate): Problem[] {
  const { hrefs, complete } = siteAddresses(shelf);
  const lines = new Map<string, number>();
  // What begins at a page is no redirect, and is told already.
  const targets = new Map(
    record.data.flatMap(({ from, to } = {}) => (from && to && !hrefs.has(from) ? [[from, to] as const] : [])),
  );
  return record.data.flatMap((entry, i) => {
    const { from, to, since } = entry ?? {};
    const problems: Problem[] = [];
    const refuse = (field: string, value: string, write: string): void => {
      problems.push(problemAt(record, [i, field], value, write));
    };
    if (from !== undefined) {
      const line = lines.get(from);
      if (line !== undefined)
        refuse('from', from, `each address once: this one stands on line ${String(line)} already`);
      else lines.set(from, record.lineOf([i, 'from']));
      if (hrefs.has(from)) refuse('from', from, 'an address that no page has any more: this site has a page there');
    }
    if (to !== undefined) {
      const end = endOf(to, targets);
      if (end === undefined)
        refuse('to', to, 'the address of a page that is there: these redirects lead round in a circle');
      else if (end !== to) refuse('to', to, `${end}: this address is redirected there itself, and one step is enough`);
      else if (complete && !hrefs.has(to))
        refuse('to', to, oneOf('the address of a page on this site', to, [...hrefs]));
    }
    if (since !== undefined && since > today) refuse('since', since, `a date that is not after today (${today})`);
    return problems;
  });
}

/** Where redirects lead from an address in the end: itself when it is not redirected, nothing when they lead in a circle. */
function endOf(address: string, targets: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let end = address;
  for (let next = targets.get(end); next !== undefined; next = targets.get(end)) {
    if (seen.has(end)) return undefined;
    seen.add(end);
    end = next;
  }
  return end;
}
