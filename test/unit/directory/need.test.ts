import { describe, expect, it } from 'vitest';
import { answeredNeeds } from '../../../src/directory/need.ts';
import { needs } from '../support/records.ts';

describe('answeredNeeds', () => {
  it('answers the needs that a service names, in the order of the list', () => {
    expect(answeredNeeds(['autism'], needs)).toEqual(['autism']);
    expect(answeredNeeds(['hearing', 'adhd'], needs)).toEqual(['adhd', 'hearing']);
  });

  it('answers every need when a service is for any need', () => {
    expect(answeredNeeds(['any-need'], needs)).toEqual(['any-need', 'adhd', 'autism', 'hearing']);
  });

  it('answers every need once when a service names one beside any need', () => {
    expect(answeredNeeds(['autism', 'any-need'], needs)).toEqual(['any-need', 'adhd', 'autism', 'hearing']);
  });

  it('answers no need when a service names none: not known is not "any"', () => {
    expect(answeredNeeds([], needs)).toEqual([]);
  });

  it('does not answer "any need" for a service that names each need by itself', () => {
    expect(answeredNeeds(['adhd', 'autism', 'hearing'], needs)).toEqual(['adhd', 'autism', 'hearing']);
  });
});
