import { OLDEST, type AgeRange } from '../../directory/age.ts';
import type { Token } from './tokens.ts';

/** An age in words, and how many words it takes. */
export interface Found<T> {
  readonly length: number;
  readonly value: T;
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const NUMBER_WORDS = new Map(NUMBERS.split(' ').map((word, i) => [word, i]));

/** Stages of life that people name in place of an age. Keys as they are compared. */
const STAGES = new Map<string, AgeRange>(
  Object.entries({
    newborn: { from: 0, to: 0 },
    baby: { from: 0, to: 1 },
    toddler: { from: 1, to: 3 },
    preschooler: { from: 2, to: 4 },
    tween: { from: 9, to: 12 },
    teen: { from: 13, to: 18 },
    teenage: { from: 13, to: 18 },
    teenager: { from: 13, to: 18 },
    'young adult': { from: 18, to: OLDEST },
    adult: { from: 18, to: OLDEST },
    'primary age': { from: 5, to: 10 },
    'primary aged': { from: 5, to: 10 },
    'primary school age': { from: 5, to: 10 },
    'secondary age': { from: 11, to: 16 },
    'secondary aged': { from: 11, to: 16 },
    'secondary school age': { from: 11, to: 16 },
    ks1: { from: 5, to: 7 },
    ks2: { from: 7, to: 11 },
    ks3: { from: 11, to: 14 },
    ks4: { from: 14, to: 16 },
    ks5: { from: 16, to: 19 },
  }),
);

/** Words before a number that make it an age: "aged 9", "she's 9", "my son 9", "turning 18". */
const BEFORE =
  '(?:age|aged|(?:i|he|she|child|son|daughter|boy|girl|who|they) (?:is|am|are)|im|hes|she|who|son|daughter|boy|girl|turning|turned)';

// "1 to 1" and "1:1" are help from one person.
const range = (from: number, to: number): AgeRange | undefined => (from < to ? { from, to } : undefined);

/** What the keys of the next words look like, and the age that is meant. `#` stands for a number, `@` for "year". */
const PATTERNS = (
  [
    // School years: children of Year 6 are 10, and 11 from their birthday.
    ['(?:school )?@ #(?! old)', (year) => (year >= 1 && year <= 13 ? { from: year + 4, to: year + 5 } : undefined)],
    ['#-#(?: ?@)?(?: old)?', range],
    ['# (?:to|and) #(?: ?@)?(?: old)?', range],
    ['# month(?: old)?', (months) => ({ from: Math.floor(months / 12), to: Math.floor(months / 12) })],
    ['# and a half(?: @(?: old)?)?', (age) => ({ from: age, to: age })],
    ['# ?@(?: (?:old|of age))?', (age) => ({ from: age, to: age })],
    ['# old', (age) => ({ from: age, to: age })],
    ['under #', (age) => (age > 0 ? { from: 0, to: age - 1 } : undefined)],
    ['(?:over|above) #', (age) => ({ from: age, to: OLDEST })],
    [String.raw`#(?:\+| plus| and over| and above| or over)`, (age) => ({ from: age, to: OLDEST })],
    [`${BEFORE} #`, (age) => ({ from: age, to: age })],
  ] as [string, (...numbers: number[]) => AgeRange | undefined][]
).map(([pattern, meaning]) => ({
  pattern: new RegExp(
    `^${pattern.replaceAll('#', String.raw`(\d{1,3})`).replaceAll('@', '(?:years?|yrs?|yo|y)')}(?= |$)`,
  ),
  meaning,
}));

/** The age that the words from a place on say, if they say one. The longest reading counts. */
export function ageAt(tokens: readonly Token[], start: number): Found<AgeRange> | undefined {
  const keys = tokens.slice(start, start + 6).map(({ key }) => spelled(key));
  const text = keys.join(' ');
  let best: Found<AgeRange> | undefined;
  const offer = (length: number, value: AgeRange | undefined): void => {
    if (value === undefined || value.from > value.to || value.to > OLDEST) return;
    if (best === undefined || length > best.length) best = { length, value };
  };
  for (const { pattern, meaning } of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) offer(match[0].split(' ').length, meaning(...match.slice(1).map(Number)));
  }
  for (let length = 1; length <= Math.min(3, keys.length); length++) {
    offer(length, STAGES.get(keys.slice(0, length).join(' ')));
  }
  return best;
}

/** A number in digits, whether it was written so or not: "nine", "fives", "16s". */
function spelled(key: string): string {
  const bare = key.replace(/^(\d{1,2})s$/, '$1');
  return String(NUMBER_WORDS.get(bare) ?? bare);
}
