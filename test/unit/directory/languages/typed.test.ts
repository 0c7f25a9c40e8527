import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ForeignPhrases, keyOfPhrase } from '../../../../src/directory/languages/phrases.ts';
import { fold, typedWords } from '../../../../src/directory/languages/typed.ts';

it.each([
  ['Wózek', 'wozek'],
  ['łódź', 'lodz'],
  ['șțăîâ', 'staia'],
  ['сім’я', 'сімя'.normalize('NFKD').replaceAll(/\p{M}/gu, '')],
  ['її', 'іі'],
  ['ґрант', 'грант'],
  ['الإعاقة', 'الاعاقه'],
  ['مُسَاعَدَة', 'مساعده'],
  ['بچی', 'بچي'],
  ['بچے', 'بچي'],
  ['ਔਟਿਜ਼ਮ', 'ਔਟਿਜਮ'],
  ['ਚੰਗਾ', 'ਚਗਾ'],
  ['মেয়ে', 'মেযে'],
])('%s is compared as %s', (word, key) => {
  expect(fold(word)).toBe(key);
});

it('words have no spaces in Chinese, keep their vowels in Bengali and their place in the text', () => {
  expect(typedWords('5岁 自闭症').map(({ word }) => word)).toEqual(['5', '岁', '自', '闭', '症']);
  expect(typedWords('সাহায্য চাই').map(({ word }) => word)).toEqual(['সাহায্য', 'চাই']);
  expect(typedWords('– szkoła!')).toEqual([{ word: 'szkoła', key: 'szkola', from: 2, to: 8 }]);
});

const phrases = new ForeignPhrases([
  ['szkoł*', 'school'],
  ['szkoł* specjaln*', 'special school'],
  ['孤独症', 'autism'],
]);
const at = (text: string, start = 0) => phrases.at(typedWords(text), start);

it.each([
  ['szkoly', { length: 1, value: 'school' }],
  ['szkoła specjalna', { length: 2, value: 'special school' }],
  ['孤独症', { length: 3, value: 'autism' }],
  ['孤独', undefined],
  ['nie szkoła', undefined],
  ['', undefined],
])('“%s” begins with %j', (text, found) => {
  expect(at(text)).toEqual(found);
});

it('finds all phrases anywhere', () => {
  expect([...phrases.in(typedWords('nowa szkoła specjalna'))]).toEqual(['special school', 'school']);
});

it('compares phrases without accents, but not without their stars', () => {
  expect(keyOfPhrase('Szkoł* specjaln*')).toBe('szkol* specjaln*');
  expect(keyOfPhrase('szkoł')).not.toBe(keyOfPhrase('szkoł*'));
});

it('any text has words, each where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, from, to } of typedWords(text)) expect(text.slice(from, to)).toBe(word);
    }),
  );
});
