/** One file that a change touches. */
export interface Change {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  /** Where it stood before, when it has moved. */
  readonly from?: string;
  readonly status: 'added' | 'changed' | 'removed' | 'moved';
  /** What sort of file it is afterwards, as git says it: `100644` is a plain file, `120000` a link. */
  readonly mode: string;
}

const STATUS: Readonly<Record<string, Change['status']>> = { A: 'added', C: 'added', D: 'removed', R: 'moved' };

/** Reads what `git diff --raw -z` writes: paths as they are, whatever stands in them. */
export function parseChanges(diff: string): Change[] {
  const parts = diff.split('\0');
  const changes: Change[] = [];
  for (let head = parts.shift(); head?.startsWith(':') === true; head = parts.shift()) {
    const [, mode = '', , , letters = ''] = head.split(' ');
    const status = STATUS[letters.charAt(0)] ?? 'changed';
    const first = parts.shift() ?? '';
    const twoPaths = letters.startsWith('R') || letters.startsWith('C');
    const path = twoPaths ? (parts.shift() ?? '') : first;
    changes.push({ path, status, mode, ...(status === 'moved' && { from: first }) });
  }
  return changes;
}
