import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/reviewing/changes.ts';
import { reviewOf } from '../../../src/reviewing/review.ts';
import type { Content, ServiceRecord } from '../../../src/schema/content.ts';
import { aContent, aProvider, aService, TODAY } from '../support/records.ts';

const reading = (content: Content) => ({ content, problems: [], lapses: [] });
const BROKEN = { problems: [{ file: 'areas.yaml', line: 1, found: 'x', write: 'y' }], lapses: [] };
const fileOf = (id: string) => `content/providers/${id}.md`;
const changed = (...ids: string[]): Change[] =>
  ids.map((id) => ({ path: fileOf(id), status: 'changed', mode: '100644' }));
const withServices = (...services: ServiceRecord[]) =>
  reading(aContent({ services, providers: [aProvider(), aProvider({ id: 'harbour-club', name: 'Harbour Club' })] }));
const club = aService();

describe('reviewOf', () => {
  it('says what changes for families', () => {
    const after = aService({ cost: { kind: 'paid', text: '£2' } });
    const { markdown, annotations, refused } = reviewOf(
      changed(club.id),
      withServices(club),
      withServices(after),
      TODAY,
    );
    expect(markdown).toMatch(
      /^## What changes for families\n\n- \*\*Saturday club\*\* of Lantern Club changes\.\n {2}- /,
    );
    expect({ annotations, refused }).toEqual({ annotations: [], refused: false });
  });

  it('names a service that may be listed already, beside its file', () => {
    const sent = aService({ id: 'harbour-club/saturday-club', provider: 'harbour-club' });
    const review = reviewOf(changed(sent.id), withServices(club), withServices(club, sent), TODAY);
    expect(review.markdown).toContain('## Is it listed already?\n\n- **Saturday club** (/services/harbour-club/');
    expect(review.annotations).toEqual([
      expect.objectContaining({
        ...{ level: 'warning', file: fileOf(sent.id) },
        message: expect.stringContaining('the same as /services/lantern-club/saturday-club/') as string,
      }),
    ]);
    expect(review.refused).toBe(false);
  });

  it('refuses a page that vanishes, and takes git’s word for one that moves', () => {
    const moved = aService({ id: 'lantern-club/weekend-club' });
    const changes: Change[] = [{ path: fileOf(moved.id), from: fileOf(club.id), status: 'moved', mode: '100644' }];
    const { markdown, refused } = reviewOf(changes, withServices(club), withServices(moved), TODAY);
    expect(refused).toBe(true);
    expect(markdown).toContain('lead the old address to /services/lantern-club/weekend-club/');
  });

  it('still judges the paths when the content does not pass the check', () => {
    const changes = [
      ...changed(club.id),
      { path: 'content/approvals/ap.yaml', status: 'changed', mode: '100644' } as const,
    ];
    const { markdown, refused } = reviewOf(changes, withServices(club), BROKEN, TODAY);
    expect(refused).toBe(true);
    expect(markdown).toContain('Make two pull requests');
    expect(markdown).toContain('pass the check before');
  });

  it('says so when nothing changes', () => {
    expect(reviewOf([], withServices(club), withServices(club), TODAY).markdown).toBe(
      'Nothing changes for families.\n',
    );
  });

  it('stays short enough for a page, however much changes', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      aService({ id: `lantern-club/club-${String(i)}`, name: `Club ${String(i)}` }),
    );
    const { markdown } = reviewOf(changed(...many.map(({ id }) => id)), withServices(), withServices(...many), TODAY);
    expect(markdown).toContain('- And 200 more.');
  });
});
