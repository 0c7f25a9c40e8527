import { describe, expect, it } from 'vitest';
import { doorParts, type DoorSources } from '../../../src/directory/door.ts';
import type { DoorGroup } from '../../../src/schema/page.ts';
import { topics } from '../support/records.ts';

const words = { owner: 'Officer', checkedOn: '2026-11-01', reviewBy: '2027-11-01' };
const body = { html: '', text: '', prose: [] };

const sources: DoorSources = {
  situations: [
    {
      ...words,
      body,
      id: 'in-crisis-now',
      title: 'We are in crisis',
      description: 'Who to ring.',
      icon: 'siren',
      urgent: true,
      order: 9,
      first: [{ text: 'Ring.' }],
      rights: 'You have rights.',
      finds: [{ heading: 'Breaks', filters: { subject: ['short-breaks'] } }],
      ask: { service: 'lantern-club/saturday-club', text: 'They know.' },
    },
  ],
  topics,
  guides: [{ ...words, body, id: 'first-steps', title: 'First steps', description: 'Where to begin.' }],
  easyReads: [{ ...words, id: 'first-steps', title: 'First steps, easy', description: 'Easy.', parts: [] }],
  approved: 1,
};
const nothing: DoorSources = { situations: [], topics: [], guides: [], easyReads: [], approved: 0 };

const linksOf = (show: NonNullable<DoorGroup['show']>) => doorParts([{ heading: 'Here', show }], sources)[0]?.links;

describe('what a group shows', () => {
  it('situations, with their sentence and picture, and those that cannot wait marked', () => {
    expect(linksOf('situations')).toEqual([
      {
        href: '/situations/in-crisis-now/',
        name: 'We are in crisis',
        text: 'Who to ring.',
        icon: 'siren',
        urgent: true,
      },
    ]);
  });

  it('topics with their pictures', () => {
    expect(linksOf('topics')?.[0]).toEqual({ href: '/topics/social-care/', name: 'Social care', icon: 'hand-heart' });
  });

  it('the usual ages', () => {
    expect(linksOf('ages')?.map(({ href }) => href)).toEqual([
      '/ages/0-4/',
      '/ages/5-10/',
      '/ages/11-15/',
      '/ages/16-18/',
      '/ages/19-25/',
    ]);
  });

  it('guides, and their Easy Read companions', () => {
    expect(linksOf('guides')).toEqual([{ href: '/guides/first-steps/', name: 'First steps', text: 'Where to begin.' }]);
    expect(linksOf('easy-read')).toEqual([{ href: '/guides/first-steps/easy-read/', name: 'First steps, easy' }]);
  });

  it('how many services of approved providers there are', () => {
    expect(linksOf('approved')).toEqual([{ href: '/alternative-provision/', name: '1 service of approved providers' }]);
  });
});

describe('the groups of a door', () => {
  const groups: DoorGroup[] = [
    { heading: 'Words alone', lead: 'A sentence.' },
    { heading: 'Your situation', show: 'situations', starts: [{ label: 'More', href: '/search/' }] },
    { heading: 'My own links', look: 'block', icon: 'house', starts: [{ label: 'A home', href: '/a/', text: 'Yes.' }] },
  ];

  it('keep their order, their looks and their words; links of their own come after what is shown', () => {
    expect(doorParts(groups, sources).map(({ heading, links }) => [heading, links.map(({ name }) => name)])).toEqual([
      ['Words alone', []],
      ['Your situation', ['We are in crisis', 'More']],
      ['My own links', ['A home']],
    ]);
    expect(doorParts(groups, sources)[2]).toEqual({
      id: 'door-my-own-links',
      heading: 'My own links',
      icon: 'house',
      look: 'block',
      links: [{ href: '/a/', name: 'A home', text: 'Yes.' }],
    });
  });

  it('are left out when there is nothing of what they show, even with links of their own', () => {
    expect(doorParts(groups, nothing).map(({ heading }) => heading)).toEqual(['Words alone', 'My own links']);
    for (const show of ['situations', 'topics', 'guides', 'easy-read', 'approved'] as const) {
      expect(doorParts([{ heading: 'Here', show }], nothing), show).toEqual([]);
    }
  });
});
