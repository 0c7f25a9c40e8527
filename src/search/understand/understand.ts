import type { AgeRange } from '../../directory/age.ts';
import { parsePostcode } from '../../directory/postcode.ts';
import { ageAt, type Found } from './age.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrases } from './phrases.ts';
import { NOT_IN_NAME, STOP, WHERE } from './stop.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What may be understood from free words. An intent is named by its slug. */
export const KINDS = ['age', 'near', 'area', 'day', 'cost', 'way', 'approved', 'condition'] as const;
export type Kind = (typeof KINDS)[number];

/** A part of a query that means something. */
export interface Part {
  readonly kind: Kind | 'intent';
  /** The words, as they were typed. */
  readonly words: string;
  /** As a filter of the address has it: `9`, `5-11`, `Leek`, `WS11 1AA`, `saturday`, `free`; the slugs of intents or conditions. */
  readonly values: readonly string[];
  /** Of a condition: the slugs of the intents that the same words stand for. */
  readonly intents?: readonly string[];
  /** Of an intent: how sure it is, from 0 to 1; words that are certain leave it out. */
  readonly confidence?: number;
}

/** A query after reading. Every word of it is in `text` or in one of the parts. */
export interface Understood {
  /** The words that mean nothing in particular, in their order: they are searched as words. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** Words of the text that are part of the name of a service or provider, as they are compared. */
  readonly named: ReadonlySet<string>;
}

interface Span extends Part {
  readonly start: number;
  readonly length: number;
}

/**
 * Reads free words as a family means them: ages, places, days, cost, ways of meeting, conditions, and the phrases that are
 * certain to mean an intent. The longest phrase wins, and a word that is part of a name stays a word.
 *
 * @param plain kinds and slugs of intents that are not to be read: their words stay words
 */
export function understand(query: string, lexicon: Lexicon, plain: readonly string[] = []): Understood {
  const tokens = tokensOf(query);
  const names = namedTokens(tokens, lexicon);
  const spans = tokens
    .flatMap((_, start) => spansAt(tokens, start, lexicon))
    .map((span) => ({ ...span, values: span.values.filter((slug) => span.kind !== 'intent' || !plain.includes(slug)) }))
    .map((span) => (span.intents ? { ...span, intents: span.intents.filter((slug) => !plain.includes(slug)) } : span))
    .filter(({ kind, values }) => values.length > 0 && !plain.includes(kind))
    .filter(
      ({ kind, start, length }) =>
        kind === 'intent' || kind === 'condition' || !names.slice(start, start + length).includes(true),
    )
    .sort((a, b) => b.length - a.length || a.start - b.start || rank(a) - rank(b));
  const owner: (Span | undefined)[] = tokens.map(() => undefined);
  const chosen: Span[] = [];
  for (const span of spans) {
    if (owner.slice(span.start, span.start + span.length).some((taken) => taken !== undefined)) continue;
    if (chosen.some(({ kind }) => kind === span.kind && ONLY_ONE.has(kind))) continue;
    owner.fill(span, span.start, span.start + span.length);
    chosen.push(span);
  }
  return {
    text: tokens
      .filter((_, i) => owner[i] === undefined)
      .map(({ word }) => word)
      .join(' '),
    parts: chosen
      .sort((a, b) => a.start - b.start)
      .map(({ kind, words, values, intents }) => ({ kind, words, values, ...(intents && { intents }) })),
    named: new Set(tokens.filter((_, i) => owner[i] === undefined && names[i] === true).map(({ key }) => key)),
  };
}

/** One child, one place: a second age or place stays words. */
const ONLY_ONE: ReadonlySet<string> = new Set(['age', 'near']);
const RANK: readonly Part['kind'][] = ['near', 'area', 'condition', 'intent', 'age', 'day', 'cost', 'way', 'approved'];
const rank = ({ kind }: Span): number => RANK.indexOf(kind);

/** Everything that the words from a place on may mean. */
function spansAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Span[] {
  const span = (kind: Part['kind'], found: Found<readonly string[]> | undefined): Span[] =>
    found === undefined
      ? []
      : [{ kind, start, length: found.length, values: found.value, words: wordsOf(tokens, start, found.length) }];
  const first = tokens[start]?.key ?? '';
  const phrase = (phrases: Phrases<string>, from = start): Found<readonly string[]> | undefined => {
    const found = phrases.at(tokens, from);
    return found && { length: found.length + from - start, value: found.values };
  };
  const age = ageAt(tokens, start);
  const intent = phrase(lexicon.intents);
  const condition = conditionAt(tokens, start, lexicon);
  // A place takes the "in" or "near" before it along.
  const skip = WHERE.has(first) ? 1 : 0;
  const near = placeAt(tokens, start + skip, skip === 1, lexicon);
  return [
    ...span('near', near && { length: near.length + skip, value: [near.value] }),
    ...span('area', phrase(lexicon.areas, start + skip)),
    ...span('age', age && { length: age.length, value: [ageText(age.value)] }),
    ...span('day', phrase(lexicon.days)),
    ...span('cost', phrase(lexicon.costs)),
    ...span('way', phrase(lexicon.ways)),
    ...span('approved', phrase(lexicon.approved)),
    ...span('condition', condition).map((each) =>
      intent?.length === each.length ? { ...each, intents: intent.value } : each,
    ),
    ...span('intent', intent),
  ];
}

const wordsOf = (tokens: readonly Token[], start: number, length: number): string =>
  tokens
    .slice(start, start + length)
    .map(({ word }) => word)
    .join(' ');
const ageText = ({ from, to }: AgeRange): string => (from === to ? String(from) : `${from}-${to}`);

/** A condition by its name. A small word is one only by itself or in capitals: “ME”, and not “help me”. */
function conditionAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Found<readonly string[]> | undefined {
  const found = lexicon.conditions.at(tokens, start);
  if (found === undefined) return undefined;
  const { word = '', key = '' } = tokens[start] ?? {};
  const isLoud = word === word.toUpperCase() && tokens.some((each) => each.word !== each.word.toUpperCase());
  const isSmall = found.length === 1 && STOP.has(key) && tokens.length > 1 && !isLoud;
  return isSmall ? undefined : { length: found.length, value: found.values };
}

/** A postcode, or a town or village. Without "in" or "near" before it, a place is no place inside the name of something. */
function placeAt(tokens: readonly Token[], start: number, said: boolean, lexicon: Lexicon): Found<string> | undefined {
  for (const length of [2, 1]) {
    const words = wordsOf(tokens, start, length);
    const postcode = tokens.length - start >= length ? parsePostcode(words) : undefined;
    const letters = /^[A-Z]+/.exec(postcode?.district ?? '')?.[0] ?? '';
    // A half is read only where such postcodes are: "KS2" and "Y6" are none.
    if (postcode && (postcode.text.length > postcode.district.length + 2 || lexicon.postcodeAreas.has(letters))) {
      return { length, value: postcode.text };
    }
  }
  const place = lexicon.places.at(tokens, start);
  if (place === undefined) return undefined;
  const after = tokens[start + place.length]?.key;
  const [name = ''] = place.values;
  return said || after === undefined || !NOT_IN_NAME.has(after) ? { length: place.length, value: name } : undefined;
}

/** Which words are part of the name of a service or provider. */
function namedTokens(tokens: readonly Token[], { names }: Lexicon): boolean[] {
  const named = tokens.map(() => false);
  tokens.forEach((_, start) => {
    const found = names.at(tokens, start);
    if (found !== undefined && found.length > 1) named.fill(true, start, start + found.length);
  });
  return named;
}
