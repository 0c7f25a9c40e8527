import { describe, expect, it } from 'vitest';
import { drawn } from '../../../src/directory/picture.ts';

const drawings = new Map([
  ['plain', { body: '<path d="M0 0h2z"/>', viewBox: '0 0 24 24' }],
  [
    'shared',
    {
      body: '<defs><path id="a" d="M0 0h2z"/><clipPath id="b"/></defs><use class="x" href="#a"/><g clip-path="url(#b)"/>',
      viewBox: '0 0 72 72',
    },
  ],
]);

describe('a drawing for one place', () => {
  it('without ids is as it stands in the set', () => {
    expect(drawn(drawings, 'plain', 'p1')).toEqual(drawings.get('plain'));
  });

  it('has ids of its own, points to them, and has no classes', () => {
    expect(drawn(drawings, 'shared', 'p1')).toEqual({
      body: '<defs><path id="p1-a" d="M0 0h2z"/><clipPath id="p1-b"/></defs><use href="#p1-a"/><g clip-path="url(#p1-b)"/>',
      viewBox: '0 0 72 72',
    });
  });

  it('that does not exist cannot be drawn', () => {
    expect(() => drawn(drawings, 'missing', 'p1')).toThrow('There is no drawing "missing".');
  });
});
