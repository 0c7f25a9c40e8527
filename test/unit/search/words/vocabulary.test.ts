import { describe, expect, it } from 'vitest';
import { packVocabulary, vocabularyOf } from '../../../../src/search/words/vocabulary.ts';

const records = [
  { content: 'A bus to the autism club', meta: { title: 'Clubs', also: 'respite' } },
  { content: 'The autism carers’ bus', meta: { title: 'Car sharing' } },
];

describe('the vocabulary', () => {
  it('has the longer words of the records, the most usual first, without what people type for them', () => {
    expect(packVocabulary(records)).toBe('autism carer club sharing');
  });

  it('is followed by the words of the lists', () => {
    expect([...vocabularyOf('autism club', ['stammer', 'club'])]).toEqual(['autism', 'club', 'stammer']);
  });

  it('is empty for a directory without words', () => {
    expect([...vocabularyOf(packVocabulary([]), [])]).toEqual([]);
  });
});
