import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultIn, hiddenShown, withoutHidden } from '../../../src/schema/characters.ts';
import { runs } from '../../support/full.ts';

describe('text that is as it looks', () => {
  it.each([
    ['English', 'Saturday club: £5 – “for all”, 10am…\nAsk\tus.'],
    ['accents, composed or not', 'Café, Cafe\u0301, Łódź, Việt Nam'],
    ['Arabic, with vowels', 'نَادِي السَّبْتِ'],
    ['Persian, with a joiner inside a word', 'می\u200Cخواهم'],
    ['Hebrew, with vowels', 'מוֹעֲדוֹן שַׁבָּת'],
    ['Hindi, with a joiner inside a word', 'क्\u200Dष'],
    ['Panjabi, Bengali, Tamil', 'ਪੰਜਾਬੀ বাংলা தமிழ்'],
    ['Chinese, Thai', '星期六俱乐部 ที่นี่'],
    ['two alphabets side by side', 'Клуб and club, Ω and α-waves'],
    ['units', '5 µm, 20 °C'],
    ['emoji of several signs', '👩‍👧 🧑🏽‍🦽 ❤️‍🩹 ☎️ 1️⃣'],
  ])('%s', (_what, text) => {
    expect(faultIn(text)).toBeUndefined();
    expect(withoutHidden(text)).toBe(text);
  });
});

describe('text that is not', () => {
  it.each([
    ['Satur\u200Bday', 'without the hidden sign U+200B after "Satur"'],
    ['\u202Eyadrutas', 'without the hidden sign U+202E at the start'],
    ['a\u200Cb', 'without the hidden sign U+200C after "a"'],
    ['a\u200Dب', 'without the hidden sign U+200D after "a"'],
    ['x\uFE0F\u200D❤', 'without the hidden sign U+FE0F after "x"'],
    ['x\uFE0F', 'without the hidden sign U+FE0F after "x"'],
    ['a\u{E0041}', 'without the hidden sign U+E0041 after "a"'],
    ['a\uD800', 'without the hidden sign U+D800 after "a"'],
    ['Caf\uFFFD', 'with the sign that was lost after "Caf": something saved it in another encoding'],
    ['z\u0301\u0302\u0303\u0304\u0305', 'with at most four marks on a letter: there are more after "z"'],
    ['A сlub', 'with each word in one alphabet: the letter U+0441 after "A " is from another'],
    ['x'.repeat(51), 'with no word of over 50 letters: there is one at the start'],
    ['A long sentence ends like this\u200B', 'without the hidden sign U+200B after "tence ends like this"'],
  ])('%j: %s', (text, write) => {
    expect(faultIn(text)).toBe(write);
  });
});

/** Signs that are hidden in some places and part of a word or an emoji in others. */
const signs = fc.string({
  unit: fc.constantFrom('a', 'ب', '❤', '1', '\u0301', '\u200C', '\u200D', '\uFE0F', '\u{1F3FD}'),
});

it('hidden signs are taken out or shown, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
      expect(faultIn(withoutHidden(text)) ?? '').not.toContain('hidden');
      expect(faultIn(hiddenShown(text)) ?? '').not.toContain('hidden');
    }),
    { numRuns: runs(1000) },
  );
});
