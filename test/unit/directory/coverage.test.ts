import { describe, expect, it } from 'vitest';
import {
  byStanding,
  coverageNotices,
  gapsByLaw,
  sourcesOf,
  standingOf,
  unconfirmed,
} from '../../../src/directory/coverage.ts';
import { aRequirement, lacking, TODAY } from '../support/records.ts';

const answered = aRequirement({ slug: 'a', part: '1(a)' });
const partly = aRequirement({ slug: 'b', part: '1(b)', gap: 'Academies are missing.' });
const missing = { ...lacking(aRequirement({ slug: 'c', part: '1(c)', gap: 'Nobody knows yet.' }), 'answers') };

describe('how far a requirement is answered', () => {
  it.each([
    ['a page answers it and nothing is missing', answered, 'answered'],
    ['a page answers it and something is missing', partly, 'partly'],
    ['no page answers it', missing, 'not-yet'],
  ])('%s', (_, requirement, standing) => {
    expect(standingOf(requirement)).toBe(standing);
  });

  it('sorts every requirement into one of three', () => {
    expect(byStanding([missing, answered, partly])).toEqual({
      answered: [answered],
      partly: [partly],
      'not-yet': [missing],
    });
    expect(byStanding([])).toEqual({ answered: [], partly: [], 'not-yet': [] });
  });

  it('knows whose wording nobody has read yet', () => {
    const unread = aRequirement({ wording: 'to-be-confirmed' });
    expect(unconfirmed([answered, unread])).toEqual([unread]);
  });
});

describe('what is missing', () => {
  it('stands under its law, each gap once with all that have it', () => {
    const same = { ...missing, slug: 'd', part: '1(d)' };
    const other = { ...partly, slug: 'e', law: 'Another law' };
    expect(gapsByLaw([answered, missing, partly, same, other])).toEqual([
      {
        law: missing.law,
        gaps: [
          ['Nobody knows yet.', [missing, same]],
          ['Academies are missing.', [partly]],
        ],
      },
      { law: 'Another law', gaps: [['Academies are missing.', [other]]] },
    ]);
  });

  it('is nothing when every requirement is answered in full', () => {
    expect(gapsByLaw([answered])).toEqual([]);
  });
});

describe('the sources of some requirements', () => {
  it('stand once, though many requirements have them', () => {
    const act = { name: 'The Act', url: 'https://www.example.org/act' };
    const book = { name: 'A book' };
    expect(
      sourcesOf([
        aRequirement({ source: [act] }),
        aRequirement({ source: [book, { ...act }] }),
        lacking(aRequirement(), 'source'),
        aRequirement({ source: [book] }),
      ]),
    ).toEqual([act, book]);
  });
});

describe('notices of the law', () => {
  it('are none when all is answered and was checked within the year', () => {
    expect(coverageNotices([answered, partly], TODAY)).toEqual([]);
  });

  it('name what no page answers, and say what is missing', () => {
    expect(coverageNotices([answered, missing], TODAY)).toEqual([
      {
        id: 'law-not-answered',
        title: 'The law: 1 requirement that no page answers yet',
        lines: ['SEND Regulations, Schedule 2, 1(c): Nobody knows yet.'],
      },
    ]);
  });

  it.each([
    ['a day under a year ago', '2025-11-22', []],
    ['a year ago to the day', '2025-11-21', ['SEND Regulations, Schedule 2, 1(a): last checked on 21 November 2025']],
    [
      'a leap day, on 28 February of the next year',
      '2024-02-29',
      ['SEND Regulations, Schedule 2, 1(a): last checked on 29 February 2024'],
      '2025-02-28',
    ],
  ])('say what was checked %s', (_, checkedOn, lines, today = TODAY) => {
    const notices = coverageNotices([{ ...answered, checkedOn }], today);
    expect(notices.flatMap((notice) => notice.lines ?? [])).toEqual(lines);
  });

  it('count what was not checked in the title', () => {
    const old = [answered, partly].map((requirement) => ({ ...requirement, checkedOn: '2024-01-01' }));
    expect(coverageNotices(old, TODAY)[0]?.title).toBe('The law: 2 requirements not checked for 12 months');
  });
});
