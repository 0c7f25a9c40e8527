import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_WORDS, readingOf } from '../../../src/directory/reading-age.ts';
import { readingAges } from '../../../src/directory/reading-ages.ts';
import { loadContent } from '../../../src/loading/load.ts';
import { terms } from '../support/terms.ts';

const times = (n: number, text: string): string[] => Array.from({ length: n }, () => text);
const ageOf = (...paragraphs: readonly string[]): number | undefined => readingOf(paragraphs, terms)?.age;

/** The age for sentences of so many words that have so many syllables each: grade + 5. */
const formula = (words: number, syllables: number): number => 0.39 * words + 11.8 * syllables - 15.59 + 5;

describe('reading age', () => {
  it.each([
    ['six words of one syllable', 'The cat sat on the mat.', formula(6, 1)],
    ['four words of two syllables', 'Sister never under water.', formula(4, 2)],
    ['five words of four syllables', 'education information education information education', formula(5, 4)],
  ])('is the Flesch-Kincaid grade and five years: %s', (_what, sentence, age) => {
    expect(ageOf(...times(30, sentence))).toBeCloseTo(age, 6);
  });

  it('ends a sentence at each end of a paragraph, and inside it before a capital', () => {
    const six = 'The cat sat on the mat';
    expect(ageOf(...times(30, six))).toBeCloseTo(formula(6, 1), 6);
    expect(ageOf(times(30, `${six}.`).join(' '))).toBeCloseTo(formula(6, 1), 6);
    expect(ageOf(times(30, `“${six}?”`).join('\n'))).toBeCloseTo(formula(6, 1), 6);
    expect(ageOf(...times(30, `${six} at 2.30pm or so`))).toBeCloseTo(formula(10, 1), 6);
  });

  it.each([
    ['a term of the glossary', 'with special educational needs and disabilities now'],
    ['a name', 'to see the Ombudsman in Staffordshire now'],
    ['a number', 'by 12.30pm on 31 of 2026'],
    ['an address', 'to administration@education.example.org'],
  ])('counts %s as easy', (_what, words) => {
    const sentence = `We go ${words}`;
    expect(ageOf(...times(30, sentence))).toBeCloseTo(formula(sentence.split(' ').length, 1), 6);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(ageOf(...times(30, 'Education is good for us'))).toBeCloseTo(formula(5, (4 + 4) / 5), 6);
  });

  it(`measures nothing under ${String(FEWEST_WORDS)} words`, () => {
    expect(ageOf(...times(99, 'Go'))).toBeUndefined();
    expect(ageOf(...times(100, 'Go'))).toBeDefined();
  });

  it('names the longest sentences and the hardest words', () => {
    const reading = readingOf(
      [...times(100, 'Go.'), 'We go on an education and information day.', 'Education, again!', '– … –'],
      terms,
    );
    expect(reading?.words).toBe(110);
    expect(reading?.longest.slice(0, 2)).toEqual([
      { text: 'We go on an education and information day.', words: 8 },
      { text: 'Education, again!', words: 2 },
    ]);
    expect(reading?.hardest).toEqual(['education', 'information']);
  });

  it('is a number for any text that is long enough', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (paragraphs) => {
        const reading = readingOf([...paragraphs, ...times(100, 'Go.')], terms);
        expect(reading?.age).toBeGreaterThan(-10);
        expect(Number.isFinite(reading?.age)).toBe(true);
      }),
    );
  });
});

describe('reading ages of all pages', () => {
  const good = loadContent('test/fixtures/good', '2026-11-21');
  const [guide] = good.guides;
  const [service] = good.services;
  if (guide === undefined || service === undefined) throw new Error('The fixtures have a guide and a service.');

  it('has each page that is long enough, with its address, the hardest first', () => {
    const easy = times(20, 'The cat sat on the mat.');
    const hard = times(30, 'Education never helps information.');
    const content = {
      ...good,
      guides: [{ ...guide, body: { text: '', prose: hard } }],
      services: [{ ...service, body: { html: '', text: '', prose: easy } }],
      glossary: times(20, 'The cat sat on the mat.').map((meaning, i) => ({
        slug: `t${String(i)}`,
        term: `t${String(i)}`,
        meaning,
      })),
    };
    const ages = readingAges(content);
    expect(ages.map(({ href }) => href)).toEqual([
      '/guides/getting-help/',
      '/services/gov-uk/carers-allowance/',
      '/jargon/',
    ]);
    expect(ages[0]?.title).toBe('How to get help');
    expect(ages[0]?.age).toBeGreaterThan(ages[1]?.age ?? Infinity);
    expect(ages[2]?.words).toBe(120);
  });

  it('leaves out what is too short', () => {
    expect(readingAges(good)).toEqual([]);
  });
});
