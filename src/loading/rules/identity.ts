import { AP_SUBJECT, pageHref, RESERVED_PAGES } from '../../directory/addresses.ts';
import { nameKey, plainPhrase } from '../../directory/phrases.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { ADDRESS_OF, ADDRESSED } from './addresses.ts';
import { problemAt } from './at.ts';

/** One thing has one name: no slug, address, listing or register number stands for two. */
export function checkIdentity(shelf: Shelf): Problem[] {
  return [
    ...checkSlugs(shelf),
    ...checkForms(shelf),
    ...checkConditions(shelf),
    ...checkPlaces(shelf),
    ...checkSpellings(shelf),
    ...checkAddresses(shelf),
    ...checkListings(shelf),
    ...checkIdentifiers(shelf),
    ...checkSpecialEntries(shelf),
  ];
}

/** A thing that must be unique: its key, and where it stands. No key: it is wrong or missing, which is told already. */
interface Claim {
  readonly key: string | undefined;
  /** What stands there, when it is not the key. */
  readonly value?: string | undefined;
  readonly record: Pick<RecordFile, 'file' | 'lineOf'>;
  readonly path: readonly PropertyKey[];
}

/** A problem for every claim but the first on the same key; it names the first. */
function repeated(claims: readonly Claim[], write: (where: string) => string): Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    if (claim.key === undefined) return [];
    const earlier = first.get(claim.key);
    if (earlier === undefined) {
      first.set(claim.key, claim);
      return [];
    }
    const where = `content/${earlier.record.file}:${String(earlier.record.lineOf(earlier.path))}`;
    return [problemAt(claim.record, claim.path, claim.value ?? claim.key, write(where))];
  });
}

function checkSlugs(shelf: Shelf): Problem[] {
  const lists = (['topics', 'needs', 'access', 'areas', 'glossary', 'coverage', 'intents', 'conditions'] as const).map(
    (kind) =>
      shelf
        .all(kind)
        .flatMap((record) => record.data.map((entry, i): Claim => ({ key: entry?.slug, record, path: [i, 'slug'] }))),
  );
  const subjects = shelf.all('topics').flatMap((record) =>
    record.data.flatMap((topic, i) =>
      (topic?.subjects ?? []).map((subject, j): Claim => ({
        key: subject?.slug,
        record,
        path: [i, 'subjects', j, 'slug'],
      })),
    ),
  );
  const lots = shelf.all('register').map((record) =>
    (record.data.scheme?.lots ?? []).map((lot, i): Claim => ({
      key: lot?.slug,
      record,
      path: ['scheme', 'lots', i, 'slug'],
    })),
  );
  return [...lists, subjects, ...lots].flatMap((claims) =>
    repeated(claims, (where) => `another slug: this one is taken at ${where}`),
  );
}

/** A form of a term has one meaning: a page can link it to one entry only. */
function checkForms(shelf: Shelf): Problem[] {
  const claims = shelf.all('glossary').flatMap((record) =>
    record.data.flatMap((entry, i) => {
      const claim = (form: string | undefined, ...path: PropertyKey[]): Claim => ({
        ...{ key: form && plainPhrase(form), value: form, record, path: [i, ...path] },
      });
      return [claim(entry?.term, 'term'), ...(entry?.also ?? []).map((form, j) => claim(form, 'also', j))];
    }),
  );
  return repeated(claims, (where) => `this form once: it stands at ${where} already`);
}

/** A word stands for one condition, so that search knows which one is meant. */
function checkConditions(shelf: Shelf): Problem[] {
  const claims = shelf.all('conditions').flatMap((record) =>
    record.data.flatMap((entry, i) => {
      const claim = (word: string | undefined, ...path: PropertyKey[]): Claim => ({
        ...{ key: nameKey(word ?? '') || undefined, value: word, record, path: [i, ...path] },
      });
      const claimsOf = (field: 'also' | 'short' | 'old' | 'hidden'): Claim[] =>
        (entry?.[field] ?? []).map((word, j) => claim(word, field, j));
      return [
        claim(entry?.name, 'name'),
        ...claimsOf('also'),
        ...claimsOf('short'),
        ...claimsOf('old'),
        ...claimsOf('hidden'),
      ];
    }),
  );
  return repeated(claims, (where) => `this name once: it stands at ${where} already`);
}

/** A name stands for one place, inside or outside. One place may be written in several ways: "Mill-on-Sea" and "Mill on Sea". */
function checkPlaces(shelf: Shelf): Problem[] {
  const claims = [...shelf.all('places'), ...shelf.all('outsidePlaces')].flatMap((record) =>
    record.data.flatMap((place, i) => {
      const names = [
        { name: place?.name, path: [i, 'name'] },
        ...(place?.also ?? []).map((name, j) => ({ name, path: [i, 'also', j] })),
      ].map(({ name, path }): Claim => ({ key: nameKey(name ?? '') || undefined, value: name, record, path }));
      return names.filter(({ key }, j) => names.findIndex((other) => other.key === key) === j);
    }),
  );
  return repeated(claims, (where) => `this name once: it stands at ${where} already`);
}

/** A spelling stands for one word, and is none of those that are right here. */
function checkSpellings(shelf: Shelf): Problem[] {
  const claims = shelf
    .all('spellings')
    .flatMap((record) =>
      record.data.flatMap((entry, i) =>
        [
          { word: entry?.here, path: [i, 'here'] },
          ...(entry?.elsewhere ?? []).map((word, j) => ({ word, path: [i, 'elsewhere', j] })),
        ].map(({ word, path }): Claim => ({ key: nameKey(word ?? '') || undefined, value: word, record, path })),
      ),
    );
  return repeated(claims, (where) => `this word once: it stands at ${where} already`);
}

/** Every record has an address of its own, and none takes one that the site uses. */
function checkAddresses(shelf: Shelf): Problem[] {
  const claims = ADDRESSED.flatMap((kind) =>
    shelf.all(kind).map((record) => ({ key: ADDRESS_OF[kind](record.id), record, path: [] })),
  );
  const taken = [...shelf.all('page'), ...shelf.all('audience')]
    .filter(({ id }) => RESERVED_PAGES.has(id))
    .map((record) =>
      problemAt(record, [], pageHref(record.id), 'another file name: the site itself has a page at this address'),
    );
  return [...repeated(claims, (where) => `another file name: the address is taken by ${where}`), ...taken];
}

/** One provider does not list the same service twice. */
function checkListings(shelf: Shelf): Problem[] {
  const byProvider = shelf.all('service').map((record) => ({
    key: record.data.name && `${record.id.split('/')[0] ?? ''}: ${record.data.name.toLowerCase()}`,
    value: record.data.name,
    record,
    path: ['name'],
  }));
  return repeated(byProvider, (where) => `one file for one service: the same provider has this name at ${where}`);
}

function checkIdentifiers(shelf: Shelf): Problem[] {
  const claims = (field: 'urn' | 'charity'): Claim[] =>
    shelf
      .all('provider')
      .map((record) => ({ key: record.data.identifiers?.[field], record, path: ['identifiers', field] }));
  return [claims('urn'), claims('charity')].flatMap((list) =>
    repeated(list, (where) => `one folder for one organisation: this number is used at ${where}`),
  );
}

/** The lists have exactly one entry for "any need", one for "the whole county", and the subject that a page of its own shows. */
function checkSpecialEntries(shelf: Shelf): Problem[] {
  const needs = shelf.only('needs');
  const areas = shelf.only('areas');
  const topics = shelf.only('topics');
  return [
    ...(topics === undefined || topics.data.some(({ subjects }) => subjects.some(({ slug }) => slug === AP_SUBJECT))
      ? []
      : [
          {
            file: topics.record.file,
            line: 1,
            found: `no subject ${AP_SUBJECT}`,
            write: `the subject ${AP_SUBJECT} inside a topic: the page /${AP_SUBJECT}/ shows its services`,
          },
        ]),
    ...exactlyOne(needs?.record, needs?.data.map(({ any }) => any === true) ?? [], 'any: true', 'any'),
    ...exactlyOne(
      areas?.record,
      areas?.data.map(({ kind }) => kind === 'countywide') ?? [],
      'kind: countywide',
      'kind',
    ),
  ];
}

function exactlyOne(
  record: Pick<RecordFile, 'file' | 'lineOf'> | undefined,
  marks: readonly boolean[],
  mark: string,
  field: string,
): Problem[] {
  if (record === undefined) return [];
  const { file } = record;
  const [first, ...others] = marks.flatMap((marked, i) => (marked ? [i] : []));
  if (first === undefined) {
    return [{ file, line: 1, found: `no entry with ${mark}`, write: `one entry with ${mark}` }];
  }
  return others.map((i) => ({
    file,
    line: record.lineOf([i, field]),
    field: `[${String(i)}].${field}`,
    found: `a second entry with ${mark}`,
    write: `${mark} in one entry only: content/${file}:${String(record.lineOf([first, field]))} has it`,
  }));
}
