import { describe, expect, it } from 'vitest';
import { compileTerms, termsIn } from '../../../src/directory/terms.ts';
import { terms } from '../support/terms.ts';

/** The words found, each with the entry they belong to. */
const found = (text: string): string[] =>
  termsIn(text, terms).map(({ slug, start, end }) => `${slug}: ${text.slice(start, end)}`);

describe('the terms in a text', () => {
  it('are none when the glossary has none', () => {
    expect(termsIn('Help with SEND.', compileTerms([]))).toEqual([]);
  });

  it.each([
    ['an abbreviation', 'help with SEND', ['send: SEND']],
    ['its plural', 'Two SENCOs and three EHCPs.', ['senco: SENCOs', 'ehc-plan: EHCPs']],
    ['an ordinary word', 'a short break', ['short-break: short break']],
    ['a plural that has its own form', 'many short breaks', ['short-break: short breaks']],
    ['one at the start of the text', 'Short breaks help.', ['short-break: Short breaks']],
    ['one at the start of a sentence', 'Ask. Short breaks help.', ['short-break: Short breaks']],
    ['one after a colon', 'Help: Short breaks', ['short-break: Short breaks']],
    ['one at the start of quoted words', 'She said: “Short breaks help.”', ['short-break: Short breaks']],
    [
      'the longer of two forms',
      'special educational needs and disabilities',
      ['send: special educational needs and disabilities'],
    ],
    [
      'the shorter when the longer is not all there',
      'special educational needs and more',
      ['sen: special educational needs'],
    ],
    [
      'a form with signs in it',
      'an education, health and care (EHC) plan.',
      ['ehc-plan: education, health and care (EHC) plan'],
    ],
    ['any white space between words', 'a short\n  break', ['short-break: short\n  break']],
    [
      'either sort of apostrophe',
      "Carer's Allowance, Carer’s Allowance",
      ["carers-allowance: Carer's Allowance", 'carers-allowance: Carer’s Allowance'],
    ],
    ['what belongs to somebody', 'the SENCO’s room', ['senco: SENCO’s']],
    ['every place', 'SEND or SEND', ['send: SEND', 'send: SEND']],
    ['words in brackets and before full stops', '(SEND) EHCP. SEN!', ['send: SEND', 'ehc-plan: EHCP', 'sen: SEN']],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['small letters for capitals', 'to send a letter'],
    ['capitals inside a sentence', 'the Short Break Team and the Short breaks list'],
    ['a part of a word', 'SENDER, RESEND, SEND2'],
    ['a part of a word with an accent', 'ÉSEN SENÉ'],
    ['a part of a word with a hyphen', 'pre-SEND, SEND-wide'],
    ['an e-mail address', 'SEND@council.example.org, help@SEND.example.org'],
    ['a web address', 'www.SEND.example.org/SEND/'],
    ['words that only begin like a form', 'short breakfast'],
  ])('not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});
