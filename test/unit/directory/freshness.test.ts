import { describe, expect, it } from 'vitest';
import { freshness, freshnessDetail, freshnessWords, reminderStage } from '../../../src/directory/freshness.ts';
import type { Checked } from '../../../src/schema/common.ts';

describe('freshness', () => {
  it.each([
    ['today', '2026-11-21', '2026-11-21', 'fresh'],
    ['9 months and 30 days ago', '2026-01-22', '2026-11-21', 'fresh'],
    ['10 months ago to the day', '2026-01-21', '2026-11-21', 'due'],
    ['11 months ago to the day', '2025-12-21', '2026-11-21', 'due'],
    ['a day under 12 months ago', '2025-11-22', '2026-11-21', 'due'],
    ['12 months ago to the day', '2025-11-21', '2026-11-21', 'stale'],
    ['a day over 12 months ago', '2025-11-20', '2026-11-21', 'stale'],
    ['ten years ago', '2016-11-21', '2026-11-21', 'stale'],
    ['on 30 April: 10 months are up on 28 February', '2025-04-30', '2026-02-27', 'fresh'],
    ['on 30 April: 28 February is as late as February goes', '2025-04-30', '2026-02-28', 'due'],
    ['on a leap day: 12 months are up on 28 February', '2024-02-29', '2025-02-28', 'stale'],
    ['on a leap day: on 27 February they are not', '2024-02-29', '2025-02-27', 'due'],
    ['on 28 February: on a leap day 12 months are over', '2023-02-28', '2024-02-29', 'stale'],
  ])('of a record checked %s (%s, seen on %s) is %s', (_, on, today, state) => {
    expect(freshness({ on }, today)).toBe(state);
  });
});

describe('the stage of a reminder', () => {
  it.each([
    ['a day under 10 months ago', '2026-01-22', undefined],
    ['10 months ago to the day', '2026-01-21', 'ask'],
    ['a day under 11 months ago', '2025-12-22', 'ask'],
    ['11 months ago to the day', '2025-12-21', 'remind'],
    ['a day under 12 months ago', '2025-11-22', 'remind'],
    ['12 months ago to the day', '2025-11-21', 'last'],
    ['ten years ago', '2016-11-21', 'last'],
  ])('of a record checked %s (%s) is %s', (_, on, stage) => {
    expect(reminderStage({ on }, '2026-11-21')).toBe(stage);
  });
});

describe('freshnessWords', () => {
  it.each([
    ['2026-11-21', 'Checked today'],
    ['2026-11-05', 'Checked 2 weeks ago'],
    ['2025-11-22', 'Checked 11 months ago'],
    ['2025-11-21', 'Checked over a year ago. It may be out of date'],
  ])('of a record checked on %s: %s', (on, words) => {
    expect(freshnessWords({ on }, '2026-11-21')).toBe(words);
  });

  it('say of an example that it is made up, whenever it was checked', () => {
    for (const on of ['2026-11-21', '2020-01-01'])
      expect(freshnessWords({ on, example: true }, '2026-11-21')).toBe('Made-up example');
  });
});

describe('freshnessDetail', () => {
  const detail = (how: Checked['how'], on = '2026-11-17') =>
    freshnessDetail({ on, by: 'Club leader', how }, '2026-11-21').join(' ');

  it.each([
    ['provider', 'Checked on 17 November 2026 by the provider (Club leader).'],
    ['council', 'Checked on 17 November 2026 by the council (Club leader).'],
    [
      'register',
      'Checked on 17 November 2026 against a public register (Club leader). The provider has not confirmed it yet.',
    ],
    [
      'public-page',
      'Checked on 17 November 2026 against public web pages (Club leader). The provider has not confirmed it yet.',
    ],
  ] as const)('says who checked and what that does not mean, for %s', (how, words) => {
    expect(detail(how)).toBe(words);
  });

  it('warns from 12 months on, whoever checked', () => {
    for (const how of ['provider', 'council', 'register', 'public-page'] as const) {
      expect(detail(how, '2025-11-21')).toMatch(/It may be out of date\.$/);
      expect(detail(how, '2025-11-22')).not.toContain('out of date');
    }
  });
});
