import { closest } from 'fastest-levenshtein';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** The slugs of a controlled list, and the file that holds it. Nothing when that file did not parse. */
interface List {
  readonly file: string;
  readonly slugs: ReadonlySet<string>;
}

/** Every slug and every provider that a record names must exist. */
export function checkReferences(shelf: Shelf): Problem[] {
  const topics = shelf.only('topics')?.data;
  const lists = {
    topics: listOf('topics.yaml', topics),
    subjects: listOf(
      'topics.yaml',
      topics?.flatMap(({ subjects }) => subjects),
    ),
    needs: listOf('needs.yaml', shelf.only('needs')?.data),
    areas: listOf('areas.yaml', shelf.only('areas')?.data),
    access: listOf('access.yaml', shelf.only('access')?.data),
  };
  const topicOf = new Map(topics?.flatMap(({ slug, subjects }) => subjects.map((subject) => [subject.slug, slug])));
  return [
    ...shelf.all('service').flatMap((record) => checkService(record, lists, topicOf)),
    ...shelf.all('register').flatMap((record) => checkRegister(record, shelf)),
    ...checkPlaces(shelf),
    ...checkFolders(shelf),
  ];
}

function listOf(file: string, entries: readonly { slug: string }[] | undefined): List | undefined {
  return entries && { file, slugs: new Set(entries.map(({ slug }) => slug)) };
}

function checkService(
  record: RecordFile<'service'>,
  lists: Record<'topics' | 'subjects' | 'needs' | 'areas' | 'access', List | undefined>,
  topicOf: ReadonlyMap<string, string>,
): Problem[] {
  const { topics, subjects = [], needs = [], areas, venues = [] } = record.data;
  const misplaced = subjects.flatMap((subject, i) => {
    const topic = topicOf.get(subject);
    if (topic === undefined || topics.includes(topic)) return [];
    return [
      problemAt(
        record,
        ['subjects', i],
        subject,
        `its topic, ${topic}, in "topics" too, or a subject of another topic`,
      ),
    ];
  });
  return [
    ...unknown(record, ['topics'], topics, lists.topics),
    ...unknown(record, ['subjects'], subjects, lists.subjects),
    ...misplaced,
    ...unknown(record, ['needs'], needs, lists.needs),
    ...unknown(record, ['areas'], areas, lists.areas),
    ...venues.flatMap(({ access = [] }, i) => unknown(record, ['venues', i, 'access'], access, lists.access)),
  ];
}

function unknown(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  slugs: readonly string[],
  list: List | undefined,
): Problem[] {
  if (list === undefined) return [];
  return slugs.flatMap((slug, i) =>
    list.slugs.has(slug)
      ? []
      : [problemAt(record, [...path, i], slug, oneOf(slug, list.slugs, `content/${list.file}`))],
  );
}

const oneOf = (found: string, known: Iterable<string>, where: string): string =>
  `a slug from ${where}, perhaps ${closest(found, [...known])}`;

function checkRegister(record: RecordFile<'register'>, shelf: Shelf): Problem[] {
  const lots = new Set(record.data.scheme.lots.map(({ slug }) => slug));
  return record.data.approvals.flatMap((approval, i) => {
    const provider = shelf.exists('provider', approval.provider)
      ? []
      : [
          problemAt(
            record,
            ['approvals', i, 'provider'],
            approval.provider,
            `the name of a folder in content/providers/, perhaps ${closest(approval.provider, shelf.ids('provider'))}`,
          ),
        ];
    const badLots = approval.lots.flatMap((lot, j) =>
      lots.has(lot)
        ? []
        : [problemAt(record, ['approvals', i, 'lots', j], lot, oneOf(lot, lots, 'scheme.lots of this file'))],
    );
    return [...provider, ...badLots];
  });
}

function checkPlaces(shelf: Shelf): Problem[] {
  const areas = shelf.only('areas')?.data;
  const places = shelf.only('places');
  if (areas === undefined || places === undefined) return [];
  const districts = new Set(areas.filter(({ kind }) => kind === 'district').map(({ slug }) => slug));
  return places.data.flatMap(({ area }, i) =>
    districts.has(area)
      ? []
      : [
          problemAt(
            places.record,
            [i, 'area'],
            area,
            `the slug of a district in content/areas.yaml, perhaps ${closest(area, [...districts])}`,
          ),
        ],
  );
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
      write: 'a provider.json that says who offers the services in this folder',
    }));
  const noService = shelf
    .all('provider')
    .filter(({ id }) => !withServices.has(id))
    .map(({ file }) => ({
      file,
      line: 1,
      found: 'a provider without a service',
      write: 'at least one <service>.md in the same folder',
    }));
  return [...noProvider, ...noService];
}
