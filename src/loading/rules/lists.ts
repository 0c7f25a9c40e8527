import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** The slugs of a controlled list, and the file that holds it. */
export interface List {
  readonly file: string;
  readonly slugs: readonly string[];
}

/** The controlled lists. Nothing in place of one whose file has problems of its own. */
export type Lists = Readonly<Record<'topics' | 'subjects' | 'needs' | 'areas' | 'access', List | undefined>>;

/** Slugs as a record names them; nothing in place of one that is no slug at all, which is told already. */
export type Slugs = readonly (string | undefined)[];

export function listsOf(shelf: Shelf): Lists {
  const topics = shelf.only('topics')?.data;
  return {
    topics: listOf('topics.yaml', topics),
    subjects: listOf(
      'topics.yaml',
      topics?.flatMap(({ subjects }) => subjects),
    ),
    needs: listOf('needs.yaml', shelf.only('needs')?.data),
    areas: listOf('areas.yaml', shelf.only('areas')?.data),
    access: listOf('access.yaml', shelf.only('access')?.data),
  };
}

function listOf(file: string, entries: readonly { slug: string }[] | undefined): List | undefined {
  return entries && { file, slugs: entries.map(({ slug }) => slug) };
}

/** A problem for every slug at a path that the list does not have. */
export function unknown(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  slugs: Slugs,
  list: List | undefined,
): Problem[] {
  if (list === undefined) return [];
  return slugs.flatMap((slug, i) =>
    slug === undefined || list.slugs.includes(slug)
      ? []
      : [problemAt(record, [...path, i], slug, oneOf(`a slug from content/${list.file}`, slug, list.slugs))],
  );
}

/** A problem when there is no guide of that name. */
export function noGuide(record: RecordFile, path: readonly PropertyKey[], guide: string, shelf: Shelf): Problem[] {
  if (shelf.exists('guide', guide)) return [];
  const write = oneOf('the name of a file in content/guides/', guide, shelf.ids('guide'));
  return [problemAt(record, path, guide, write)];
}
