import { daysBetween } from '../directory/dates.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Verdict } from './check.ts';
import type { Link } from './links.ts';

/** Days for which a link that has worked is not asked again. */
export const GOOD_FOR_DAYS = 14;
/** How many hosts are asked at the same time. */
const MOST_HOSTS = 10;

/** The day on which each address last worked. */
export type Worked = ReadonlyMap<string, PlainDate>;

/** A link with what was found of it. */
export interface Finding extends Link {
  readonly verdict: Verdict;
}

/** Whether an address has worked lately. */
export const workedLately = (address: string, worked: Worked, today: PlainDate): boolean => {
  const on = worked.get(address);
  if (on === undefined) return false;
  const days = daysBetween(on, today);
  return days >= 0 && days < GOOD_FOR_DAYS;
};

/** Checks links, host after host, several hosts at once. Those that have worked lately are not asked. The order stays. */
export async function checkAll(
  links: readonly Link[],
  check: (address: string) => Promise<Verdict>,
  worked: Worked,
  today: PlainDate,
): Promise<Finding[]> {
  const verdicts = new Map<string, Verdict>();
  const hosts = Map.groupBy(links, ({ address }) => new URL(address).hostname).values();
  const work = async (): Promise<void> => {
    // Each worker takes the next host from the same iterator.
    for (const host of hosts) {
      for (const { address } of host) {
        const known = workedLately(address, worked, today);
        verdicts.set(address, known ? { state: 'works' } : await check(address));
      }
    }
  };
  await Promise.all(Array.from({ length: MOST_HOSTS }, work));
  return links.map((link) => ({ ...link, verdict: verdicts.get(link.address) ?? { state: 'works' } }));
}

/** The days of working links as they are kept in a file. Links that are no longer there are forgotten. */
export function formatWorked(findings: readonly Finding[], before: Worked, today: PlainDate): string {
  const days = findings.flatMap(({ address, verdict }) => {
    if (verdict.state !== 'works') return [];
    const on = workedLately(address, before, today) ? before.get(address) : today;
    return [[address, on ?? today]];
  });
  return `${JSON.stringify(Object.fromEntries(days), undefined, 1)}\n`;
}

/** The days in such a file. Whatever else it holds is nothing. */
export function parseWorked(text: string): Worked {
  try {
    const value: unknown = JSON.parse(text);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.flatMap(([address, on]) => (typeof on === 'string' ? [[address, on]] : [])));
  } catch {
    return new Map();
  }
}
