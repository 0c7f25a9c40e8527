import { describe, expect, it } from 'vitest';
import { asksOf } from '../../../../src/search/rank/asks.ts';
import { fitIntent, score, weigh, type Document, type RankIntent } from '../../../../src/search/rank/score.ts';
import type { Part } from '../../../../src/search/understand/understand.ts';
import { Names } from '../../../../src/search/rank/names.ts';
import { needs } from '../../support/records.ts';

const aDocument = (facts: Partial<Document> = {}): Document => ({
  name: 'Club',
  provider: 'Lantern Club',
  subject: [],
  need: [],
  about: new Map(),
  day: [],
  approved: false,
  ways: [],
  ...facts,
});

describe('fitIntent', () => {
  const intent = { slug: 'respite', name: 'respite', subjects: ['short-breaks'], wider: ['clubs'], needs: ['autism'] };
  const strength = (facts: Partial<Document>): number => fitIntent(aDocument(facts), intent, 'any-need').strength;

  it('ranks name over subject and need, those over summary, and those over what may be', () => {
    const order = [
      strength({ about: new Map([['respite', 'name']]) }),
      strength({ subject: ['short-breaks'] }),
      strength({ about: new Map([['respite', 'summary']]) }),
      strength({ subject: ['clubs'] }),
      strength({ need: ['any-need'] }),
      strength({}),
      strength({ need: ['hearing'] }),
    ];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });

  it('ranks one for this need over one for many', () => {
    expect(strength({ need: ['autism'] })).toBeGreaterThan(strength({ need: ['autism', 'hearing', 'adhd'] }));
  });
});

describe('weigh and score', () => {
  const intents = new Map<string, RankIntent>([
    ['respite', { slug: 'respite', name: 'respite', subjects: ['short-breaks'] }],
    ['advice', { slug: 'advice', name: 'advice', subjects: ['advice'], weak: true }],
  ]);
  const understood = (text: string, parts: readonly Part[] = []) => ({ text, parts, named: new Set<string>() });
  const breaks = aDocument({ subject: ['short-breaks'] });
  const advice = aDocument({ subject: ['advice'] });
  const both = aDocument({ subject: ['short-breaks', 'advice'] });
  const part = (slug: string) => ({ kind: 'intent' as const, words: slug, values: [slug] });

  it('counts weak words little', () => {
    const asks = weigh(asksOf(understood('', [part('respite'), part('advice')])), intents, needs, () => undefined, 9);
    const coverage = (document: Document): number => score(document, asks, 0).coverage;
    expect(coverage(both)).toBe(1);
    expect(coverage(breaks)).toBeGreaterThan(0.8);
    expect(coverage(advice)).toBeLessThan(0.2);
  });

  it('counts a rare word more than a common one, and one that is nowhere not at all', () => {
    const hits = new Map([
      ['boccia', new Map([[breaks, 1]])],
      [
        'fun',
        new Map([
          [advice, 1],
          [both, 1],
          [breaks, 0.5],
        ]),
      ],
    ]);
    const asks = weigh(asksOf(understood('boccia fun zzzz')), intents, needs, (words) => hits.get(words), 9);
    const [rare = 0, common = 0, none = 0] = asks.map(({ weight }) => weight);
    expect(rare).toBeGreaterThan(common);
    expect(none).toBe(0);
    expect(score(breaks, asks, 0).coverage).toBe(1);
  });

  it('keeps in sight a service of which the day is not known', () => {
    const asks = weigh(
      asksOf(understood('', [{ kind: 'day', words: 'friday', values: ['friday'] }])),
      intents,
      needs,
      () => undefined,
      9,
    );
    const coverage = (day: readonly string[]): number => score(aDocument({ day }), asks, 0).coverage;
    expect([coverage(['friday']), coverage([]) > 0, coverage(['monday'])]).toEqual([1, true, 0]);
  });

  it('asks for small words only when there are no others', () => {
    expect(asksOf(understood('help for my child'))).toHaveLength(4);
    expect(asksOf(understood('help for my trampoline'))).toHaveLength(1);
    expect(asksOf(understood('help for my', [part('respite')]))).toHaveLength(1);
  });
});

describe('Names', () => {
  const named = (name: string): Document => aDocument({ name });
  const [stars, club, room] = [named('Saturday Stars'), named('Saturday Club'), named('The Friday Room')];
  const names = new Names([stars, club, room]);

  it('puts an exact name above everything, then names that share words', () => {
    const bonus = names.bonus('saturday stars');
    expect(bonus(stars)).toBeGreaterThan(10);
    expect(bonus(club)).toBeGreaterThan(bonus(room));
    expect(names.bonus('Friday Room!')(room)).toBeGreaterThan(10);
  });

  it('gives nothing for small words', () => {
    expect(names.bonus('the')(room)).toBe(0);
  });
});
