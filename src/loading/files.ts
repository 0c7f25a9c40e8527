import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sortFiles, type Folder, type FoundFile } from './text-files.ts';

/** Reads every file below the content folder, in a fixed order, and says what cannot be read. */
export const readFiles = (root: string): Folder => sortFiles(filesBelow(root));

/** Every file below a folder, in a fixed order. */
export const filesBelow = (root: string): FoundFile[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => {
      const absolute = path.join(entry.parentPath, entry.name);
      const file = path.relative(root, absolute).replaceAll(path.sep, '/');
      return entry.isFile() ? { file, bytes: readFileSync(absolute) } : { file };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
