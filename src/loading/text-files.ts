import { slugOf } from '../directory/slug.ts';
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

/** The council's own lists of conditions, of words of danger and of languages have all that a family may type. */
const MAX_BYTES_OF: Partial<Record<KindName, number>> = {
  conditions: 256 * 1024,
  crisis: 384 * 1024,
  languages: 256 * 1024,
};

/** The longest name of a folder or a file, in characters. */
const MAX_NAME = 80;

/** Names that mean something else: to a web server the page of the folder above, to Windows a device, to a program a part of itself. */
const TAKEN_NAME = /^(?:index|con|prn|aux|nul|com\d|lpt\d|constructor|prototype)$/;

const MDX_AMONG_LISTINGS = /^providers\/.*\.mdx$/;

/** What stands in the content folder: the files that can be read, the names of all that have a place there, and what is wrong. */
export interface Folder {
  readonly files: TextFile[];
  /** The kind and id of every file, those that cannot be read too. */
  readonly present: Pick<TextFile, 'kind' | 'id'>[];
  readonly problems: Problem[];
}

/** A file as it was found. */
export interface FoundFile {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  /** What it holds; nothing for a link to another file or folder, and anything stranger. */
  readonly bytes?: Uint8Array;
}

/** Sorts files into those that can be read as text and what is wrong with the others. Never throws. */
export function sortFiles(found: Iterable<FoundFile>): Folder {
  const folder: Folder = { files: [], present: [], problems: [] };
  for (const each of found) {
    const { file } = each;
    const match = kindOf(file);
    if (match !== undefined) folder.present.push({ kind: match.kind, id: match.names.join('/') });
    const result = match === undefined ? refuseUnknown(file) : readText(each, match);
    if ('text' in result) folder.files.push(result);
    else folder.problems.push({ file, line: 1, ...result });
  }
  return folder;
}

type Refusal = Pick<Problem, 'found' | 'write'>;

interface Match {
  readonly kind: KindName;
  /** The names in the path that make the id. */
  readonly names: string[];
}

function readText({ file, bytes }: FoundFile, match: Match): TextFile | Refusal {
  if (bytes === undefined) return { found: 'a link to another file or folder', write: 'the file itself' };
  const badName = match.names.find((name) => !SLUG.test(name));
  if (badName !== undefined) {
    return {
      found: `the name "${badName}", which makes no good web address`,
      write: `a name in lower-case letters, digits and single hyphens, for example "${slugOf(badName)}"`,
    };
  }
  const takenName = match.names.find((name) => TAKEN_NAME.test(name));
  if (takenName !== undefined) {
    return {
      found: `the name "${takenName}", which means something else to computers`,
      write: `a name that says more, for example "${takenName}-club"`,
    };
  }
  const longName = match.names.find((name) => name.length > MAX_NAME);
  if (longName !== undefined) {
    return {
      found: `a name of ${String(longName.length)} characters`,
      write: `a name of at most ${String(MAX_NAME)} characters`,
    };
  }
  const most = MAX_BYTES_OF[match.kind] ?? MAX_BYTES;
  if (bytes.length > most) {
    return {
      found: `a file of ${String(bytes.length)} bytes`,
      write: `a file of at most ${String(most)} bytes (${String(most / 1024)} kB)`,
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    return { file, kind: match.kind, id: match.names.join('/'), text };
  } catch {
    return { found: 'bytes that are not UTF-8 text', write: 'the file saved again with the encoding UTF-8' };
  }
}

function kindOf(file: string): Match | undefined {
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
    write: 'nothing here: move or delete the file, or give it a name that docs/content.md describes',
  };
}
