import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneNumberOf } from '../../../../src/search/understand/phone.ts';
import { anyText } from '../../support/random.ts';

describe('phoneNumberOf', () => {
  it.each([
    ['116 123', '116123'],
    ['116123', '116123'],
    ['0800 1111', '08001111'],
    ['08001111', '08001111'],
    ['01785 356921', '01785356921'],
    ['01785356921', '01785356921'],
    ['01785-356-921', '01785356921'],
    ['01785.356.921', '01785356921'],
    ['(01785) 356921', '01785356921'],
    ['+44 1785 356921', '01785356921'],
    ['+441785356921', '01785356921'],
    ['+44 (0)1785 356921', '01785356921'],
    ['0044 1785 356921', '01785356921'],
    ['0808 800 5000', '08088005000'],
    ['0300 123 4567', '03001234567'],
    ['07700 900123', '07700900123'],
    ['999', '999'],
    ['111', '111'],
    ['101', '101'],
    ['85258', '85258'],
    ['call 999', '999'],
    ['ring 111', '111'],
    ['text 85258', '85258'],
    ['who is 116 123?', '116123'],
    ["what's 0800 1111", '08001111'],
    ['whose number is 01785 356921', '01785356921'],
    ['missed call from 01785 356921 yesterday', '01785356921'],
    ['０１７８５ ３５６９２１', '01785356921'],
  ])('reads %j as %s', (query, digits) => {
    expect(phoneNumberOf(query)).toBe(digits);
  });

  it.each([
    '',
    '9',
    '2024',
    '5-11',
    '22q11',
    'section 17',
    'year 111',
    '24/7',
    '12/06/2015',
    'ST16 2DH',
    '£1000000000',
    '1234567890123456789',
    'autism',
    '365 days',
    '12345',
    '0800',
    'call me',
    '999 reasons',
  ])('reads none in %j', (query) => {
    expect(phoneNumberOf(query)).toBeUndefined();
  });

  it('gives digits, whatever is typed, and reads them as the same number', () => {
    const query = fc.oneof(anyText(), fc.stringMatching(/^[\d +().-]{0,20}$/));
    fc.assert(
      fc.property(query, (text) => {
        const number = phoneNumberOf(text);
        if (number === undefined) return;
        expect(number).toMatch(/^\d{3,11}$/);
        expect(phoneNumberOf(number)).toBe(number);
      }),
    );
  });

  it('reads a number in whatever groups it stands', () => {
    const groups = fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-37]\d{9}$/), groups, (digits, signs) => {
        fc.pre(!digits.startsWith('00'));
        const written = Array.from(digits, (digit, i) => digit + (signs[i] ?? '')).join('');
        expect(phoneNumberOf(written)).toBe(digits);
      }),
    );
  });
});
