import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, phonesIn, spokenPhone } from '../../../src/directory/phone.ts';

const phones = (text: string): string[] =>
  phonesIn(text)
    .filter(({ phone }) => phone)
    .map((piece) => piece.text);

describe('phonesIn', () => {
  it.each([
    ['Ring us on 01632 960123.', ['01632 960123']],
    ['0800 111 is too short.', []],
    ['Ring Childline on 0800 1111.', ['0800 1111']],
    ['Samaritans: 116 123, or ring 111', ['116 123', '111']],
    ['Ring 999. Bus 101, page 999', ['999']],
    ['Ring 105 people or 1000', ['105']],
    ['01632960123 or 020 7946 0000', ['01632960123', '020 7946 0000']],
    ['Reference 1016329601234', []],
    ['No number', []],
  ])('of “%s”', (text, found) => {
    expect(phones(text)).toEqual(found);
  });

  it('loses nothing of a text', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constant('01632 960123'), fc.stringMatching(/^[\d ]*$/)));
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        expect(
          phonesIn(whole)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });
});

describe('spokenPhone', () => {
  it.each([
    ['01632960123', '01632 960123'],
    ['02079460000', '020 7946 0000'],
    ['08001111111', '0800 111 1111'],
    ['+441632960123', '01632 960123'],
    ['+44 1632 960123', '01632 960123'],
    ['07700900123', '07700 900123'],
    ['0800 11 11', '0800 11 11'],
    ['111', '111'],
    ['85258', '85258'],
  ])('says %s as %s', (phone, said) => {
    expect(spokenPhone(phone)).toBe(said);
  });
});

describe('numbersIn', () => {
  it.each([
    ['Ring 01632 960123, 9am to 5pm.', ['01632 960123']],
    ['Ring 01632 960123 9am to 5pm.', ['01632 960123']],
    ['Numbers: 01632-960-123 and (01632) 960124', ['01632-960-123', '(01632) 960124']],
    ['From abroad: +44 (0)1632 960123', ['+44 (0)1632 960123']],
    ['Childline is on 0800 1111.', ['0800 1111']],
    ['The Samaritans: 116 123', ['116 123']],
    ['Ask 118 118 or 0906 123 4567', ['118 118', '0906 123 4567']],
    ['If it can wait, call 111.', ['111']],
    ['Text SHOUT to 85258', ['85258']],
    ['Register number 136500, URN 124500, from 2016 to 2026', []],
    ['Ages 0 to 25, £100 a week, 12345 families', []],
    ['Reference 1016329601234', []],
  ])('of “%s”', (text, found) => {
    expect(numbersIn(text).map((number) => number.text)).toEqual(found);
  });

  it('say where each begins', () => {
    const text = 'Text HELP to 85258, or ring 01632 960123.';
    for (const { text: number, start } of numbersIn(text)) expect(text.slice(start)).toMatch(new RegExp(`^${number}`));
    expect(numbersIn(text)).toHaveLength(2);
  });
});
