import { describe, expect, it } from 'vitest';
import { language } from '../../../src/schema/languages.ts';
import { refusals } from '../support/accepts.ts';

const message = { pages: 'a', browser: 'b', ring: 'c {phone}', searched: 'd', machine: 'e' };
const POLISH = {
  ...{ code: 'pl', name: 'Polish', own: 'polski', script: 'Latn', message, inDanger: '999' },
  ...{ words: ['nie'], terms: { autism: ['autyzm*'] }, danger: { suicide: ['chcę umrzeć'] } },
};
const faults = (fields: Record<string, unknown>): string[] => refusals(language, { ...POLISH, ...fields });

describe('a language', () => {
  it.each([
    {},
    { code: 'zh-Hans', script: 'Hani', words: ['的'], terms: { autism: ['自闭症'] } },
    { rtl: true, letters: 'ٹڈ', never: 'ک', checkedBy: 'Teacher' },
    { terms: { money: ['сім’я', 'mi-e frică', 'szkoł* specjaln*'] } },
  ])('can have %j', (fields) => {
    expect(faults(fields)).toEqual([]);
  });

  it.each([
    { code: 'Polish' },
    { code: 'pl-PL' },
    { script: 'Latin' },
    { rtl: false },
    { letters: 'a b' },
    { message: { ...message, ring: 'c' } },
    { message: { ...message, ring: '{phone} {phone}' } },
    { message: { ...message, machine: undefined } },
    { inDanger: undefined },
    { words: [] },
    { words: ['Nie'] },
    { words: ['nie!'] },
    { terms: { autism: [] } },
    { terms: { autism: ['aut*yzm'] } },
    { terms: { autism: ['*'] } },
    { danger: { suicide: ['chcę  umrzeć'] } },
    { danger: { 'Not a slug': ['chcę umrzeć'] } },
  ])('cannot have %j', (fields) => {
    expect(faults(fields)).not.toEqual([]);
  });
});
