import type { Topic } from '../../schema/lists.ts';
import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { siteAddresses } from './addresses.ts';
import { problemAt } from './at.ts';
import { listsOf, unknown, type List, type Lists } from './lists.ts';

/** Every slug and every provider that a record names must exist. */
export function checkReferences(shelf: Shelf): Problem[] {
  const topics = shelf.only('topics')?.data;
  const lists = listsOf(shelf);
  return [
    ...shelf.all('service').flatMap((record) => checkService(record, lists, topics ?? [])),
    ...shelf.all('postcodes').flatMap((record) => checkPostcodes(record, lists.areas)),
    ...shelf.all('intents').flatMap((record) => checkIntents(record, lists, shelf)),
    ...shelf.all('conditions').flatMap((record) => checkConditions(record, lists.needs, shelf)),
    ...shelf.all('importing').flatMap((record) => checkImporting(record, lists)),
    ...shelf.all('register').flatMap((record) => checkRegister(record, shelf)),
    ...checkCompanions(shelf),
    ...checkDistricts(shelf),
    ...checkFolders(shelf),
  ];
}

function checkService(record: RecordFile<'service'>, lists: Lists, allTopics: readonly Topic[]): Problem[] {
  const { topics = [], subjects = [], needs = [], areas = [], venues = [] } = record.data;
  return [
    ...unknown(record, ['topics'], topics, lists.topics),
    ...unknown(record, ['subjects'], subjects, lists.subjects),
    ...misplaced(record, allTopics),
    ...unknown(record, ['needs'], needs, lists.needs),
    ...unknown(record, ['areas'], areas, lists.areas),
    ...venues.flatMap((venue, i) => unknown(record, ['venues', i, 'access'], venue?.access ?? [], lists.access)),
  ];
}

/** Subjects of topics that the record does not name. When a topic is wrong, it may be the one that is missing. */
function misplaced(record: RecordFile<'service'>, allTopics: readonly Topic[]): Problem[] {
  const { topics, subjects = [] } = record.data;
  const named = allTopics.filter(({ slug }) => topics?.includes(slug));
  if (topics === undefined || named.length < topics.length) return [];
  return subjects.flatMap((subject, i) => {
    const has = (topic: Topic): boolean => topic.subjects.some(({ slug }) => slug === subject);
    const home = allTopics.find(has);
    if (subject === undefined || home === undefined || named.some(has)) return [];
    const write = `${home.slug} in "topics" too, because this subject is in it, or a subject of the topics that stand there`;
    return [problemAt(record, ['subjects', i], subject, write)];
  });
}

function checkPostcodes(record: RecordFile<'postcodes'>, areas: List | undefined): Problem[] {
  return Object.entries(record.data).flatMap(([postcode, place]) =>
    unknown(record, [postcode, 'areas'], place?.areas ?? [], areas),
  );
}

function checkIntents(
  record: RecordFile<'intents'>,
  lists: Record<'subjects' | 'needs', List | undefined>,
  shelf: Shelf,
): Problem[] {
  const doors = shelf.ids('audience');
  const kinds = shelf.only('crisis')?.data.kinds.map(({ slug }) => slug);
  const { hrefs, complete } = siteAddresses(shelf);
  const wrong = (path: PropertyKey[], value: string | undefined, known: readonly string[], what: string): Problem[] =>
    value === undefined || known.includes(value) ? [] : [problemAt(record, path, value, oneOf(what, value, known))];
  return record.data.flatMap((intent, i) => [
    ...unknown(record, [i, 'subjects'], intent?.subjects ?? [], lists.subjects),
    ...unknown(record, [i, 'wider'], intent?.wider ?? [], lists.subjects),
    ...unknown(record, [i, 'needs'], intent?.needs ?? [], lists.needs),
    ...wrong([i, 'audience'], intent?.audience, doors, 'the name of a file in content/audiences/'),
    ...(complete ? wrong([i, 'page'], intent?.page, [...hrefs], 'the address of a page of this site') : []),
    ...(kinds ? wrong([i, 'crisis'], intent?.crisis, kinds, 'a slug from content/crisis.yaml') : []),
  ]);
}

function checkConditions(record: RecordFile<'conditions'>, needs: List | undefined, shelf: Shelf): Problem[] {
  const services = new Map(shelf.all('service').map(({ id, data }) => [id, data]));
  return record.data.flatMap((condition, i) => {
    const id = condition?.organisation?.service;
    const write = id === undefined ? undefined : otherService(id, services.get(id), shelf);
    return [
      ...unknown(record, [i, 'needs'], condition?.needs ?? [], needs),
      ...(write === undefined ? [] : [problemAt(record, [i, 'organisation', 'service'], id, write)]),
    ];
  });
}

/** What to write in place of a service that no family can be sent to; nothing when it is there, open and real. */
function otherService(
  id: string,
  service: RecordFile<'service'>['data'] | undefined,
  shelf: Shelf,
): string | undefined {
  if (!shelf.exists('service', id)) {
    return oneOf('a service in content/providers/, as <provider>/<service>', id, shelf.ids('service'));
  }
  if (service?.example === true) return 'a real service: this one is a made-up example';
  return service?.status === 'closed' ? 'a service that is open: this one is closed' : undefined;
}

function checkImporting(record: RecordFile<'importing'>, lists: Lists): Problem[] {
  const { terms = [], schools = [] } = record.data;
  return [
    ...terms.flatMap((meaning, i) =>
      (['topics', 'subjects', 'needs', 'access'] as const).flatMap((list) =>
        unknown(record, ['terms', i, list], meaning?.[list] ?? [], lists[list]),
      ),
    ),
    ...schools.flatMap((school, i) =>
      unknown(record, ['schools', i, 'subjects'], school?.subjects ?? [], lists.subjects),
    ),
  ];
}

/** The Easy Read companion of a guide has the name of that guide, and that of a situation the name of that situation. */
function checkCompanions(shelf: Shelf): Problem[] {
  return shelf.all('easyRead').flatMap(({ file, id, data }) => {
    const kind = data.of ?? 'guide';
    if (shelf.exists(kind, id)) return [];
    const found = `Easy Read of a ${kind} that does not exist (${id})`;
    const write = oneOf(`a file with the name of a ${kind} in content/${kind}s/`, id, shelf.ids(kind));
    return [{ file, line: 1, found, write }];
  });
}

function checkRegister(record: RecordFile<'register'>, shelf: Shelf): Problem[] {
  const lots = record.data.scheme?.lots?.map((lot) => lot?.slug) ?? [];
  const known = lots.filter((lot) => lot !== undefined);
  // A lot that is wrong itself may be the one meant.
  const lotsAreRight = record.data.scheme?.lots !== undefined && known.length === lots.length;
  const providers = shelf.ids('provider');
  return (record.data.approvals ?? []).flatMap((approval, i) => {
    const provider = approval?.provider;
    const badLots = (approval?.lots ?? []).flatMap((lot, j) =>
      !lotsAreRight || lot === undefined || known.includes(lot)
        ? []
        : [
            problemAt(
              record,
              ['approvals', i, 'lots', j],
              lot,
              oneOf('a slug from scheme.lots of this file', lot, known),
            ),
          ],
    );
    if (provider === undefined || shelf.exists('provider', provider)) return badLots;
    const write = oneOf('the name of a folder in content/providers/', provider, providers);
    return [problemAt(record, ['approvals', i, 'provider'], provider, write), ...badLots];
  });
}

function checkDistricts(shelf: Shelf): Problem[] {
  const areas = shelf.only('areas')?.data;
  if (areas === undefined) return [];
  const districts = areas.filter(({ kind }) => kind === 'district').map(({ slug }) => slug);
  const check = (record: RecordFile, path: readonly PropertyKey[], area: string | undefined): Problem[] => {
    if (area === undefined || districts.includes(area)) return [];
    return [problemAt(record, path, area, oneOf('the slug of a district in content/areas.yaml', area, districts))];
  };
  return [
    ...shelf
      .all('places')
      .flatMap((record) => record.data.flatMap((place, i) => check(record, [i, 'area'], place?.area))),
    ...shelf
      .all('map')
      .flatMap((record) =>
        (record.data.districts ?? []).flatMap((outline, i) => check(record, ['districts', i, 'area'], outline?.area)),
      ),
  ];
}

/** A provider's folder has a provider.json and at least one service. */
function checkFolders(shelf: Shelf): Problem[] {
  const withServices = new Set(shelf.ids('service').map((id) => id.split('/')[0] ?? ''));
  const noProvider = [...withServices]
    .filter((id) => !shelf.exists('provider', id))
    .map((id) => ({
      file: `providers/${id}/provider.json`,
      line: 1,
      found: 'no such file',
      write: 'the file provider.json: who offers the services in this folder',
    }));
  const noService = shelf
    .ids('provider')
    .filter((id) => !withServices.has(id))
    .map((id) => ({
      file: `providers/${id}/provider.json`,
      line: 1,
      found: 'a provider without a service',
      write: 'a service too: at least one .md file in the same folder',
    }));
  return [...noProvider, ...noService];
}
