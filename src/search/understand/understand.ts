import type { AgeRange } from '../../directory/age.ts';
import { isForcesPost, isWhole, parsePostcode } from '../../directory/postcode.ts';
import { ageAt, ageText, isPastOldest, type Found } from './age.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrases } from './phrases.ts';
import { respelled } from './spellings.ts';
import { HERE, NOT_IN_NAME, STOP, WHERE } from './stop.ts';
import { lineOf, tokensOf, type Token } from './tokens.ts';

/** What may be understood from free words. An intent is named by its slug. */
export const KINDS = ['age', 'near', 'area', 'day', 'cost', 'way', 'approved', 'condition'] as const;
export type Kind = (typeof KINDS)[number];

/** A part of a query that means something. */
export interface Part {
  readonly kind: Kind | 'intent';
  /** The words, as they were typed, in the spelling of the site. */
  readonly words: string;
  /**
   * As a filter of the address has it: `9`, `5-11`, `Leek`, `WS11 1AA`, `saturday`, `free`; the slugs of intents or conditions. An age past
   * the Local Offer (`26+`, see `isPastOldest`) is no filter; `me` is where the visitor is.
   */
  readonly values: readonly string[];
  /** Of a condition: the slugs of the intents that the same words stand for. */
  readonly intents?: readonly string[];
  /** Of an intent that was recognised: how sure it is, from 0 to 1. Words that are certain leave it out. */
  readonly confidence?: number;
  /** How likely each of the values is beside the likeliest, from 0 to 1. */
  readonly shares?: readonly number[];
  /** Whether it stands beside words that are certain, and only adds to them. */
  readonly adds?: boolean;
  /** Of an age: a stage of life or of school says it ("transition to secondary"), so that its words may say more. */
  readonly stage?: boolean;
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
 * certain to mean an intent. The longest phrase wins, and a word that is part of a name stays a word. Several ages are one part from the
 * youngest to the oldest, several places one part with the nearest of them: no word of theirs must be found.
 *
 * @param plain kinds and slugs of intents that are not to be read: their words stay words
 */
export function understand(query: string, lexicon: Lexicon, plain: readonly string[] = []): Understood {
  const typed = tokensOf(query);
  const names = namedTokens(typed, lexicon);
  const tokens = typed.map((token, i) => (names[i] === true ? token : respelled(token, lexicon.spellings)));
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
    owner.fill(span, span.start, span.start + span.length);
    chosen.push(span);
  }
  return {
    text: lineOf(tokens.filter((_, i) => owner[i] === undefined).map(({ word }) => word)),
    parts: together(
      chosen.sort((a, b) => a.start - b.start),
      lexicon,
    ).map(({ kind, words, values, intents, stage }) => ({
      ...{ kind, words, values },
      ...(intents && { intents }),
      ...(stage && { stage }),
    })),
    named: new Set(tokens.filter((_, i) => owner[i] === undefined && names[i] === true).map(({ key }) => key)),
  };
}

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
    const found = phrases.freelyAt(tokens, from);
    return found && { length: found.length + from - start, value: found.values };
  };
  const age = ageAt(tokens, start);
  const intent = phrase(lexicon.intents);
  const condition = conditionAt(tokens, start, lexicon);
  // A place takes the "in" or "near" before it along.
  const skip = WHERE.has(first) ? 1 : 0;
  const after = skip === 1 ? placeAt(tokens, start + 1, true, lexicon) : undefined;
  const near = after ? { ...after, length: after.length + 1 } : placeAt(tokens, start, false, lexicon);
  return [
    ...span('near', near && { length: near.length, value: [near.value] }),
    ...span('area', phrase(lexicon.areas, start + skip)),
    ...span('age', age && { length: age.length, value: [ageText(age.value)] }).map((each) => ({
      ...each,
      stage: age?.stage ?? false,
    })),
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
  lineOf(tokens.slice(start, start + length).map(({ word }) => word));

/** Spans in their order, with one for all ages and one for all places. */
function together(spans: readonly Span[], lexicon: Lexicon): Span[] {
  const join = (kind: Part['kind'], valueOf: (same: readonly Span[]) => string | undefined): Span[] => {
    const same = spans.filter((span) => span.kind === kind);
    const [first] = same;
    const value = valueOf(same);
    if (first === undefined || value === undefined) return [];
    return [
      {
        ...first,
        words: lineOf(same.flatMap(({ words }) => tokensOf(words).map(({ word }) => word))),
        values: [value],
        stage: same.every(({ stage }) => stage === true),
      },
    ];
  };
  const others = spans.filter(({ kind }) => kind !== 'age' && kind !== 'near');
  return [...others, ...join('age', ageOf), ...join('near', (same) => placeOf(same, lexicon))].sort(
    (a, b) => a.start - b.start,
  );
}

/** From the youngest to the oldest that a number says; else a stage of life; an age past the Local Offer when there is no other. */
function ageOf(spans: readonly Span[]): string | undefined {
  const values = (which: (span: Span, value: string) => boolean): string[] =>
    spans.flatMap((span) => span.values.filter((value) => which(span, value)));
  const ranges = values(({ stage }, value) => stage !== true && !isPastOldest(value)).map(rangeOf);
  if (ranges.length > 0) {
    return ageText({ from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) });
  }
  const past = values((_, value) => isPastOldest(value));
  const stages = values(({ stage }, value) => stage === true && !isPastOldest(value));
  // "Adults over 30" are past it, "I am 40 and have a toddler" is not.
  return stages.find((value) => past.length === 0 || rangeOf(value).from < 18) ?? past[0];
}

function rangeOf(value: string): AgeRange {
  const [from = 0, to = from] = value.split('-').map(Number);
  return { from, to };
}

/** The place that says most exactly where: a whole postcode first, a place outside and "near me" last. */
function placeOf(spans: readonly Span[], { farPlaces }: Lexicon): string | undefined {
  const exactness = (value: string): number => {
    const postcode = parsePostcode(value);
    if (postcode !== undefined) return isWhole(postcode) ? 5 : postcode.sector === undefined ? 2 : 4;
    return value === HERE ? 0 : farPlaces.has(value) || isForcesPost(value) ? 1 : 3;
  };
  const values = spans.flatMap((span) => span.values.slice(0, 1));
  return values.sort((a, b) => exactness(b) - exactness(a))[0];
}

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
  const postcode = postcodeAt(tokens, start, said, lexicon);
  if (postcode !== undefined) return postcode;
  const place = lexicon.places.freelyAt(tokens, start);
  if (place === undefined) return undefined;
  const after = tokens[start + place.length]?.key;
  const [name = ''] = place.values;
  // A city outside is known by its clubs, too: "Derby County".
  const isNamed =
    NOT_IN_NAME.has(after ?? '') || (lexicon.farPlaces.has(name) && /^(?:city|county)$/.test(after ?? ''));
  return said || !isNamed ? { length: place.length, value: name } : undefined;
}

/** A postcode or its beginning. A half is read only where such postcodes are: "KS2" and "Y6" are none. */
function postcodeAt(
  tokens: readonly Token[],
  start: number,
  said: boolean,
  { postcodeAreas, postcodeDistricts }: Lexicon,
): Found<string> | undefined {
  for (const length of [3, 2, 1]) {
    if (tokens.length - start < length) continue;
    const words = wordsOf(tokens, start, length);
    if (isForcesPost(words)) return { length, value: words.toUpperCase() };
    const postcode = parsePostcode(words);
    if (postcode === undefined) continue;
    if (isWhole(postcode)) return { length, value: postcode.text };
    const { district, text } = postcode;
    const letters = district.replace(/\d.*/, '');
    // "S20" and "B12" may be a section and a vitamin, and "at 5" is no "AT5".
    const isSure =
      said || postcodeDistricts.has(district) || (letters.length > 1 && /\d/.test(tokens[start]?.key ?? ''));
    if (length < 3 && isSure && postcodeAreas.has(letters)) return { length, value: text };
  }
  return undefined;
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
