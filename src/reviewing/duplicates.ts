import { distance } from 'fastest-levenshtein';
import { slugOf } from '../directory/slug.ts';
import type { ProviderRecord, ServiceRecord } from '../schema/content.ts';

/** A service that may be in the directory already. */
export interface Duplicate {
  readonly service: ServiceRecord;
  /** The one that it may be the same as. */
  readonly other: ServiceRecord;
  /** What the two share: `a name nearly the same`, `the phone number 01632 960123`. */
  readonly shared: readonly string[];
}

/** How alike two names are that may be the same, from 0 to 1. */
const NEARLY_THE_SAME = 0.85;
/** How alike two names are when the two services share an address or a number as well. */
const ALIKE = 0.6;

/** What so many services share says nothing of any two of them: a word such as "school", the number of a switchboard. */
const TOO_MANY = 25;

/**
 * Services that may be the same as another one: they have nearly the same name and provider, or names that are alike and a postcode,
 * phone number, e-mail address or page in common. Services of one provider share those anyway: of them only the names count.
 *
 * @param ids the services that are new or changed; each pair is told once
 */
export function duplicatesOf(
  ids: ReadonlySet<string>,
  services: readonly ServiceRecord[],
  providers: readonly ProviderRecord[],
): Duplicate[] {
  const providerById = new Map(providers.map((provider) => [provider.id, provider]));
  const all = services.map((service) => traitsOf(service, providerById.get(service.provider)));
  const groups = Map.groupBy(
    all.flatMap((traits) => traits.keys.map((key) => ({ key, traits }))),
    ({ key }) => key,
  );
  const told = new Set<string>();
  return all
    .filter(({ service }) => ids.has(service.id))
    .flatMap((traits) => {
      const near = traits.keys.map((key) => groups.get(key) ?? []).filter(({ length }) => length <= TOO_MANY);
      const others = new Set(near.flatMap((group) => group.map((each) => each.traits)));
      others.delete(traits);
      return [...others].flatMap((other) => {
        const pair = [traits.service.id, other.service.id].sort().join(' ');
        const shared = told.has(pair) ? [] : sharedBy(traits, other);
        if (shared.length === 0) return [];
        told.add(pair);
        return [{ service: traits.service, other: other.service, shared }];
      });
    });
}

/** What is compared of a service. */
interface Traits {
  readonly service: ServiceRecord;
  readonly name: string;
  readonly providerName: string;
  /** What only the same service should have twice, in the words for a reviewer. */
  readonly marks: readonly string[];
  /** Two services are only compared when they share a key. */
  readonly keys: readonly string[];
}

function traitsOf(service: ServiceRecord, provider: ProviderRecord | undefined): Traits {
  const { phone = provider?.phone, text, email = provider?.email, website } = service.contact;
  const name = plainName(service.name);
  const providerName = plainName(provider?.name ?? service.provider);
  const marks = [
    ...(service.venues ?? []).flatMap(({ postcode }) => postcode ?? []).map((postcode) => `the postcode ${postcode}`),
    ...(phone === undefined ? [] : [`the phone number ${phone.replaceAll(' ', '').replace(/^\+44/, '0')}`]),
    ...(text === undefined ? [] : [`the number for texts ${text.replaceAll(' ', '')}`]),
    ...(email === undefined ? [] : [`the e-mail address ${email.toLowerCase()}`]),
    ...(website === undefined ? [] : [`the page ${website.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}`]),
  ];
  const words = `${name} ${providerName}`.split(' ');
  return {
    service,
    name,
    providerName,
    marks,
    keys: [...new Set([...marks, ...words, name, `of ${service.provider}`])],
  };
}

/** What two services share, if it is enough to take one for the other. */
function sharedBy(a: Traits, b: Traits): string[] {
  const alike = likeness(a.name, b.name);
  const name = alike === 1 ? 'the name' : 'a name nearly the same';
  if (a.service.provider === b.service.provider) return alike >= NEARLY_THE_SAME ? [name, 'the provider'] : [];
  const marks = a.marks.filter((mark) => b.marks.includes(mark));
  const sameProvider = likeness(a.providerName, b.providerName) >= NEARLY_THE_SAME;
  if (alike >= NEARLY_THE_SAME && (marks.length > 0 || sameProvider)) return [name, ...marks];
  return alike >= ALIKE && marks.length > 1 ? ['a name that is alike', ...marks] : [];
}

const LITTLE_WORDS = new Set(['a', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** A name without capitals, signs and little words. */
const plainName = (name: string): string =>
  slugOf(name)
    .split('-')
    .filter((word) => !LITTLE_WORDS.has(word))
    .join(' ');

/** How alike two names are, in whatever order their words stand: 1 for the same, 0 for nothing in common. */
const likeness = (a: string, b: string): number => Math.max(nearness(a, b), nearness(sorted(a), sorted(b)));

const nearness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);
const sorted = (name: string): string => name.split(' ').sort().join(' ');
