import { SLUG } from '../schema/common.ts';
import { inert } from '../github/inert.ts';
import type { Change } from './changes.ts';

/** What the paths of a change say about it, before anybody reads a word. */
export interface Scope {
  /** Why it cannot be taken as it is: Markdown, a sentence or two each. */
  readonly refusals: readonly string[];
  /** What the reviewer should know. */
  readonly notes: readonly string[];
}

const PLAIN_FILE = '100644';
const REMOVED = '000000';
const MODES: Readonly<Record<string, string>> = {
  '120000': 'a link to another file or folder',
  '160000': 'another repository',
  '100755': 'a file that can be run',
};

/** Which part of the project a path belongs to. */
type Part = 'register' | 'provider' | 'content' | 'program';

/** Holds the paths of a change against who may change what. */
export function scopeOf(changes: readonly Change[]): Scope {
  const paths = changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
  const parts = new Set(paths.map(partOf));
  const providers = new Set(paths.filter((path) => partOf(path) === 'provider').map(providerOf));
  return {
    refusals: [
      ...changes.flatMap(strangeFile),
      ...paths
        .filter(isDisguised)
        .map(
          (path) =>
            `${inert(path)} looks like a path of the content folder and is none. Write it in the letters, capitals and signs that docs/content.md shows.`,
        ),
      ...(parts.has('register') && parts.has('provider')
        ? [
            'This change touches a council register (content/approvals/) and the folder of a provider together. An approval is the council’s word and a listing is the provider’s, so neither may come along with the other. Make two pull requests of it.',
          ]
        : []),
    ],
    notes: [
      ...(parts.has('register')
        ? ['It changes a register of approved providers. Only the council may do that, with the decision at hand.']
        : []),
      ...(parts.has('provider') && parts.has('content')
        ? ['It changes a provider’s folder and other content of the council’s. A provider changes only the own folder.']
        : []),
      ...(parts.has('program')
        ? [
            parts.has('provider')
              ? 'It changes a provider’s folder and files outside content/. A provider has no reason to do that: ask why.'
              : 'It changes files outside content/: the program, its documents or its workflows.',
          ]
        : []),
      ...(providers.size > 1 ? [`It changes the folders of ${String(providers.size)} providers.`] : []),
    ],
  };
}

function strangeFile({ path, mode }: Change): string[] {
  if (mode === PLAIN_FILE || mode === REMOVED) return [];
  const isProgram = partOf(path) === 'program' && mode === '100755';
  return isProgram ? [] : [`${inert(path)} is ${MODES[mode] ?? 'no plain file'}. Send plain files only.`];
}

function partOf(path: string): Part {
  const [top, kind] = seen(path);
  if (top !== 'content') return 'program';
  return kind === 'approvals' ? 'register' : kind === 'providers' ? 'provider' : 'content';
}

/** The names in a path as some disks and every hurried reader take them: small letters, and no signs that only look different. */
const seen = (path: string): string[] =>
  path
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cc}/gu, '')
    .split(/[/\\]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '.' && name !== '');

const providerOf = (path: string): string => seen(path)[2] ?? '';

/** Whether a path would be taken for one inside content/ without being it, or would not stay in its folder. */
function isDisguised(path: string): boolean {
  if (path.split(/[/\\]/).includes('..')) return true;
  if (partOf(path) === 'program') return false;
  const names = path.split('/');
  return names.join('/') !== seen(path).join('/') || names.slice(0, -1).some((name) => !SLUG.test(name));
}
