import { describe, expect, it } from 'vitest';
import { answersIn, sectionsOf, tickedIn } from '../../../src/submitting/parse.ts';
import { CLUB, issueText, lists } from './support.ts';

function answersOf(body: string) {
  const result = sectionsOf(body);
  return 'problem' in result ? result.problem : answersIn(result.sections, lists);
}

describe('what somebody filled in', () => {
  it('is read as it was answered', () => {
    expect(answersOf(issueText({}, CLUB))).toEqual(CLUB);
  });

  it('is the same with the line ends of a web form', () => {
    expect(answersOf(issueText({}, CLUB).replaceAll('\n', '\r\n'))).toEqual(CLUB);
  });

  it.each(['', '\n\n', 'Hello.', '# What is it called?\n\nClub', '### No question of ours\n\nClub', '_No response_'])(
    'is nothing in %j',
    (body) => {
      expect(answersOf(body)).toEqual({});
    },
  );

  it('keeps what nobody can choose, for the check to refuse', () => {
    expect(answersOf('### Do families have to pay?\n\nNever')).toEqual({ 'cost.kind': 'Never' });
    expect(answersOf('### Which topics does it come under?\n\n- [x] Magic')).toEqual({ topics: ['Magic'] });
  });

  it('keeps headings that are no question in the answer above them', () => {
    expect(answersOf('### What happens there?\n\nA.\n\n### The first time\n\nB.')).toEqual({
      body: 'A.\n\n### The first time\n\nB.',
    });
  });

  it('is not guessed at when a question stands there twice', () => {
    const body = issueText({}, { ...CLUB, body: 'Fun.\n\n### What is it called?\n\nAnother club' });
    expect(answersOf(body)).toMatch(/“What is it called\?” is in it twice/);
  });

  it('is not read when it is longer than GitHub takes', () => {
    expect(answersOf('x'.repeat(1_000_000))).toMatch(/too much text/);
  });
});

it('finds the boxes that are ticked', () => {
  expect(tickedIn('- [x] A\n- [ ] B\n- [X] C, or D\n  - [x] E')).toEqual(['A', 'C, or D']);
});
