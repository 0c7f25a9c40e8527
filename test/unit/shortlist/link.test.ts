import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../../src/shortlist/link.ts';
import { MOST_KEPT } from '../../../src/shortlist/list.ts';
import { anyList, anyText } from '../support/random.ts';

describe('a list in a link', () => {
  it('is written so that people can read it', () => {
    expect(formatLink(['lantern-club/saturday-club', 'contact/help'])).toBe(
      '#s=lantern-club/saturday-club,contact/help',
    );
  });

  it('is nothing when it is empty', () => {
    expect(formatLink([])).toBe('');
  });

  it('comes back as the same list', () => {
    fc.assert(
      fc.property(anyList(1), (list) => {
        expect(parseLink(formatLink(list))).toEqual(list);
      }),
    );
  });

  it('comes back when a program on the way has written its signs as codes', () => {
    fc.assert(
      fc.property(anyList(1), (list) => {
        expect(parseLink(`#s=${encodeURIComponent(list.join(','))}`)).toEqual(list);
      }),
    );
  });

  it.each(['', '#', '#s=', '#main', '#?q=club', '#s', '#s=,,,', '#s=%', '#s=%E0%A4%A'])('is no list in %j', (hash) => {
    expect(parseLink(hash)).toBeUndefined();
  });

  it.each([
    ['an id among signs', '#s=<img src=x onerror=alert(1)>,a/one,javascript:alert(1)', ['a/one']],
    ['an id among codes that are none', '#s=%E0%A4%A,a/one', ['a/one']],
    ['an address that leads away', '#s=../../evil,//evil.example/x,a/one', ['a/one']],
  ])('finds %s', (_, hash, list) => {
    expect(parseLink(hash)).toEqual(list);
  });

  it('of ten thousand services is cut', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `club/service-${i}`);
    expect(parseLink(formatLink(ids))).toEqual(ids.slice(0, MOST_KEPT));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const id of parseLink(`#s=${text}`) ?? []) expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      }),
    );
  });
});
