import { icons as lucide } from '@iconify-json/lucide';
import { icons as openmoji } from '@iconify-json/openmoji';
import { describe, expect, it } from 'vitest';
import { drawn } from '../../../src/directory/picture.ts';
import { drawingsOf, iconName, ICONS, pictureName, PICTURES, type IconSet } from '../../../src/schema/icon.ts';
import { accepts } from '../support/accepts.ts';

const SET: IconSet = {
  prefix: 'test',
  width: 24,
  height: 24,
  icons: {
    house: { body: '<path d="M1 1h2z"/>' },
    wide: { body: '<path d="M2 2h2z"/>', left: -1, width: 48 },
    gone: { body: '<path d="M3 3h2z"/>', hidden: true },
    turned: { body: '<path d="M4 4h2z"/>', rotate: 1 },
  },
  aliases: {
    home: { parent: 'house' },
    'tall-home': { parent: 'house', height: 36 },
    'old-home': { parent: 'house', hidden: true },
    'home-upside-down': { parent: 'house', vFlip: true },
    'home-from-behind': { parent: 'house', hFlip: true },
    'home-on-its-side': { parent: 'house', rotate: 1 },
    nothing: { parent: 'no-such-icon' },
  },
};

describe('the drawings of a set', () => {
  const drawings = drawingsOf(SET);

  it.each([
    ['a name', 'house', 'M1 1', '0 0 24 24'],
    ['a drawing of its own size', 'wide', 'M2 2', '-1 0 48 24'],
    ['a name that was taken out of the list', 'gone', 'M3 3', '0 0 24 24'],
    ['another name', 'home', 'M1 1', '0 0 24 24'],
    ['another name with a size of its own', 'tall-home', 'M1 1', '0 0 24 36'],
    ['another name that was taken out', 'old-home', 'M1 1', '0 0 24 24'],
  ])('can be had by %s', (_, name, path, viewBox) => {
    expect(drawings.get(name)).toEqual({ body: `<path d="${path}h2z"/>`, viewBox });
  });

  it.each(['turned', 'home-upside-down', 'home-from-behind', 'home-on-its-side', 'nothing', 'toString', ''])(
    'cannot be had by "%s"',
    (name) => {
      expect(drawings.get(name)).toBeUndefined();
    },
  );
});

describe.each([
  ['icons', ICONS, lucide],
  ['pictures', PICTURES, openmoji],
])('the %s that content may name', (_, drawings, set) => {
  it('are all of the set, under all of their names', () => {
    expect(drawings.size).toBe(Object.keys(set.icons).length + Object.keys(set.aliases ?? {}).length);
  });

  it('hold nothing that the Content-Security-Policy refuses, that loads anything, or that reaches outside the drawing', () => {
    const wrong = [...drawings.keys()].filter((name) => {
      const { body, viewBox } = drawn(drawings, name, 'here');
      const ids = new Set(Array.from(body.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
      const named = Array.from(body.matchAll(/href="#([^"]*)"|url\(#([^)]*)\)/g), ([, link, url]) => link ?? url);
      return (
        /style|script|class=|\son\w+=|<(?:a|image|text|animate\w*|set|foreignObject)[\s>]|href="[^#]|url\([^#]/.test(
          body,
        ) ||
        [...ids].some((id) => id?.startsWith('here-') !== true) ||
        named.some((id) => !ids.has(id)) ||
        !/^\d+ \d+ [1-9]\d* [1-9]\d*$/.test(viewBox)
      );
    });
    expect(wrong).toEqual([]);
  });
});

it('icons have no ids: one may stand on a page many times', () => {
  expect([...ICONS].filter(([, { body }]) => body.includes(' id=')).map(([name]) => name)).toEqual([]);
});

describe('a name in content', () => {
  it.each(['hand-heart', 'house', 'home', 'school-2'])('can be the icon %s', (name) => {
    expect(accepts(iconName, name)).toBe(true);
  });

  it.each(['hand-hart', 'Hand-heart', 'telephone', 'toString', '', undefined, 3])('cannot be the icon %j', (name) => {
    expect(accepts(iconName, name)).toBe(false);
  });

  it.each(['telephone', 'speaking-head'])('can be the picture %s', (name) => {
    expect(accepts(pictureName, name)).toBe(true);
  });

  it.each(['hand-heart', '__proto__', ''])('cannot be the picture %j', (name) => {
    expect(accepts(pictureName, name)).toBe(false);
  });
});
