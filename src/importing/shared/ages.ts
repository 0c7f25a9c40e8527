/** Ages in whole years, both ends included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** The oldest age of a Local Offer. */
const OLDEST = 25;

/** What was made of two ages, and whether it is what the source says. */
export type AgesRead =
  | { readonly ages: Ages; readonly guess?: string }
  /** It is for people over 25 only. */
  | { readonly tooOld: true }
  | undefined;

/**
 * An age in whole years from a number or words: `5`, `"5 years"`, `"18 months"`, `4.5`. Nothing for signs such as -1, and what is no age.
 */
export function ageOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toLowerCase() : '';
  const [, digits, unit = ''] = /^(\d{1,3}(?:\.\d+)?)\s*\+?\s*([a-z]*)/.exec(text) ?? [];
  if (digits === undefined) return /^(?:birth|newborn|from birth)/.test(text) ? 0 : undefined;
  const years =
    Number(digits) / (/^(?:m|mo|mth|mths|month|months)$/.test(unit) ? 12 : /^w(?:ee)?ks?$/.test(unit) ? 52 : 1);
  return years > 130 ? undefined : Math.floor(years);
}

/** Ages from a youngest and an oldest, either of which may be missing. */
export function agesOf(from: number | undefined, to: number | undefined): AgesRead {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) {
    // An upper age of 0 is the usual sign for none.
    return to === 0 ? agesOf(from, undefined) : swapped(to, from);
  }
  if (from !== undefined && from > OLDEST) return { tooOld: true };
  if (from === 0 && to === 0) return undefined;
  const ages = { from: from ?? 0, to: Math.min(to ?? OLDEST, OLDEST) };
  if (from === undefined) return { ages, guess: 'the source gives no youngest age: written as 0' };
  if (to === undefined) return { ages, guess: 'the source gives no oldest age: written as 25, the oldest here' };
  return { ages };
}

function swapped(from: number, to: number): AgesRead {
  const read = agesOf(from, to);
  return read !== undefined && 'ages' in read
    ? { ages: read.ages, guess: 'the older age came first in the source' }
    : read;
}

const AGE = String.raw`(\d{1,3}(?:\.\d)?)\s*(months?|mths?|weeks?|wks?|years?|yrs?|y|m)?(?:\s*old)?`;
const RANGE = new RegExp(String.raw`${AGE}\s*(?:-|–|—|to|until|up to|and)\s*${AGE}`, 'i');
const AND_OVER = new RegExp(
  String.raw`${AGE}\s*(?:\+|and (?:over|above|up|older)|or over|plus|upwards)|(?:over|from|aged)\s+${AGE}\s*(?:\+|$)`,
  'i',
);
const UP_TO = new RegExp(String.raw`(?:up to|under|below|to)\s*(?:the )?(?:age of )?\s*${AGE}`, 'i');

/** Ages from one text: `5-11`, `5 to 11 years`, `18 months to 5 years`, `11+`, `under 5`. */
export function agesIn(text: string): AgesRead {
  const short = text.slice(0, 200);
  const [, a, unitA, b, unitB] = RANGE.exec(short) ?? [];
  if (a !== undefined && b !== undefined)
    return agesOf(ageOf(`${a} ${unitA ?? unitB ?? ''}`), ageOf(`${b} ${unitB ?? ''}`));
  const [, over, overUnit = '', from, fromUnit = ''] = AND_OVER.exec(short) ?? [];
  if (over !== undefined || from !== undefined)
    return agesOf(ageOf(`${over ?? from ?? ''} ${over === undefined ? fromUnit : overUnit}`), undefined);
  const [found = '', top, topUnit = ''] = UP_TO.exec(short) ?? [];
  if (top !== undefined) {
    const to = ageOf(`${top} ${topUnit}`);
    return agesOf(undefined, to !== undefined && /^(?:under|below)/i.test(found) ? to - 1 : to);
  }
  if (/^all ages?$/i.test(short.trim())) return { ages: { from: 0, to: OLDEST } };
  const one = ageOf(short);
  return agesOf(one, one);
}

const SAID = new RegExp(
  String.raw`\b(?:aged?|ages|between|children|young people)\s+(?:between |of |from )?${RANGE.source}|${RANGE.source}\s*(?:years|year olds|yrs)`,
  'i',
);

/** Ages that a description names in passing: `children aged 5 to 11`. Nothing unless it is plain that they are ages. */
export function agesSaid(text: string): AgesRead {
  const found = SAID.exec(text.slice(0, 2000))?.[0];
  return found === undefined ? undefined : agesIn(found);
}
