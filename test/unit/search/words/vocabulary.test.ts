import { describe, expect, it } from 'vitest';
import { packVocabulary, Vocabulary } from '../../../../src/search/words/vocabulary.ts';

const records = [
  { content: 'A bus to the autism club', meta: { title: 'Clubs', also: 'respite' } },
  { content: 'The autism carers’ bus', meta: { title: 'Car sharing' } },
];

describe('the vocabulary', () => {
  const file = packVocabulary(records);

  it('has the words of the records, the most usual first, without what people type for them', () => {
    expect(file.words.split(' ')).toEqual(['autism', 'carer', 'club', 'sharing']);
  });

  it('has the records of each short word that says something', () => {
    expect(file.short).toEqual({ bus: [0, 1], car: [1] });
  });

  it('knows words and their beginnings, and short words only whole', () => {
    const vocabulary = new Vocabulary(file, ['stammer']);
    for (const key of ['autism', 'auti', 'bus', 'stammer']) expect(vocabulary.has(key), key).toBe(true);
    for (const key of ['shark', 'ca', 'stam', 'constructor']) expect(vocabulary.has(key), key).toBe(false);
    expect(vocabulary.has('stammer', 'records')).toBe(false);
    expect(vocabulary.short('car')).toEqual([1]);
    expect(vocabulary.short('club')).toBeUndefined();
  });

  it('knows nothing of nothing', () => {
    expect(new Vocabulary(packVocabulary([]), []).has('club')).toBe(false);
  });
});
