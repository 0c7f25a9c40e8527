import { describe, expect, it } from 'vitest';
import {
  costWord,
  costWords,
  count,
  exampleWords,
  deliveryWord,
  routeWord,
  seasonWord,
  statusWord,
} from '../../../src/directory/words.ts';
import { service } from '../../../src/schema/service.ts';

describe('the cost', () => {
  it.each([
    ['free', 'Free'],
    ['paid', 'You pay'],
    ['varies', 'Cost varies'],
  ] as const)('%s in a word: %s', (kind, word) => {
    expect(costWord(kind)).toBe(word);
  });

  it('in full has the price', () => {
    expect(costWords({ kind: 'paid', text: '£5 a session.' })).toBe('You pay. £5 a session.');
  });

  it('in full says "Free" once', () => {
    expect(costWords({ kind: 'free', text: 'Free for the first month.' })).toBe('Free for the first month.');
    expect(costWords({ kind: 'free', text: 'Bring a snack.' })).toBe('Free. Bring a snack.');
    expect(costWords({ kind: 'free', text: 'Freephone for carers.' })).toBe('Free. Freephone for carers.');
  });

  it('in full never hides that a family pays', () => {
    expect(costWords({ kind: 'paid', text: 'Free for under-5s, £3 for others.' })).toMatch(/^You pay\. /);
    expect(costWords({ kind: 'varies', text: 'Free for some.' })).toMatch(/^Cost varies\. /);
  });

  it('in full is the word alone when there is no more to say', () => {
    expect(costWords({ kind: 'free' })).toBe('Free');
  });
});

describe('every code that a record can hold has words of its own', () => {
  const { howToStart, status, delivery, when } = service.shape;
  it.each([
    ['route', howToStart.shape.routes.element.options.map(routeWord)],
    ['status', status.unwrap().options.map(statusWord)],
    ['delivery', delivery.unwrap().element.options.map(deliveryWord)],
    ['season', when.unwrap().shape.season.unwrap().options.map(seasonWord)],
  ])('%s', (_field, words) => {
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[A-Z].{3,}/);
  });

  it('tells waiting list, closed for now and closed apart', () => {
    expect([statusWord('waiting-list'), statusWord('temporarily-closed'), statusWord('closed')]).toEqual([
      'Waiting list',
      'Closed for now',
      'Closed',
    ]);
  });
});

it.each([
  [1, '1 made-up example shows what could be listed here'],
  [3, '3 made-up examples show what could be listed here'],
])('says what %i examples are', (n, words) => {
  expect(exampleWords(n)).toBe(words);
});

describe('count', () => {
  it.each([
    [0, '0 services'],
    [1, '1 service'],
    [2, '2 services'],
    [1200, '1,200 services'],
  ])('%i', (n, words) => {
    expect(count(n, 'service')).toBe(words);
  });
});
