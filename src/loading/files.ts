import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SLUG } from '../schema/common.ts';
import { KINDS, type KindName } from './kinds.ts';
import type { Problem } from './problem.ts';

/** A file of the content folder that can be read as text. */
export interface TextFile {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly kind: KindName;
  /** The record's id, from its path: `saturday-stars/club`. Empty for a file there is one of. */
  readonly id: string;
  /** The text, with line feeds only and without a byte order mark. */
  readonly text: string;
}

/** The largest file accepted, in bytes. A listing is a page of words; anything larger is a mistake or an attack. */
export const MAX_BYTES = 64 * 1024;

const MDX_AMONG_LISTINGS = /^providers\/.*\.mdx$/;

/** Reads every file below the content folder, in a fixed order, and says what cannot be read. */
export function readFiles(root: string): { files: TextFile[]; problems: Problem[] } {
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  for (const file of pathsBelow(root)) {
    const result = readFile(root, file);
    if ('text' in result) files.push(result);
    else problems.push({ file, line: 1, ...result });
  }
  return { files, problems };
}

function pathsBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

type Refusal = Pick<Problem, 'found' | 'write'>;

function readFile(root: string, file: string): TextFile | Refusal {
  const match = kindOf(file);
  if (match === undefined) return refuseUnknown(file);
  const badName = match.names.find((name) => !SLUG.test(name));
  if (badName !== undefined) {
    return {
      found: `the name "${badName}", which makes no good web address`,
      write: `a name in lower-case letters, digits and single hyphens, for example "${slugOf(badName)}"`,
    };
  }
  const bytes = readFileSync(path.join(root, file));
  if (bytes.length > MAX_BYTES) {
    return { found: `a file of ${String(bytes.length)} bytes`, write: `at most ${String(MAX_BYTES)} bytes (64 kB)` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    return { file, kind: match.kind, id: match.names.join('/'), text };
  } catch {
    return { found: 'bytes that are not UTF-8 text', write: 'the file saved again with the encoding UTF-8' };
  }
}

function kindOf(file: string): { kind: KindName; names: string[] } | undefined {
  for (const [kind, { path: pattern }] of Object.entries(KINDS)) {
    const match = pattern.exec(file);
    if (match !== null) return { kind: kind as KindName, names: match.slice(1) };
  }
  return undefined;
}

function refuseUnknown(file: string): Refusal {
  if (MDX_AMONG_LISTINGS.test(file)) {
    return { found: 'an MDX file (MDX can run code)', write: 'a Markdown file: the same name, ending in .md' };
  }
  return {
    found: 'a file that is no part of the content',
    write: 'a file that docs/content.md names, or move this one elsewhere',
  };
}

/** A name made fit for an address: `Saturday Club!` → `saturday-club`. */
export function slugOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'name'
  );
}
