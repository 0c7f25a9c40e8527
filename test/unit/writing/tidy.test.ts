import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../src/writing/question.ts';
import { tidyAnswer, tidyText } from '../../../src/writing/tidy.ts';

describe('tidy text', () => {
  it.each([
    ['Windows and old Mac line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['separators of lines and paragraphs', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a b'],
    ['spaces around it', '  a \n', 'a'],
    ['letters in two parts', 'e\u0301', 'é'],
    ['NUL and other control characters', 'a\0b\u0007c\u001B[0m\u007F', 'abc[0m'],
    ['marks that turn the direction', 'a\u202Egpj.exe\u2066b\u200F', 'agpj.exeb'],
    ['spaces without width, soft hyphens and byte order marks', '\uFEFFclu\u200Bb\u00AD\u2060', 'club'],
    ['joiners between Latin letters', 'a\u200Db\u200Cc', 'abc'],
    ['joiners inside a script or a picture that needs them', '👩‍👧 می‌خواهم', '👩‍👧 می‌خواهم'],
    ['letters that cannot be seen', '\u3164\u115F\u2063x', 'x'],
    ['halves of characters, and signs of one font only', 'a\uD800b\uF0B7\uFFFF', 'ab'],
    ['accents, dashes and quotes, which stay', 'Café – “Zoë’s” £5 ✓', 'Café – “Zoë’s” £5 ✓'],
  ])('%s', (_what, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  it('is tidy, and stays as it is when it is tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidyText(text);
        expect(tidyText(tidy)).toBe(tidy);
        expect(tidy.isWellFormed()).toBe(true);
        expect(tidy).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('a tidy answer', () => {
  it.each<[AnswerKind, string, string]>([
    ['line', ' Saturday \n club ', 'Saturday club'],
    ['words', 'One.\r\n\r\nTwo.', 'One. Two.'],
    ['markdown', '## One\r\n\r\n- two  \n- three', '## One\n\n- two  \n- three'],

    ['phone', '01632 960123', '01632 960123'],
    ['phone', '01632 960 123', '01632 960 123'],
    ['phone', '01632-960-123', '01632 960123'],
    ['phone', '(01632) 960123', '01632 960123'],
    ['phone', '+44 (0)1632 960123', '01632 960123'],
    ['phone', '0044 1632 960123', '01632 960123'],
    ['phone', '+44-1632-960-123', '01632 960123'],
    ['phone', '020-7946-0000', '020 7946 0000'],
    ['phone', '0300.111.8007', '0300 111 8007'],
    ['phone', '0121.496.0000', '0121 496 0000'],
    ['phone', '07700-900-123', '07700 900123'],
    ['phone', '111', '111'],
    ['phone', '01632 960123 ext 4', '01632 960123 ext 4'],
    ['phone', '01632 960123 or 960124', '01632 960123 or 960124'],
    ['phone', '+1 202-555-0100', '+1 202-555-0100'],
    ['phone', 'ring us', 'ring us'],

    ['postcode', 'st162dh', 'ST16 2DH'],
    ['postcode', ' ST16  2DH ', 'ST16 2DH'],
    ['postcode', 'ws111aa', 'WS11 1AA'],
    ['postcode', 'ST16', 'ST16'],
    ['postcode', 'STI6 2DH', 'STI6 2DH'],

    ['web', 'www.example.org', 'https://www.example.org'],
    ['web', 'example.org/club?a=1', 'https://example.org/club?a=1'],
    ['web', 'http://example.org', 'http://example.org'],
    ['web', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['web', '//example.org', '//example.org'],
    ['web', 'our website', 'our website'],
    ['web', 'hello@example.org', 'hello@example.org'],

    ['email', 'mailto:hello@example.org', 'hello@example.org'],
    ['date', '31/7/2026', '2026-07-31'],
    ['date', '7/31/2026', '7/31/2026'],
    ['date', '2026-07-31', '2026-07-31'],
  ])('%s: %j is %j', (kind, answer, expected) => {
    expect(tidyAnswer(kind, answer)).toBe(expected);
  });
});
