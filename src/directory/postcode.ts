/** How much of a postcode somebody wrote: all of it, its sector (`WS11 1`), or its district (`WS11`). */
export interface Postcode {
  /** In capitals with one space, as far as it goes. */
  readonly text: string;
  /** `WS11`. */
  readonly district: string;
  /** `WS11 1`; missing when only the district was written. */
  readonly sector?: string;
}

const PARTS = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(?:(\d)([ABD-HJLNP-UW-Z]{2})?)?$/;

/** Reads a postcode or the first half of one. Nothing when the letters and digits can be none. */
export function parsePostcode(words: string): Postcode | undefined {
  const text = words.trim().toUpperCase().replaceAll(/\s+/g, ' ');
  // A whole postcode without its space: the last three stand apart, for "WS111AA" is not "WS1 11AA".
  const spaced = /^[A-Z]{1,2}[A-Z\d]{1,2}\d[A-Z]{2}$/.test(text) ? `${text.slice(0, -3)} ${text.slice(-3)}` : text;
  const match = PARTS.exec(spaced);
  if (match === null) return undefined;
  const [, district = '', digit, end] = match;
  if (digit === undefined) return { text: district, district };
  return { text: `${district} ${digit}${end ?? ''}`, district, sector: `${district} ${digit}` };
}
