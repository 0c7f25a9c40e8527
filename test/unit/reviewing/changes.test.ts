import { expect, it } from 'vitest';
import { parseChanges } from '../../../src/reviewing/changes.ts';

it('reads what git writes, with strange names as they are', () => {
  const diff = [
    ':100644 100644 aaaaaaa bbbbbbb M\0content/a.yaml',
    ':000000 120000 0000000 bbbbbbb A\0content/providers/x/a\nb.md',
    ':100644 000000 aaaaaaa 0000000 D\0content/providers/x/gone.md',
    ':100644 100644 aaaaaaa bbbbbbb R097\0content/providers/x/old.md\0content/providers/x/new.md',
    '',
  ].join('\0');
  expect(parseChanges(diff)).toEqual([
    { path: 'content/a.yaml', status: 'changed', mode: '100644' },
    { path: 'content/providers/x/a\nb.md', status: 'added', mode: '120000' },
    { path: 'content/providers/x/gone.md', status: 'removed', mode: '000000' },
    { path: 'content/providers/x/new.md', from: 'content/providers/x/old.md', status: 'moved', mode: '100644' },
  ]);
});

it('reads nothing from nothing', () => {
  expect(parseChanges('')).toEqual([]);
});
