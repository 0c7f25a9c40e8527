import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonesIn, spokenPhone } from '../../../src/directory/phone.ts';

const phones = (text: string): string[] =>
  phonesIn(text)
    .filter(({ phone }) => phone)
    .map((piece) => piece.text);

describe('phonesIn', () => {
  it.each([
    ['Ring us on 01632 960123.', ['01632 960123']],
    ['0800 1111 is too short.', []],
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
