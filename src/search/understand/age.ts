import { OLDEST, type AgeRange } from '../../directory/age.ts';
import { numbered } from './numbers.ts';
import type { Token } from './tokens.ts';

/** Something in words, and how many words it takes. */
export interface Found<T> {
  readonly length: number;
  readonly value: T;
}

/** An age in words. Beyond what a Local Offer serves it is told as well: such a range begins above 25. */
export interface FoundAge extends Found<AgeRange> {
  /** Whether a stage of life says it ("toddler"), and no number. */
  readonly stage: boolean;
}

/** No age without an end: "over 25s". */
const ENDLESS = Number.POSITIVE_INFINITY;

/** The oldest person of whom an age is read. */
const OLDEST_PERSON = 110;

/** An age as a filter of the address has it: `9`, `5-11`. Beyond the Local Offer, `26`, `26-30` or `26+`: no filter, only said. */
export const ageText = ({ from, to }: AgeRange): string => {
  if (to === ENDLESS) return `${String(from)}+`;
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
};

/** Whether an age that was understood is beyond the Local Offer: see `ageText`. */
export const isPastOldest = (age: string): boolean => Number.parseInt(age, 10) > OLDEST;

/** Stages of life and of school that people name in place of an age. Keys as they are compared. */
const STAGES = new Map<string, AgeRange>(
  (
    [
      [0, 0, 'newborn', 'new born', 'newborn baby'],
      [0, 1, 'baby', 'infant', 'babe in arm'],
      [1, 3, 'toddler'],
      [2, 4, 'preschooler', 'pre schooler', 'preschool age', 'pre school age', 'preschool aged', 'pre school aged'],
      [2, 4, 'nursery', 'nursery age', 'nursery aged', 'nursery school age', 'nursery class', 'nursery child'],
      [4, 5, 'reception', 'reception class', 'reception year', 'reception age', 'reception aged', 'reception child'],
      [4, 5, 'reception pupil', 'reception intake', 'year r', 'yr r'],
      [0, 5, 'eyf', 'foundation stage', 'early year foundation stage'],
      [5, 7, 'infant school', 'infant age', 'infant school age'],
      [7, 11, 'junior school', 'junior age', 'junior school age'],
      [5, 10, 'primary', 'primary age', 'primary aged', 'primary school age', 'primary school aged', 'primary pupil'],
      [11, 16, 'secondary', 'secondary age', 'secondary aged', 'secondary school age', 'secondary school aged'],
      [11, 16, 'secondary pupil', 'high school age', 'high school aged'],
      [9, 13, 'middle school', 'middle school age', 'middle school aged'],
      [5, 16, 'school age', 'school aged', 'compulsory school age', 'statutory school age'],
      [14, 16, 'gcse year', 'gcse age', 'gcse student', 'gcse pupil', 'doing gcse', 'sitting gcse', 'taking gcse'],
      [
        16,
        18,
        'sixth form',
        'sixth former',
        'sixthform',
        'sixth form age',
        'sixth form student',
        '6th form',
        '6th former',
      ],
      [16, 18, 'a level student', 'a level year', 'doing a level', 'doing her a level', 'doing his a level'],
      [16, 19, 'school leaver', 'college age', 'college aged'],
      [9, 12, 'tween', 'tweenager', 'preteen', 'pre teen', 'preteenager'],
      [13, 18, 'teen', 'teenage', 'teenager', 'teenage boy', 'teenage girl', 'teen boy', 'teen girl'],
      [13, 15, 'early teen', 'early teenage year', 'young teen', 'young teenager'],
      [14, 16, 'mid teen'],
      [16, 19, 'late teen', 'older teen', 'older teenager'],
      [18, OLDEST, 'young adult', 'adult'],
      [20, 23, 'early 20'],
      [24, OLDEST, 'mid 20'],
      [20, OLDEST, 'in my 20', 'in his 20', 'in her 20', 'in their 20', 'in your 20', '20 something'],
      [27, 29, 'late 20'],
      ...[30, 40, 50, 60, 70].flatMap((from): [number, number, ...string[]][] => {
        const whose = ['my', 'his', 'her', 'their', 'your'].map((each) => `in ${each} ${String(from)}`);
        const part = ['early', 'mid', 'late'].map((each) => `${each} ${String(from)}`);
        return [[from, from + 9, ...whose, ...part, `${String(from)} something`]];
      }),
    ] as [number, number, ...string[]][]
  ).flatMap(([from, to, ...names]) => names.map((name): [string, AgeRange] => [name, { from, to }])),
);

/** "Reception" is a class, and a desk. */
const DESK = after('desk area room staff team phone number office hour opening at is on centre building work');
const BEFORE_DESK = setOf('main hospital hotel at ring call phone ask front warm good');

/** “Primary care” is a surgery, and a “primary need” is the main one. */
const NO_SCHOOL = after(
  'care need carer diagnosis mental health progressive difficulty condition concern cause tumour infection trauma breast',
);

/** Things that are counted, and are no ages: "2 hours", "5 pounds", "10 to 12 June". */
const COUNTED = after(
  `hour hr minute min second sec pm am oclock noon midday mile km metre meter cm mm foot feet ft inch kg lb gram mg ml pound quid penny
  pence p percent % per time session week wk day night stone point star bed bedroom step tier x other st nd rd th
  jan january feb february mar march apr april june july aug august sep sept september oct october nov november dec december`,
);

/** A house: "2-4 Church Road". */
const STREET = /^(?: [a-z]+){1,2} (?:road|rd|street|lane|avenue|close|drive|way|court|crescent|terrace)(?= |$)/;

/** A small number of these is how many there are. */
const PEOPLE = after('child kid people person place adult staff carer friend boy girl son daughter baby worker');
const HELPERS = after('support help staff staffing ratio care');

/** A number behind these is a name: "section 17", "June 12". */
const NUMBERED_THINGS = setOf(
  `level stage tier grade band section regulation reg article page chapter part type step unit room number no ratio phase route bus
  junction covid act schedule annex version open opening time hour at bedroom class s
  mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday
  jan january feb february mar march apr april may june july aug august sep sept september oct october nov november dec december`,
);

/** Years that are no age: "2 years ago", "a 3 year course". */
const OTHER_YEARS = after(
  `ago wait waiting plan course programme program contract review later project strategy funding degree history long running since of
  experience anniversary apart together now warranty lease list gap`,
);
const WAITED = setOf(
  'last past next every waited waiting wait after took take been previous another within in over about under',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function after(words: string): RegExp {
  return new RegExp(`^ (?:${[...setOf(words)].join('|')})(?= |$)`);
}

/** People of whom a number is the age: "my son 9", "she's 9", "a boy of ten", "twins aged 7". */
const PERSON =
  '(?:child|kid|son|daughter|boy|girl|lad|lass|twin|triplet|brother|sister|sibling|grandson|granddaughter|grandchild|nephew|niece|cousin|teenager|student|pupil|youngster|youngest|eldest|oldest|stepson|stepdaughter|toddler|baby|young person)';
const SOMEBODY = `(?:(?:i|he|she|they|who|${PERSON}) (?:is|am|are|was|has)|im|hes|she|theyre|who|${PERSON})`;
const BECOMES = '(?:turning|turned|turn|reached|reaching|reach|becoming|become|approaching|will be|to be)';
const SOON = '(?:nearly|almost|not quite|coming up to|rising|about to turn|about to be|soon to be|soon)';

const YEAR = '(?:years?|yrs?|y)';
const OLD = `(?: yo| y / o| y o| yro| ${YEAR} (?:old|of age))`;
/** What may stand behind the number of an age. */
const MAY = `(?:${OLD}| ${YEAR}| old)?`;
const AGE = '(?:(?:the )?aged?(?: group| range| band| bracket| of| from| between| about| around)*)';
const OF_AGE = `(?:(?:the |an )?${AGE} )?`;
const TO = '(?:to|-|till|til|until|thru|through|up to)';
const AND = '(?:and|&|or)';
/** Between the numbers of a list. */
const NEXT = '(?: (?:,|&|/|and|or|, and|, or))';
const UP = `(?:\\+|plus|upward|up|${AND} (?:over|above|up|upward|older|beyond|onward)|onward)`;
const DOWN = `(?:${AND} (?:under|below|younger))`;

type Meaning = (numbers: readonly number[], said: boolean) => AgeRange | undefined;

/** A pattern, the ages that it means, and whether years of waiting look like it. */
type Rule = readonly [pattern: string, meaning: Meaning, waits?: true];

const exactly = (age: number): AgeRange | undefined => (age <= OLDEST_PERSON ? { from: age, to: age } : undefined);
const andOver = (from: number): AgeRange | undefined => {
  if (from > 99) return undefined;
  return { from, to: from > OLDEST ? ENDLESS : OLDEST };
};
const upTo = (to: number): AgeRange | undefined =>
  to >= 0 && to <= 40 ? { from: 0, to: Math.min(to, OLDEST) } : undefined;
/** From the smallest number to the largest. Behind 25 only when it is said that they are ages. */
const fromTo = (numbers: readonly number[], said: boolean): AgeRange | undefined => {
  const [from, to] = outer(numbers);
  if (to > OLDEST_PERSON || (to > OLDEST && !said)) return undefined;
  return from > OLDEST ? { from, to } : { from, to: Math.min(to, OLDEST) };
};
const outer = (numbers: readonly number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];
const inMonths = (numbers: readonly number[]): AgeRange | undefined =>
  fromTo(
    numbers.map((count) => Math.floor(count / 12)),
    false,
  );

/** The ages of school years: children of Year 6 are 10, and 11 from their birthday. */
const inYears = (numbers: readonly number[], youngest?: number): AgeRange | undefined => {
  const [first, last] = outer(numbers);
  return first >= 1 && last <= 13 ? { from: youngest ?? first + 4, to: last + 5 } : undefined;
};

/** The ages of the key stages, the early years before them. */
const KEY_STAGES = ['0-5', '5-7', '7-11', '11-14', '14-16', '16-19'].map((ages) => ages.split('-').map(Number));
const inKeyStages = (numbers: readonly number[]): AgeRange | undefined => {
  const [first, last] = outer(numbers);
  const [from, to] = [KEY_STAGES[first]?.[0], KEY_STAGES[last]?.[1]];
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Years before which "pre" means an age. */
const PRE = [5, 11, 16, 18, 19];

/** What the words look like, from the first on, and the ages that are meant. `#` stands for a number. */
const RULES: readonly Rule[] = [
  // School
  [`(?:school )?${YEAR} #(?:(?:${NEXT}| ${TO}) (?:${YEAR} )?#)*(?! old)`, (all) => inYears(all)],
  [`(?:reception|year r|yr r) (?:${TO}|and|&) (?:${YEAR} )?#`, (all) => inYears(all, 4)],
  [`nursery ${TO} (?:${YEAR} )?#`, (all) => inYears(all, 2)],
  ['nursery (?:to|-|and|&) reception', () => ({ from: 2, to: 5 })],
  [`(?:key stage|keystage|ks) #(?:(?:${NEXT}| ${TO}) (?:(?:key stage|keystage|ks) )?#)*`, inKeyStages],
  // Several ages
  [`(?:from )?birth ${TO} ${OF_AGE}#${MAY}`, ([to = 0]) => upTo(to)],
  [
    `(?:${AGE} )?(?:from |between )?${OF_AGE}#${MAY} (?:${TO}|${AND}) ${OF_AGE}#${MAY}`,
    ([a = 0, b = 0], said) => (a < b ? fromTo([a, b], said) : undefined),
  ],
  [`(?:${AGE}|${PERSON}(?: (?:who )?(?:are|is))?) #(?:${NEXT} #)+${MAY}`, (all) => fromTo(all, true)],
  [`#(?:${NEXT} #)+(?:${OLD}| ${YEAR})`, (all) => fromTo(all, true)],
  // Months
  [`# (?:month|mth|mo)(?: old)? ${TO} # ${YEAR}${MAY}`, ([a = 0, b = 0]) => fromTo([Math.floor(a / 12), b], true)],
  [`#(?: (?:${TO}|${AND}) #)? (?:month|mths?|mos?) old`, inMonths],
  [`#(?: (?:${TO}|${AND}) #)? (?:month|mths?|mos?)`, inMonths, true],
  ['# (?:week|wk|day) old', () => ({ from: 0, to: 0 })],
  // One age
  [`(?:${AGE} )?#(?: ${AND}(?: a)? half| 1 / 2| \\. \\d)${MAY}`, ([age = 0]) => exactly(age)],
  [`#(?:${OLD}| old)`, ([age = 0]) => exactly(age)],
  [`# ${YEAR}`, ([age = 0]) => (age <= OLDEST ? exactly(age) : undefined), true],
  [`(?:at )?${AGE} #${MAY}`, ([age = 0]) => exactly(age)],
  [`${PERSON} of #${MAY}`, ([age = 0]) => exactly(age)],
  [`${SOMEBODY} (?:(?:just|only|now|already|about|around) )*#${MAY}`, ([age = 0]) => exactly(age)],
  [`(?:${SOMEBODY} )?(?:just )?${BECOMES} #${MAY}`, ([age = 0]) => exactly(age)],
  [`${SOMEBODY} ${SOON} #${MAY}`, ([age = 0]) => exactly(Math.max(0, age - 1))],
  [`${SOON} #${MAY}`, ([age = 0]) => exactly(Math.max(0, age - 1)), true],
  [`(?:${SOMEBODY} )?#${MAY} (?:going on|turning|${SOON}) #${MAY}`, ([age = 0]) => exactly(age)],
  // Up to an age, and from one on
  [`(?:${AGE} )?(?:under|below|younger than|less than|u) ${OF_AGE}#${MAY}`, ([to = 0]) => upTo(to - 1)],
  ['pre #', ([to = 0]) => (PRE.includes(to) ? upTo(to - 1) : undefined)],
  [
    `(?:${AGE} )?(?:up to|until|till|no older than|max|maximum) ${OF_AGE}#${MAY}`,
    ([to = 0], said) => (to <= OLDEST || said ? upTo(to) : undefined),
  ],
  [`(?:${AGE} )?#${MAY} ${DOWN}`, ([to = 0]) => upTo(to)],
  // Over 25 is past the Local Offer; over 18 is 18, too.
  [
    `(?:${AGE} )?(?:over|above|older than) ${OF_AGE}#${MAY}`,
    ([from = 0]) => andOver(from === OLDEST ? OLDEST + 1 : from),
  ],
  [`from #(?:${OLD}| ${YEAR})`, ([from = 0]) => andOver(from)],
  [`(?:at least|minimum|post|from (?:the )?age(?: of)?) ${OF_AGE}#${MAY}`, ([from = 0]) => andOver(from)],
  [`(?:${AGE} |from )?#${MAY} ${UP}${MAY}`, ([from = 0]) => andOver(from)],
];

const PATTERNS = RULES.map(([pattern, meaning, waits]) => ({
  pattern: new RegExp(`^${pattern.replaceAll('#', String.raw`\d{1,3}(?![\d.:])`)}(?= |$)`),
  meaning,
  waits: waits ?? false,
}));

/** Words that say that a number is an age or a school year. */
const SAID = new RegExp(`(?:\\b(?:yo|o|yro|old|aged?|months?|mths?|mos?)\\b|\\b${YEAR}\\b)`);

/** The age that the words from a place on say, if they say one. The longest reading counts. */
export function ageAt(tokens: readonly Token[], start: number): FoundAge | undefined {
  const line = numbered(tokens, start);
  const before = tokens[start - 1]?.key ?? '';
  const readings = [
    ...(NUMBERED_THINGS.has(before) ? [] : inNumbers(line.text, before)),
    ...inStages(line.text, before),
  ];
  let best: FoundAge | undefined;
  for (const { words, value, stage } of readings) {
    const length = line.tokensIn(words);
    if (length !== undefined && length > (best?.length ?? 0)) best = { length, value, stage };
  }
  return best;
}

/** A beginning of a line that may be read as an age. */
interface Reading extends Omit<FoundAge, 'length'> {
  readonly words: string;
}

/** Readings by numbers. */
function* inNumbers(line: string, before: string): Generator<Reading> {
  for (const { pattern, meaning, waits } of PATTERNS) {
    const [words] = pattern.exec(line) ?? [];
    if (words === undefined) continue;
    const rest = line.slice(words.length);
    if (waits && (WAITED.has(before) || OTHER_YEARS.test(rest))) continue;
    const numbers = (words.match(/\d+/g) ?? []).map(Number);
    const said = SAID.test(words);
    if (countsOthers(words, rest, numbers, said)) continue;
    const value = meaning(numbers, said);
    if (value !== undefined) yield { words, value, stage: false };
  }
}

/** Whether numbers count something else than years. */
function countsOthers(words: string, rest: string, numbers: readonly number[], said: boolean): boolean {
  if (/^ [/.:] \d/.test(rest) || STREET.test(rest) || (COUNTED.test(rest) && !/(?:old|of age)$/.test(words)))
    return true;
  const most = Math.max(...numbers);
  return !said && ((PEOPLE.test(rest) && (most < 5 || words.startsWith('up to'))) || (most <= 3 && HELPERS.test(rest)));
}

/** Readings by stages of life. */
function* inStages(line: string, before: string): Generator<Reading> {
  const words = line.split(' ');
  for (let count = 1; count <= Math.min(4, words.length); count++) {
    const name = words.slice(0, count).join(' ');
    const rest = line.slice(name.length);
    const value = STAGES.get(name);
    if (value === undefined || (name === 'reception' && (DESK.test(rest) || BEFORE_DESK.has(before)))) continue;
    if (/^(?:primary|secondary)$/.test(name) && NO_SCHOOL.test(rest)) continue;
    yield { words: name, value, stage: true };
  }
}
