import { serviceHref } from './addresses.ts';
import type { Condition } from '../schema/conditions.ts';
import { letterOf } from './browse.ts';
import { compareNames, type Listing } from './listing.ts';

/** Who knows about a condition, as a link: to the page of a service here, or to a website. */
export interface OrganisationLink {
  readonly name: string;
  readonly href: string;
  readonly phone?: string | undefined;
  /** A number to send a text message to. */
  readonly text?: string | undefined;
}

/** @throws if its service is not among the listings: the content check has told people so before */
export function organisationOf(
  { slug, organisation: { service: id, name, website } }: Condition,
  listings: readonly Listing[],
): OrganisationLink {
  if (name !== undefined && website !== undefined) return { name, href: website };
  const found = listings.find(({ service }) => service.id === id);
  if (found === undefined) throw new Error(`The condition ${slug} names no service that is here.`);
  const { service, provider } = found;
  return {
    name: provider.name,
    href: serviceHref(service.id),
    phone: service.contact.phone,
    text: service.contact.text,
  };
}

/** The other names of a condition in sentences, or nothing when it has none: "Also called …. Once called …." */
export function namesInWords({ also = [], short = [], old = [] }: Condition): string[] {
  const now = [...also, ...short];
  return [
    ...(now.length > 0 ? [`Also called ${listed(now)}.`] : []),
    ...(old.length > 0 ? [`Once called ${listed(old)}.`] : []),
  ];
}

/** "a, b or c". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** An entry of the list of conditions: a usual name, or another name with the condition that it stands for. */
export interface ConditionEntry {
  readonly name: string;
  readonly condition: Condition;
  readonly kind: 'usual' | 'other' | 'old';
}

/** Every name that may be shown, by its first letter, from A to Z; letters without a name are left out. */
export function conditionEntries(conditions: readonly Condition[]): Map<string, ConditionEntry[]> {
  const entries = conditions.flatMap((condition): ConditionEntry[] => {
    const { name, also = [], short = [], old = [] } = condition;
    return [
      { name, condition, kind: 'usual' },
      ...[...also, ...short].map((other) => ({ name: other, condition, kind: 'other' as const })),
      ...old.map((other) => ({ name: other, condition, kind: 'old' as const })),
    ];
  });
  const sorted = entries.sort(
    (a, b) => compareNames(a.name, b.name) || compareNames(a.condition.name, b.condition.name),
  );
  return new Map([...Map.groupBy(sorted, ({ name }) => letterOf(name))].sort(([a], [b]) => (a < b ? -1 : 1)));
}
