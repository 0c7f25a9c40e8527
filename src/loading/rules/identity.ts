import { guideHref, pageHref, providerHref, RESERVED_PAGES, serviceHref } from '../../directory/addresses.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** One thing has one name: no slug, address, listing or register number stands for two. */
export function checkIdentity(shelf: Shelf): Problem[] {
  return [
    ...checkSlugs(shelf),
    ...checkAddresses(shelf),
    ...checkListings(shelf),
    ...checkIdentifiers(shelf),
    ...checkSpecialEntries(shelf),
  ];
}

/** A thing that must be unique: its key, and where it stands. */
interface Claim {
  readonly key: string;
  readonly record: Pick<RecordFile, 'file' | 'lineOf'>;
  readonly path: readonly PropertyKey[];
}

/** A problem for every claim but the first on the same key; it names the first. */
function repeated(claims: readonly Claim[], write: (where: string) => string): Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.key);
    if (earlier === undefined) {
      first.set(claim.key, claim);
      return [];
    }
    const where = `content/${earlier.record.file}:${String(earlier.record.lineOf(earlier.path))}`;
    return [problemAt(claim.record, claim.path, claim.key, write(where))];
  });
}

function checkSlugs(shelf: Shelf): Problem[] {
  const lists = (['topics', 'needs', 'access', 'areas'] as const).map((kind) =>
    shelf
      .all(kind)
      .flatMap((record) => record.data.map(({ slug }, i): Claim => ({ key: slug, record, path: [i, 'slug'] }))),
  );
  const subjects = shelf
    .all('topics')
    .flatMap((record) =>
      record.data.flatMap((topic, i) =>
        topic.subjects.map(({ slug }, j): Claim => ({ key: slug, record, path: [i, 'subjects', j, 'slug'] })),
      ),
    );
  const lots = shelf
    .all('register')
    .map((record) =>
      record.data.scheme.lots.map(({ slug }, i): Claim => ({ key: slug, record, path: ['scheme', 'lots', i, 'slug'] })),
    );
  return [...lists, subjects, ...lots].flatMap((claims) =>
    repeated(claims, (where) => `another slug: this one is taken at ${where}`),
  );
}

/** Every record has an address of its own, and none takes one that the site uses. */
function checkAddresses(shelf: Shelf): Problem[] {
  const claims = [
    ...shelf.all('provider').map((record) => ({ key: providerHref(record.id), record, path: [] })),
    ...shelf.all('service').map((record) => ({ key: serviceHref(record.id), record, path: [] })),
    ...shelf.all('audience').map((record) => ({ key: pageHref(record.id), record, path: [] })),
    ...shelf.all('page').map((record) => ({ key: pageHref(record.id), record, path: [] })),
    ...shelf.all('guide').map((record) => ({ key: guideHref(record.id), record, path: [] })),
  ];
  const taken = [...shelf.all('page'), ...shelf.all('audience')]
    .filter(({ id }) => RESERVED_PAGES.has(id))
    .map((record) =>
      problemAt(record, [], pageHref(record.id), 'another file name: the site itself uses this address'),
    );
  return [...repeated(claims, (where) => `another file name: this address is taken by ${where}`), ...taken];
}

/** One provider does not list the same service twice. */
function checkListings(shelf: Shelf): Problem[] {
  const byProvider = shelf.all('service').map((record) => ({
    key: `${record.id.split('/')[0] ?? ''}: ${record.data.name.toLowerCase()}`,
    record,
    path: ['name'],
  }));
  return repeated(byProvider, (where) => `one file for one service: the same provider has this name at ${where}`);
}

function checkIdentifiers(shelf: Shelf): Problem[] {
  const claims = (field: 'urn' | 'charity'): Claim[] =>
    shelf.all('provider').flatMap((record) => {
      const key = record.data.identifiers?.[field];
      return key === undefined ? [] : [{ key, record, path: ['identifiers', field] }];
    });
  return [claims('urn'), claims('charity')].flatMap((list) =>
    repeated(list, (where) => `one folder for one organisation: this number is used at ${where}`),
  );
}

/** The lists have exactly one entry for "any need" and one for "the whole county". */
function checkSpecialEntries(shelf: Shelf): Problem[] {
  const needs = shelf.only('needs');
  const areas = shelf.only('areas');
  return [
    ...(needs === undefined
      ? []
      : exactlyOne(
          needs.record,
          needs.data.map(({ any }) => any === true),
          'an entry with any: true',
        )),
    ...(areas === undefined
      ? []
      : exactlyOne(
          areas.record,
          areas.data.map(({ kind }) => kind === 'countywide'),
          'an entry with kind: countywide',
        )),
  ];
}

function exactlyOne(record: RecordFile, marks: readonly boolean[], what: string): Problem[] {
  const count = marks.filter(Boolean).length;
  return count === 1
    ? []
    : [{ file: record.file, line: 1, found: `${String(count)} times ${what}`, write: `exactly one: ${what}` }];
}
