import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../../src/search/understand/tokens.ts';
import {
  packWords,
  recordsWith,
  stemOf,
  wordFileOf,
  WORD_FILES,
  type WordedRecord,
} from '../../../../src/search/words/postings.ts';

/** The records that have a word, as the browser finds them: from what was sent. */
function lookUp(records: readonly WordedRecord[], key: string): [number, number][] {
  const files = JSON.parse(JSON.stringify(packWords(records))) as ReturnType<typeof packWords>;
  return [...recordsWith(files[wordFileOf(stemOf(key))] ?? {}, key)];
}

const records: WordedRecord[] = [
  { content: 'Swimming and trampolining.', meta: { title: 'Water club', also: 'pool' } },
  { content: 'A bus comes.', meta: { title: 'Swim', summary: 'You swim with us.', places: 'Leek' } },
  { content: 'Nothing else.', meta: { title: 'Room', subjects: 'Swimming', provider: 'Carers' } },
];

describe('the files of words', () => {
  it('tell the records that have a word in any of its forms, by the most telling part that has it', () => {
    expect(lookUp(records, 'swim')).toEqual([
      [0, 0.15],
      [1, 1],
      [2, 0.6],
    ]);
    expect(lookUp(records, 'swimming')).toEqual(lookUp(records, 'swim'));
    expect(lookUp(records, 'leek')).toEqual([[1, 0.1]]);
  });

  it('find a longer word by its beginning, a little less well, and a short word whole only', () => {
    expect(lookUp(records, 'tramp')).toEqual([[0, 0.15 * 0.8]]);
    expect(lookUp(records, 'car')).toEqual([]);
    expect(lookUp(records, 'bus')).toEqual([[1, 0.15]]);
  });

  it('have no word that people only type', () => {
    expect(lookUp(records, 'pool')).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'tostring'])('find nothing for %j, which every object has', (key) => {
    expect(lookUp(records, key)).toEqual([]);
  });

  it('are always as many', () => {
    expect(packWords([])).toEqual(Array.from({ length: WORD_FILES }, () => ({})));
  });

  it('find each word of each record again, and no record without it', () => {
    const text = fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__ x', 'dies ties'));
    fc.assert(
      fc.property(
        fc.array(fc.record({ content: text, meta: fc.record({ title: text }) }), { maxLength: 12 }),
        (all) => {
          const own = all.map(({ content, meta }) => new Set(keysOf(`${content} ${meta.title}`).map(stemOf)));
          for (const key of new Set(all.flatMap(({ content, meta }) => keysOf(`${content} ${meta.title}`)))) {
            const having = all.flatMap((_, i) => (own[i]?.has(stemOf(key)) === true ? [i] : []));
            expect(lookUp(all, key).map(([number]) => number)).toEqual(having);
          }
        },
      ),
    );
  });
});
