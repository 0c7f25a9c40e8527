import { describe, expect, it } from 'vitest';
import { otherForms, termsByLetter } from '../../../src/directory/jargon.ts';
import type { GlossaryTerm } from '../../../src/schema/glossary.ts';

const aTerm = (term: string, also?: string[], meaning = 'Words.'): GlossaryTerm => ({
  ...{ slug: term.toLowerCase(), term, meaning },
  ...(also && { also }),
});

describe('terms by letter', () => {
  it('are from A to Z, with capitals or without, and leave empty letters out', () => {
    const letters = termsByLetter(['send', 'EHC plan', 'Aiming High', 'appeal', 'SEN'].map((term) => aTerm(term)));
    expect([...letters].map(([letter, terms]) => [letter, terms.map(({ term }) => term)])).toEqual([
      ['a', ['Aiming High', 'appeal']],
      ['e', ['EHC plan']],
      ['s', ['SEN', 'send']],
    ]);
  });
});

describe('the other forms of a term that are worth telling', () => {
  it.each([
    ['none', aTerm('SEND'), []],
    ['no plural', aTerm('short break', ['short breaks']), []],
    ['no plural in -ies', aTerm('disability', ['disabilities']), []],
    ['no other spelling', aTerm('SENCO', ['SENCo', 'co-production', 'coproduction']), ['co-production']],
    ['no brackets', aTerm('EHC plan', ['EHCP', 'EHC (education) plan', 'EHCPs']), ['EHCP']],
    ['none that the meaning says', aTerm('BSL', ['British Sign Language'], 'British sign language.'), []],
    [
      'a short form and another name',
      aTerm('PRU', ['unit', 'PRUs', 'short stay school']),
      ['unit', 'short stay school'],
    ],
  ])('%s', (_what, term, expected) => {
    expect(otherForms(term)).toEqual(expected);
  });
});
