import { describe, expect, it } from 'vitest';
import { CrisisRecogniser } from '../../../../src/directory/crisis/recognise.ts';
import { slipsIn } from '../../../../src/directory/crisis/slips.ts';
import { isSlipOf, wordsOf } from '../../../../src/directory/crisis/typed.ts';

const words = {
  same: [
    { slug: 'self', words: ['myself', 'my self', 'himself'] },
    { slug: 'want', words: ['want to', 'wanna'] },
  ],
  skip: ['really', 'just'],
  kinds: [
    {
      slug: 'suicide',
      phrases: ['suicide', 'kill {self}', '{want} die', 'starving {self}', 'the rapist'],
      harmless: ['suicide prevention', 'killing time'],
    },
    { slug: 'hurt', phrases: ['my dad hits me'] },
  ],
};
const recogniser = new CrisisRecogniser({ ...words, ...slipsIn(words, ['suicity']) });

describe('danger is recognised', () => {
  it.each([
    ['suicide', 'suicide'],
    ['SUICIDAL', 'suicide'],
    ['he keeps saying he will kill himself, what do I do?', 'suicide'],
    ['killing myself', 'suicide'],
    ['kill my self', 'suicide'],
    ['killmyself', 'suicide'],
    ['I just wanna really die', 'suicide'],
    ["I don't want to die", 'suicide'],
    ['want to die', 'suicide'],
    ['sucide', 'suicide'],
    ['suicdie', 'suicide'],
    ['sùicide', 'suicide'],
    ['my dad hit me', 'hurt'],
    ['kill himself and my dad hits me', 'suicide,hurt'],
    ['suicide prevention course, I want to die', 'suicide'],
  ])('in “%s”: %s', (typed, kinds) => {
    expect(recogniser.kindsIn(typed).join()).toBe(kinds);
  });
});

describe('what is harmless is left alone', () => {
  it.each([
    '',
    'kiln',
    'killing time at half term',
    'suicide prevention training',
    'therapist',
    'starting myself',
    'my dad hits the ball to me',
    'want to diet',
    'suicity',
    'kill',
    'die want to',
  ])('“%s”', (typed) => {
    expect(recogniser.kindsIn(typed)).toEqual([]);
  });
});

describe('isSlipOf', () => {
  it.each([
    ['sucide', 'suicide', true],
    ['suicdie', 'suicide', true],
    ['suiside', 'suicide', true],
    ['siuside', 'suicide', false],
    ['kil', 'kill', false],
    ['killl', 'kill', true],
    ['bill', 'kill', false],
    ['paracetmol', 'paracetamol', true],
    ['parasetmol', 'paracetamol', true],
  ])('%s for %s: %s', (typed, word, expected) => {
    expect(isSlipOf(typed, word)).toBe(expected);
  });
});

it('words are compared without capitals, accents and apostrophes', () => {
  expect(wordsOf('Don’t GO – it’s Zoë’s!')).toEqual(['dont', 'go', 'its', 'zoes']);
});
