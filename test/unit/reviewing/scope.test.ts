import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/reviewing/changes.ts';
import { scopeOf } from '../../../src/reviewing/scope.ts';

const changed = (...paths: string[]): Change[] => paths.map((path) => ({ path, status: 'changed', mode: '100644' }));
const REGISTER = 'content/approvals/ap-dps.yaml';
const LISTING = 'content/providers/penny-acre-farm/saturday-farm-club.md';

describe('what is refused', () => {
  it('is a register and a provider’s folder together', () => {
    expect(scopeOf(changed(REGISTER, LISTING)).refusals).toEqual([expect.stringContaining('Make two pull requests')]);
  });

  it('is a listing that moves out of, or into, a register', () => {
    const moved: Change[] = [{ path: REGISTER, from: LISTING, status: 'moved', mode: '100644' }];
    expect(scopeOf(moved).refusals).toHaveLength(1);
  });

  it.each(['120000', '160000', '100755'])('is anything in content/ that is no plain file: %s', (mode) => {
    expect(scopeOf([{ path: LISTING, status: 'added', mode }]).refusals).toHaveLength(1);
  });

  it('is a link anywhere', () => {
    expect(scopeOf([{ path: 'content', status: 'added', mode: '120000' }]).refusals).toHaveLength(1);
    expect(scopeOf([{ path: 'public/x', status: 'added', mode: '120000' }]).refusals).toHaveLength(1);
  });

  it.each([
    'Content/approvals/ap-dps.yaml',
    'content/Approvals/ap-dps.yaml',
    'content/APPROVALS/ap-dps.yaml',
    'content/approvals /ap-dps.yaml',
    'content/appro\u200Bvals/ap-dps.yaml',
    'ｃontent/approvals/ap-dps.yaml',
    'content/providers/Penny-Acre-Farm/club.md',
    'content/providers/penny acre/club.md',
    'content/providers/../approvals/ap-dps.yaml',
    'content\\approvals\\ap-dps.yaml',
    '../content/approvals/ap-dps.yaml',
  ])('is a path in disguise: %j', (path) => {
    expect(scopeOf(changed(path)).refusals).toHaveLength(1);
  });

  it('is a register in disguise beside a provider’s folder, for both reasons', () => {
    expect(scopeOf(changed('content/Approvals/ap-dps.yaml', LISTING)).refusals).toHaveLength(2);
  });

  it('names paths without letting them act', () => {
    const [refusal] = scopeOf([{ path: 'content/<img>@you.md', status: 'added', mode: '120000' }]).refusals;
    expect(refusal).toContain(String.raw`content/\<img\>@` + '\u2060you.md');
  });
});

describe('what is let through', () => {
  it.each([
    [changed(LISTING)],
    [changed(REGISTER)],
    [changed('content/areas.yaml', REGISTER)],
    [changed('content/providers/penny-acre-farm/provider.json', LISTING)],
    [changed('src/pages/index.astro', 'README.md', '.github/CODEOWNERS')],
    [[{ path: '.ci/run', status: 'changed', mode: '100755' } as const]],
    [[{ path: LISTING, status: 'removed', mode: '000000' } as const]],
  ])('%j', (changes) => {
    expect(scopeOf(changes).refusals).toEqual([]);
  });
});

describe('what is told', () => {
  it.each([
    [[LISTING], []],
    [[REGISTER], [/only the council/i]],
    [[LISTING, 'content/areas.yaml'], [/other content/]],
    [[LISTING, 'src/clock.ts'], [/ask why/]],
    [['src/clock.ts'], [/outside content/]],
    [[LISTING, 'content/providers/other/club.md'], [/2 providers/]],
  ])('%j', (paths, notes) => {
    expect(scopeOf(changed(...paths)).notes).toEqual(notes.map((note) => expect.stringMatching(note) as string));
  });
});
