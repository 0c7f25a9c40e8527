import { createHash } from 'node:crypto';
import { z } from 'zod';

/** `import.json`: what an import wrote, so that the next one knows what people have changed since. */
const manifest = z.object({
  files: z.record(z.string(), z.object({ hash: z.string(), id: z.string().optional() })),
});
export type Manifest = z.infer<typeof manifest>;

/** The name of the file that remembers. */
export const MANIFEST = 'import.json';

/** Reads what an earlier import wrote; nothing when it cannot be read. */
export function readManifest(text: string | undefined): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** A file that an import makes. */
export interface Made {
  readonly text: string;
  /** The number of the record in the source. */
  readonly id?: string | undefined;
}

/** What to do with the folder of an import. */
export interface Plan {
  readonly write: ReadonlyMap<string, string>;
  /** Files of an earlier import that the source no longer gives, and that nobody has changed. */
  readonly remove: readonly string[];
  /** Files that somebody has changed, or that are not of an import: they stay. */
  readonly edited: readonly string[];
  readonly manifest: Manifest;
}

/**
 * Compares what an import makes with what is there. What people have changed since the last import stays as it is.
 *
 * @param made by path in the folder
 * @param there the text of every record in the folder
 */
export function plan(
  made: ReadonlyMap<string, Made>,
  before: Manifest | undefined,
  there: ReadonlyMap<string, string>,
): Plan {
  const known = before?.files ?? {};
  const isEdited = (file: string): boolean => there.has(file) && known[file]?.hash !== hashOf(there.get(file) ?? '');
  const editedIds = new Set(
    Object.entries(known).flatMap(([file, { id }]) => (id !== undefined && isEdited(file) ? [id] : [])),
  );
  const write = new Map<string, string>();
  const files: Manifest['files'] = {};
  for (const [file, { text, id }] of [...made].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Somebody works on it, perhaps in another folder: a draft that they mend.
    if (isEdited(file) ? there.get(file) !== text : id !== undefined && editedIds.has(id)) continue;
    write.set(file, text);
    files[file] = id === undefined ? { hash: hashOf(text) } : { hash: hashOf(text), id };
  }
  const edited = [...there.keys()].filter((file) => isEdited(file) && !write.has(file)).sort();
  for (const file of edited) if (known[file] !== undefined) files[file] = known[file];
  const remove = [...there.keys()].filter((file) => !write.has(file) && !edited.includes(file)).sort();
  return { write, remove, edited, manifest: { files } };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `provider/service` by the number of the record in the source. */
export function remembered(before: Manifest | undefined): Map<string, string> {
  const paths = Object.entries(before?.files ?? {}).flatMap(([file, { id }]): [string, string][] => {
    const [, path] = /^(?:providers|drafts)\/([^/]+\/[^/]+)\.md$/.exec(file) ?? [];
    return id === undefined || path === undefined ? [] : [[id, path]];
  });
  return new Map(paths);
}
