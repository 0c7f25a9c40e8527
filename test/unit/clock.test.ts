import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../src/clock.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('today, set by LOCAL_OFFER_TODAY', () => {
  it('is the day that is set', () => {
    vi.stubEnv('LOCAL_OFFER_TODAY', '2024-02-29');
    expect(today()).toBe('2024-02-29');
  });

  it.each(['tomorrow', '2026-13-01', '2025-02-29', '1 November 2026', '2026-11-21T10:00:00Z', ' 2026-11-21'])(
    'cannot be %j',
    (value) => {
      vi.stubEnv('LOCAL_OFFER_TODAY', value);
      expect(() => today()).toThrow(`LOCAL_OFFER_TODAY is ${JSON.stringify(value)}`);
    },
  );

  it('says in one sentence what to write', () => {
    vi.stubEnv('LOCAL_OFFER_TODAY', 'tomorrow');
    expect(() => today()).toThrow(
      /^LOCAL_OFFER_TODAY is "tomorrow"\. Write a date as year-month-day, for example 2026-10-31$/,
    );
  });
});

describe('today, by the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  it.each([
    ['at noon in winter', '2026-01-15T12:00:00Z', '2026-01-15'],
    ['just before midnight in winter', '2026-12-31T23:59:59Z', '2026-12-31'],
    ['at midnight in winter', '2027-01-01T00:00:00Z', '2027-01-01'],
    ['just before midnight in summer time', '2026-06-30T22:59:59Z', '2026-06-30'],
    ['at midnight in summer time, when it is still yesterday in Greenwich', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['on the night when the clocks go forward', '2026-03-29T00:30:00Z', '2026-03-29'],
    ['on the night when the clocks go back', '2026-10-25T00:30:00Z', '2026-10-25'],
  ])('%s', (_case, instant, day) => {
    vi.setSystemTime(new Date(instant));
    vi.stubEnv('LOCAL_OFFER_TODAY', undefined);
    expect(today()).toBe(day);
  });

  it('also when LOCAL_OFFER_TODAY is empty', () => {
    vi.setSystemTime(new Date('2026-01-15T12:00:00Z'));
    vi.stubEnv('LOCAL_OFFER_TODAY', '');
    expect(today()).toBe('2026-01-15');
  });

  it('is the day in the United Kingdom wherever the computer stands', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    vi.stubEnv('LOCAL_OFFER_TODAY', undefined);
    vi.setSystemTime(new Date('2026-01-15T12:00:00Z'));
    expect(today()).toBe('2026-01-15');
  });
});
