import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_SIZE, paged, pageParam } from '../../../src/directory/paging.ts';

const BASE = '/topics/education/';
const things = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('paged', () => {
  it('has 60 listings on a page', () => {
    expect(PAGE_SIZE).toBe(60);
  });

  it.each([
    [0, [0]],
    [1, [1]],
    [60, [60]],
    [61, [60, 1]],
    [120, [60, 60]],
    [121, [60, 60, 1]],
  ])('%i listings', (count, sizes) => {
    expect(paged(things(count), BASE).map(({ items }) => items.length)).toEqual(sizes);
  });

  it('gives the first page the address of the list, and the others their number', () => {
    expect(paged(things(121), BASE).map(({ href }) => href)).toEqual([BASE, `${BASE}2/`, `${BASE}3/`]);
  });

  it('links each page with its neighbours', () => {
    expect(paged(things(121), BASE).map(({ previous, next }) => [previous, next])).toEqual([
      [undefined, `${BASE}2/`],
      [BASE, `${BASE}3/`],
      [`${BASE}2/`, undefined],
    ]);
  });

  it('numbers pages from 1, and each knows the last', () => {
    expect(paged(things(61), BASE).map(({ current, last }) => [current, last])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('loses nothing, repeats no address, and links there and back, whatever the length', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 70 }), (count, size) => {
        const pages = paged(things(count), BASE, size);
        expect(pages.flatMap(({ items }) => items)).toEqual(things(count));
        expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
        expect(pages.every(({ items }) => items.length <= size)).toBe(true);
        for (const [i, page] of pages.entries()) {
          expect(page.previous).toBe(pages[i - 1]?.href);
          expect(page.next).toBe(pages[i + 1]?.href);
          expect(page.last).toBe(pages.length);
        }
      }),
    );
  });
});

describe('pageParam', () => {
  it('is nothing for the first page and the number for the others', () => {
    expect(paged(things(121), BASE).map(pageParam)).toEqual([undefined, '2', '3']);
  });
});
