/** How much of a postcode somebody wrote: all of it, its sector (`WS11 1`), or its district (`WS11`). */
export interface Postcode {
  /** In capitals with one space, as far as it goes. */
  readonly text: string;
  /** `WS11`. */
  readonly district: string;
  /** `WS11 1`; missing when only the district was written. */
  readonly sector?: string;
}

const AREA = '[A-Z]{1,2}';
const NUMBER = String.raw`\d[A-Z\d]?`;
/** The letters that a postcode may end in. */
const LETTER = '[ABD-HJLNP-UW-Z]';

/** In capitals with single spaces. Each gives the area's letters, the number of the district, the sector and the last letters. */
const WRITTEN = [
  // All of it, with spaces anywhere: the last three stand apart, for "WS111AA" is not "WS1 11AA".
  `(${AREA}) ?(${NUMBER}) ?(\\d)(${LETTER}{2})`,
  // As far as its sector, or half typed: "ST16 2", "ST16 2D", "ST 16 2", "ST162D".
  `(${AREA}) ?(${NUMBER}) (\\d)${LETTER}?`,
  `(${AREA})(\\d[A-Z\\d])(\\d)${LETTER}?`,
  // Its district.
  `(${AREA})(${NUMBER})`,
  String.raw`([A-Z]{2}) (\d{1,2})`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** Reads a postcode or the beginning of one, whatever stands between its parts or behind it. Nothing when it can be none. */
export function parsePostcode(words: string): Postcode | undefined {
  const text = words
    .toUpperCase()
    .replaceAll(/[\s.,;:\-–—_/]+/g, ' ')
    .trim();
  const [match] = WRITTEN.map((pattern) => pattern.exec(text)).filter((found) => found !== null);
  if (match === undefined) return undefined;
  const [, letters = '', number = '', digit, end = ''] = match;
  const district = letters + number;
  if (digit === undefined) return { text: district, district };
  return { text: `${district} ${digit}${end}`, district, sector: `${district} ${digit}` };
}

/** Whether all of a postcode was written, and not the beginning alone. */
export const isWhole = ({ text }: Postcode): boolean => /[A-Z]{2}$/.test(text);

const INSIDE = [
  `${AREA}[ ]?${NUMBER}[\\s.\\-–]*\\d${LETTER}{2}`,
  `${AREA}${NUMBER}[\\s.\\-–]+\\d${LETTER}?`,
  `${AREA}${NUMBER}`,
].map((pattern) => new RegExp(String.raw`(?<![A-Z\d])${pattern}(?![A-Z\d])`, 'g'));

/** The most of a postcode that stands anywhere in an address or a sentence; of two, the last. */
export function postcodeIn(words: string): Postcode | undefined {
  const text = words.toUpperCase();
  for (const pattern of INSIDE) {
    const found = parsePostcode(text.match(pattern)?.at(-1) ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The number of a British forces post office, "BFPO 57": a postcode that is no place here. */
export const isForcesPost = (words: string): boolean => /^\s*BFPO\s*\d{1,4}\s*$/i.test(words);
