import { describe, expect, it } from 'vitest';
import {
  aboutWords,
  answersAreDue,
  ASKED,
  byYear,
  feedbackNotices,
  newestAnswer,
} from '../../../src/directory/feedback.ts';
import { feedback } from '../../../src/schema/feedback.ts';
import { aFeedback, TODAY } from '../support/records.ts';

const answeredOn = (...days: string[]) => days.map((day) => aFeedback({ answeredOn: day }));

describe('comments by year', () => {
  it('are newest first, in their order within a year', () => {
    const [a, b, c] = [2024, 2026, 2024].map((year, i) => aFeedback({ id: String(i), year }));
    expect(byYear([a, b, c].filter((entry) => entry !== undefined))).toEqual([
      [2026, [b]],
      [2024, [a, c]],
    ]);
  });

  it('are none without comments', () => {
    expect(byYear([])).toEqual([]);
  });
});

describe('the newest answer', () => {
  it.each([
    ['the latest day, in whatever order', answeredOn('2025-01-31', '2026-10-01', '2026-02-01'), '2026-10-01'],
    ['nothing without comments', [], undefined],
    ['no invented one', [aFeedback({ example: true }), ...answeredOn('2020-01-01')], '2020-01-01'],
    ['nothing when all are invented', [aFeedback({ example: true })], undefined],
  ])('is %s', (_, entries, newest) => {
    expect(newestAnswer(entries)).toBe(newest);
  });
});

describe('answers', () => {
  it.each([
    ['a day under a year ago', answeredOn('2025-11-22'), false],
    ['a year ago to the day', answeredOn('2025-11-21'), true],
    ['never', [], true],
  ])('given %s are due: %s', (_, entries, due) => {
    expect(answersAreDue(entries, TODAY)).toBe(due);
    expect(feedbackNotices(entries, TODAY)).toHaveLength(due ? 1 : 0);
  });

  it('that are due are told with the day of the newest', () => {
    expect(feedbackNotices(answeredOn('2024-03-01'), TODAY)[0]?.lines?.[0]).toBe(
      'The newest answer in content/feedback/ is of 1 March 2024.',
    );
    expect(feedbackNotices([], TODAY)[0]?.lines?.[0]).toBe('content/feedback/ has no answer to real comments yet.');
  });
});

describe('what people are asked', () => {
  it('is each thing that a comment can be about, with words of its own', () => {
    expect(ASKED.map(({ about }) => about)).toEqual(feedback.shape.about.options);
    expect(new Set(ASKED.map(({ about }) => aboutWords(about))).size).toBe(ASKED.length);
  });
});
