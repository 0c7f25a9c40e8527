import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatStored,
  keep,
  listOf,
  MOST_KEPT,
  parseStored,
  putBack,
  takeOut,
  withMoved,
} from '../../../src/shortlist/list.ts';
import { anyList } from '../support/random.ts';

const many = Array.from({ length: MOST_KEPT + 5 }, (_, i) => `club/service-${i}`);

describe('listOf', () => {
  it.each([
    ['keeps ids in their order', ['b/two', 'a/one'], ['b/two', 'a/one']],
    ['takes each once', ['a/one', 'b/two', 'a/one'], ['a/one', 'b/two']],
    ['leaves out what is no id', [1, null, {}, 'one', 'a/b/c', '/a', 'A/B', '../x', 'a/one?', '<b>/x'], []],
    ['leaves out an id that is too long', [`a/${'b'.repeat(61)}`], []],
    ['leaves out what is over the most', many, many.slice(0, MOST_KEPT)],
  ])('%s', (_, values, list) => {
    expect(listOf(values)).toEqual(list);
  });

  it('changes no list', () => {
    fc.assert(
      fc.property(anyList(), (list) => {
        expect(listOf(list)).toEqual(list);
      }),
    );
  });
});

describe('keep', () => {
  it('puts services at the end, each once', () => {
    expect(keep(['a/one'], 'b/two', 'a/one', 'c/three')).toEqual(['a/one', 'b/two', 'c/three']);
  });

  it('leaves a full list as it is', () => {
    const full = many.slice(0, MOST_KEPT);
    expect(keep(full, 'one/more')).toEqual(full);
  });
});

describe('withMoved', () => {
  it('has services that have moved under their new ids, in their place, each once', () => {
    const moved = new Map([
      ['a/old', 'a/new'],
      ['b/gone', 'c/three'],
    ]);
    expect(withMoved(['a/old', 'b/two', 'b/gone', 'c/three'], moved)).toEqual(['a/new', 'b/two', 'c/three']);
  });
});

describe('takeOut and putBack', () => {
  it('give back the list, whichever service it was', () => {
    fc.assert(
      fc.property(anyList(1), fc.nat(), (list, n) => {
        const id = list[n % list.length] ?? '';
        const without = takeOut(list, id);
        expect(without).not.toContain(id);
        expect(putBack(without, id, list)).toEqual(list);
      }),
    );
  });

  it('give back the list when several are put back, whatever their order', () => {
    fc.assert(
      fc.property(anyList(1), fc.array(fc.nat(), { minLength: 1 }), (list, picks) => {
        const out = [...new Set(picks.map((n) => list[n % list.length] ?? ''))];
        const without = out.reduce(takeOut, list);
        expect(out.reduce((left, id) => putBack(left, id, list), without)).toEqual(list);
      }),
    );
  });

  it('leave what was kept in the meantime where it is', () => {
    expect(putBack(['a/one', 'c/three', 'd/new'], 'b/two', ['a/one', 'b/two', 'c/three'])).toEqual([
      'a/one',
      'b/two',
      'c/three',
      'd/new',
    ]);
  });
});

describe('what the browser stores', () => {
  it('comes back as the same list', () => {
    fc.assert(
      fc.property(anyList(), (list) => {
        expect(parseStored(formatStored(list) ?? null)).toEqual(list);
      }),
    );
  });

  it('is nothing for an empty list', () => {
    expect(formatStored([])).toBeUndefined();
  });

  it.each([null, '', '{', 'null', '7', '"a/one"', '{"ids":["a/one"]}'])('is an empty list when it is %j', (stored) => {
    expect(parseStored(stored)).toEqual([]);
  });

  it('loses only what is no id', () => {
    expect(parseStored('["a/one", 7, "<script>", ["b/two"], "b/two"]')).toEqual(['a/one', 'b/two']);
  });

  it('never throws, and never gives what is no id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        for (const id of parseStored(stored)) expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      }),
    );
  });
});
