import { describe, expect, it } from 'vitest';
import { firstFacts, furtherFacts } from '../../../src/directory/facts.ts';
import { content } from '../add/support.ts';

const club = content.services.find(({ id }) => id === 'lantern-club/saturday-club');

describe('the first facts of a service', () => {
  it('are told in the order in which a family asks, in words', () => {
    const facts = firstFacts(club ?? {}, content);
    expect(facts.map(({ name }) => name)).toEqual(['Ages', 'Cost', 'Area', 'Who it is for', 'How to start']);
    expect(facts.at(-2)?.words).toEqual([club?.eligibility]);
    expect(facts.at(-1)?.words).toEqual([club?.howToStart.text]);
  });

  it('leave out what is not known', () => {
    expect(firstFacts({}, content)).toEqual([]);
    expect(firstFacts({ cost: { kind: 'free' } }, content)).toEqual([{ name: 'Cost', words: ['Free'] }]);
  });
});

describe('the further facts', () => {
  const names = (service: Parameters<typeof furtherFacts>[0]): string[] => {
    const { where, when, who } = furtherFacts(service, content);
    return [...where, ...when, ...who].map(({ name }) => name);
  };

  it('say who can ask in one sentence', () => {
    const start = { routes: ['self-referral', 'school'] as ('self-referral' | 'school')[], text: 'Ring us.' };
    expect(furtherFacts({ howToStart: start }, content).who).toEqual([
      { name: 'Who can ask', words: ['You can ask for it yourself, or get it through a school or college.'] },
    ]);
  });

  it('leave out what is not known', () => {
    expect(names({})).toEqual([]);
  });

  it('do not say that one goes to a place where its address stands', () => {
    expect(names({ delivery: ['venue'], venues: [{ town: 'Mill' }] })).toEqual([]);
    expect(names({ delivery: ['venue'] })).toEqual(['Where it happens']);
    expect(names({ delivery: ['venue', 'online'], venues: [{ town: 'Mill' }] })).toEqual(['Where it happens']);
  });
});

describe('a service that has closed', () => {
  it('does not say how to start, nor who can ask', () => {
    const closed = { ...club, status: 'closed' as const };
    expect(firstFacts(closed, content).map(({ name }) => name)).not.toContain('How to start');
    expect(furtherFacts(closed, content).who.map(({ name }) => name)).not.toContain('Who can ask');
  });
});
