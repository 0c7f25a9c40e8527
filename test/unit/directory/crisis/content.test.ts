import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { today } from '../../../../src/clock.ts';
import { CrisisRecogniser, exampleOf } from '../../../../src/directory/crisis/recognise.ts';
import { crisisWords } from '../../../../src/directory/crisis/words.ts';
import { loadContent } from '../../../../src/loading/load.ts';

const { crisis } = loadContent('content', today());
const recogniser = new CrisisRecogniser(crisisWords(crisis, []));
const linesOf = (file: string): string[] =>
  readFileSync(`test/fixtures/danger/${file}`, 'utf8').split('\n').filter(Boolean);

/** Every phrase as somebody may type it, with its kind. */
const phrases = crisis.kinds.flatMap(({ slug, phrases: all }) =>
  all.map((phrase) => ({ kind: slug, typed: exampleOf(phrase, crisis.same) })),
);

it('there are at least 400 phrases, of at least eleven kinds of danger', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(400);
  expect(crisis.kinds.length).toBeGreaterThanOrEqual(11);
});

it('every phrase is recognised, also in capitals and with punctuation', () => {
  const missed = phrases.filter(
    ({ kind, typed }) =>
      !recogniser.kindsIn(typed).includes(kind) || !recogniser.kindsIn(`${typed.toUpperCase()}!?`).includes(kind),
  );
  expect(missed).toEqual([]);
});

/** What people write around what matters. None of it is part of a phrase. */
const AROUND = ['please help', 'hello', 'near Stafford', 'he is nine', '1:30', 'thank you', 'SEN', '…', '😢'];

it('every phrase is recognised among other words', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      fc.array(fc.constantFrom(...AROUND), { maxLength: 4 }),
      fc.array(fc.constantFrom(...AROUND), { maxLength: 4 }),
      ({ kind, typed }, before, after) => {
        expect(recogniser.kindsIn([...before, typed, ...after].join(' '))).toContain(kind);
      },
    ),
  );
});

it.each([
  'sucidal thoughts',
  'my dauhgter is self harming',
  'he took an overdsoe',
  'SUICIDALL',
  'paracetmol overdose',
  'killing himslef',
  'im being abuesd',
])('small slips are forgiven: %s', (typed) => {
  expect(recogniser.kindsIn(typed)).not.toEqual([]);
});

describe('on words that were written without sight of the phrases', () => {
  const paraphrases = linesOf('paraphrases.tsv').map((line) => line.split('\t')[1] ?? '');
  const harmless = linesOf('harmless.txt');

  it('at least four of five dangers are recognised', () => {
    expect(paraphrases.length).toBeGreaterThanOrEqual(400);
    const found = paraphrases.filter((typed) => recogniser.kindsIn(typed).length > 0);
    expect(found.length / paraphrases.length).toBeGreaterThanOrEqual(0.84);
  });

  it('at most one harmless search in a hundred is taken for danger', () => {
    expect(harmless.length).toBeGreaterThanOrEqual(400);
    const wrong = harmless.filter((typed) => recogniser.kindsIn(typed).length > 0);
    expect(wrong.length / harmless.length, wrong.join('; ')).toBeLessThanOrEqual(0.01);
  });
});
