import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { compact, expanded } from '../../../../src/search/intents/compact.ts';

const anyDocument = fc.record({
  phrasings: fc.array(fc.constantFrom('swim', 'ride', 'rest', 'école', '0', 'a1'), { maxLength: 8 }),
  meaning: fc.array(fc.constantFrom('swim', 'water', 'pony'), { maxLength: 3 }),
});

describe('compact and expanded', () => {
  it('give back the same index, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 60 }), (documents) => {
        const index = new MiniSearch({ fields: ['phrasings', 'meaning'] });
        index.addAll(
          documents.map(({ phrasings, meaning }, id) => ({
            id,
            phrasings: phrasings.join(' '),
            meaning: meaning.join(' '),
          })),
        );
        const loaded = MiniSearch.loadJS(expanded(compact(index.toJSON())), { fields: ['phrasings', 'meaning'] });
        for (const word of ['swim', 'ride', 'école', '0', 'water', 'nowhere'])
          expect(loaded.search(word)).toEqual(index.search(word));
      }),
    );
  });

  it('write a term in one line', () => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll([
      { id: 0, text: 'swim' },
      { id: 1, text: 'ride' },
      { id: 2, text: 'swim swim' },
    ]);
    expect(compact(index.toJSON()).postings).toBe('ride:1\nswim:0 2*2');
  });
});
