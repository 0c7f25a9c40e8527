import type { PlainDate } from '../schema/common.ts';
import type { Provider } from '../schema/provider.ts';
import type { Service, Venue } from '../schema/service.ts';
import type { Existing } from './existing.ts';
import { textOf, valuesOf, type Answers, type Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { tidyAnswer } from './tidy.ts';

/** Records and answers, each made from the other. */

/** A record as far as it is answered: whether it is right, its schema says. */
export type Fields = Record<string, unknown>;

/** Where the answer to a question stands in its record; nothing for the words below the front matter and for what only leads on. */
export function pathOf({ id, record }: Question): readonly string[] | undefined {
  if (id === 'body' || id.endsWith('.more')) return undefined;
  const path = id.split('.');
  return record === 'provider' ? path.slice(1) : path;
}

/**
 * The answers that make these records: what a form begins with when a listing is changed. Who checked it is asked anew when the
 * provider has never said so.
 *
 * @param markdown what stands below the front matter of the service
 */
export function answersOf(
  provider: Provider | undefined,
  service: Service | undefined,
  markdown: string | undefined,
): Answers {
  const records = { provider, service };
  const answers = QUESTIONS.flatMap((question) => {
    const path = pathOf(question);
    if (path === undefined) return [];
    const value = valueAt(records[question.record], path) as string | number | true | readonly string[] | undefined;
    if (value === undefined) return [];
    return [[question.id, typeof value === 'object' ? value : value === true ? 'yes' : String(value)] as const];
  });
  return {
    ...Object.fromEntries(answers.filter(([id]) => id !== 'checked.by' || service?.checked.how === 'provider')),
    ...(markdown !== undefined && { body: markdown.trim() }),
  };
}

/** Where a fact of a copied record is from when the organisation has told it itself. */
const OWN_WORD = 'The organisation itself, in our form';

/**
 * The `provider.json` that the answers make; fields that nobody is asked for stay as they were. Sources of a copied record no longer state
 * the number or the address that the organisation has changed: it does so itself.
 */
export function answeredProvider(answers: Answers, { provider }: Existing): Fields {
  const before = provider?.record;
  const fields = fill('provider', answers, before, answersOf(before, undefined, undefined));
  const told = (['phone', 'email'] as const).filter((fact) => fields[fact] !== before?.[fact]);
  if (before?.source === undefined || told.length === 0) return fields;
  const isTold = (fact: string): boolean => told.some((each) => each === fact);
  const sources = before.source.flatMap(({ states, ...source }) => {
    const left = states?.filter((fact) => !isTold(fact)) ?? [];
    if (source.name === OWN_WORD && left.length === 0) return [];
    return [left.length === 0 ? source : { ...source, states: left }];
  });
  const states = told.filter((fact) => fields[fact] !== undefined);
  return { ...fields, source: states.length === 0 ? sources : [...sources, { name: OWN_WORD, states }] };
}

/**
 * The front matter that the answers make: confirmed by the provider today. Fields that nobody is asked for stay as they were, but a
 * point on the map only as long as the place is the same.
 */
export function answeredService(
  answers: Answers,
  { provider, service }: Existing,
  today: PlainDate,
): Fields & Pick<Service, 'venues' | 'replacedBy'> {
  const before = service?.record;
  const fields = fill('service', answers, before, answersOf(undefined, before, undefined));
  const told = Object.values((fields['venues'] ?? {}) as Readonly<Record<string, Venue>>);
  const venues = told.map((venue) => withPoint(venue, before?.venues ?? []));
  return {
    ...{ ages: {}, cost: {}, howToStart: {}, contact: {} },
    ...fields,
    // Only what has closed has something in its place.
    ...(fields['status'] !== 'closed' && { replacedBy: undefined }),
    venues: venues.length > 0 ? venues : undefined,
    checked: { on: today, by: tidyAnswer('line', textOf(answers['checked.by'])) || undefined, how: 'provider' },
    ...(provider?.record.example === true && { example: true }),
  };
}

/** The numbers of the places that are told, which stand in the record without gaps. */
export const toldVenues = (answers: Answers): number[] =>
  Object.keys(fill('service', answers, undefined, {})['venues'] ?? {}).map(Number);

/** The words below the front matter. */
export function answeredBody(answers: Answers, { markdown = '' }: Existing): string {
  const body = textOf(answers['body']);
  return body === markdown ? body : tidyAnswer('markdown', body);
}

function withPoint(venue: Venue, before: readonly Venue[]): Venue {
  const point = before.find((old) => samePlace(old, venue))?.point;
  return point === undefined || venue.addressWithheld === true ? venue : { ...venue, point };
}

const samePlace = (a: Venue, b: Venue): boolean =>
  a.address === b.address && a.postcode === b.postcode && a.town === b.town;

/** Puts the answers into a copy of the record, each in its place. An answer that is as before leaves the field as it stands. */
function fill(
  record: Question['record'],
  answers: Answers,
  before: Provider | Service | undefined,
  answersBefore: Answers,
): Fields {
  const fields: Fields = structuredClone({ ...before, venues: undefined });
  for (const question of QUESTIONS.filter((each) => each.record === record)) {
    const path = pathOf(question);
    if (path === undefined) continue;
    const { [question.id]: answer } = answers;
    const same = String(answer ?? '') === String(answersBefore[question.id] ?? '');
    put(fields, path, same ? valueAt(before, path) : valueOf(question, answer));
  }
  return fields;
}

/** What an answer is in a record; nothing when there is none. */
function valueOf({ id, kind }: Question, answer: Answers[string] | undefined): unknown {
  if (kind === 'choices') {
    const values = [...new Set(valuesOf(answer))];
    return values.length > 0 ? values : undefined;
  }
  const text = tidyAnswer(kind, textOf(answer));
  if (text === '') return undefined;
  if (id.endsWith('.addressWithheld')) return text === 'no' ? undefined : text === 'yes' ? true : text;
  if (id === 'status' && text === 'open') return undefined;
  return kind === 'age' && /^\d{1,2}$/.test(text) ? Number(text) : text;
}

/** The value at a path of a record. */
function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Fields)[key] : undefined),
    record,
  );
}

/** Puts a value at a path, and takes groups out that it leaves empty. */
function put(fields: Fields, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(fields, key);
    else fields[key] = value;
    return;
  }
  const group = (fields[key] ?? {}) as Fields;
  put(group, rest, value);
  if (Object.keys(group).length > 0) fields[key] = group;
  else Reflect.deleteProperty(fields, key);
}
