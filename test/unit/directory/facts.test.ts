import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/directory/facts.ts';
import { content } from '../add/support.ts';

describe('the facts of a service', () => {
  it('are told in the order in which a family asks, in words', () => {
    const service = content.services.find(({ id }) => id === 'lantern-club/saturday-club');
    const facts = factsOf(service ?? {}, content);
    expect(facts.map(({ name }) => name).slice(0, 3)).toEqual(['Ages', 'Who it is for', 'Area']);
    expect(facts.find(({ name }) => name === 'Who it is for')?.words[0]).toBe(service?.eligibility);
    expect(facts.find(({ name }) => name === 'How to start')?.words).toEqual([service?.howToStart.text]);
    expect(facts.every(({ words }) => words.length > 0)).toBe(true);
  });

  it('leave out what is not known', () => {
    expect(factsOf({}, content)).toEqual([]);
    expect(factsOf({ cost: { kind: 'free' } }, content)).toEqual([{ name: 'Cost', words: ['Free'], meta: undefined }]);
  });
});
