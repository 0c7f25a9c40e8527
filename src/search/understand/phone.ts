/** Words that people type around a telephone number. */
const AROUND =
  /\b(?:tel|telephone|phone|mobile|number|numbers|no|call|calling|called|ring|rang|dial|text|sms|to|from|the|a|is|this|it|who|whos|whose|what|whats|which|me|my|has|have|for|of|please|helpline|hotline|line)\b/g;

/** The short numbers of this country: of emergencies and services, of the lines that begin 116 or 118, and those for texts. */
const SHORT = /^(?:1[01]\d|12[0-9]|159|195|999|116\d{3}|118\d{3}|18[01]\d{2,3}|[5-8]\d{4})$/;

/** A number with its area: ten or eleven digits, or eight as "0800 1111". */
const LONG = /^0(?:[1-9]\d{8,9}|800\d{4,6}|845464\d)$/;

/** A long number that stands among other words. */
const AMONG = /(?<![\d£$€])(?:\+\s*44|0044|\(?0)(?:[\s().\-–/]{0,2}\d){7,14}(?!\d)/;

/**
 * The telephone number that a query asks for, in digits alone and with a 0 in place of the code of the country; nothing when it asks for none.
 * A short number counts only by itself. What a record has as its number reads as the same digits, so that the two can be compared.
 */
export function phoneNumberOf(query: string): string | undefined {
  const text = query.normalize('NFKC').toLowerCase();
  const alone = nationalOf(text.replaceAll(/['’]/g, '').replaceAll(AROUND, ' '));
  if (alone !== undefined && (SHORT.test(alone) || LONG.test(alone))) return alone;
  const among = nationalOf(AMONG.exec(text)?.[0] ?? '');
  return among !== undefined && LONG.test(among) ? among : undefined;
}

/** Digits with a 0 in place of the code of the country; nothing when other signs are there than those of a number. */
function nationalOf(text: string): string | undefined {
  if (!/^[\s\d+().:,;?!#\-–—/]*$/.test(text) || !/\d/.test(text)) return undefined;
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^(?:\+44|0044)0?/, '0');
  return /^\d+$/.test(digits) ? digits : undefined;
}
