import { describe, expect, it } from 'vitest';
import { condition } from '../../../src/schema/conditions.ts';
import { refusals } from '../support/accepts.ts';

const KNEES = {
  slug: 'paper-knees',
  name: 'Paper knees',
  needs: ['physical-disability'],
  text: 'Stairs take longer.',
  organisation: { service: 'gov-uk/carers-allowance' },
};
const faults = (fields: Record<string, unknown>): string[] => refusals(condition, { ...KNEES, ...fields });

describe('a condition', () => {
  it.each([
    {},
    { also: ['knees of paper'], short: ['PK'], old: ['card knees'], hidden: ['paper nees'] },
    { organisation: { name: 'The Paper Knees Society', website: 'https://paper-knees.example.org/' } },
    { text: 'At 10 a.m. stairs take longer.' },
  ])('can have %j', (fields) => {
    expect(faults(fields)).toEqual([]);
  });

  it.each([
    { name: undefined },
    { needs: undefined },
    { needs: [] },
    { also: [] },
    { hidden: [''] },
    { text: 'Stairs take longer. Lifts help.' },
    { text: 'Stairs take longer' },
    { nicknames: ['PK'] },
  ])('cannot have %j', (fields) => {
    expect(faults(fields)).toHaveLength(1);
  });

  it.each([
    {},
    { name: 'The Paper Knees Society' },
    { website: 'https://paper-knees.example.org/' },
    { service: 'gov-uk/carers-allowance', website: 'https://paper-knees.example.org/' },
  ])('names a service, or an organisation with its website, and never %j', (organisation) => {
    expect(faults({ organisation })).toEqual([
      'organisation: who knows about it: { service: <provider>/<service> } or { name: …, website: https://… }',
    ]);
  });
});
