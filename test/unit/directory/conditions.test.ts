import { describe, expect, it } from 'vitest';
import { conditionEntries, namesInWords, organisationOf } from '../../../src/directory/conditions.ts';
import { aListing, conditions } from '../support/records.ts';

const [autism, paper, glass] = conditions;
if (autism === undefined || paper === undefined || glass === undefined)
  throw new Error('The records have no conditions.');

describe('namesInWords', () => {
  it.each([
    [autism, ['Also called autism spectrum disorder or ASD.', 'Once called Kanner’s autism.']],
    [paper, ['Also called ADD.', 'Once called fits.']],
    [{ ...glass, also: ['a', 'b', 'c'] }, ['Also called a, b or c.']],
    [{ ...glass, also: undefined }, []],
  ])('says the names that may be shown', (condition, words) => {
    expect(namesInWords(condition)).toEqual(words);
  });

  it('never says a hidden one', () => {
    expect(namesInWords(autism).join(' ')).not.toContain('artism');
  });
});

describe('conditionEntries', () => {
  it('lists usual, other and old names by letter, and no hidden one', () => {
    const entries = [...conditionEntries(conditions)].map(([letter, found]) => [
      letter,
      found.map(({ name, kind, condition }) => `${name} ${kind} ${condition.slug}`),
    ]);
    expect(entries).toEqual([
      [
        'a',
        [
          'ADD other paper-syndrome',
          'ASD other autism',
          'Autism usual autism',
          'autism spectrum disorder other autism',
        ],
      ],
      ['f', ['fits old paper-syndrome']],
      ['g', ['Glass syndrome usual glass-syndrome', 'glass-and-paper syndrome other glass-syndrome']],
      ['k', ['Kanner’s autism old autism']],
      ['p', ['Paper syndrome usual paper-syndrome']],
    ]);
  });
});

describe('organisationOf', () => {
  it('links to a website by its name, and to a service by its provider, with its numbers', () => {
    expect(organisationOf(autism, [])).toEqual({ name: 'The Autism Society', href: 'https://autism.example.org/' });
    expect(organisationOf(paper, [aListing()])).toEqual({
      name: 'Lantern Club',
      href: '/services/lantern-club/saturday-club/',
      phone: '01632 960123',
      text: undefined,
    });
  });

  it('stops when its service is not here', () => {
    expect(() => organisationOf(paper, [])).toThrow('paper-syndrome');
  });
});
