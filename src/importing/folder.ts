import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, type Plan } from './shared/manifest.ts';

/** The parts of the folder that hold records. */
const PARTS = ['providers', 'drafts'];

/** What an import finds in its folder from an earlier one. */
export interface Before {
  readonly manifest: string | undefined;
  /** The text of every record, by path. */
  readonly there: ReadonlyMap<string, string>;
}

/** Reads the folder of an import; nothing when there is none yet. */
export function readFolder(folder: string): Before {
  const there = new Map<string, string>();
  for (const part of PARTS) {
    const below = path.join(folder, part);
    if (!existsSync(below)) continue;
    for (const entry of readdirSync(below, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const absolute = path.join(entry.parentPath, entry.name);
      there.set(path.relative(folder, absolute).replaceAll(path.sep, '/'), readFileSync(absolute, 'utf8'));
    }
  }
  const manifest = path.join(folder, MANIFEST);
  return { manifest: existsSync(manifest) ? readFileSync(manifest, 'utf8') : undefined, there };
}

/**
 * Does what a plan says, and writes the reports.
 *
 * @param reports texts by file name
 */
export async function writeFolder(
  folder: string,
  { write, remove, manifest }: Plan,
  reports: Readonly<Record<string, string>>,
): Promise<void> {
  for (const file of remove) {
    await rm(path.join(folder, file));
    // A folder in which something else stands stays.
    await rmdir(path.dirname(path.join(folder, file))).catch(() => undefined);
  }
  const all = [
    ...write,
    ...Object.entries(reports),
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`] as const,
  ];
  for (const [file, text] of all) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
