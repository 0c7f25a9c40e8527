import { groupedPhone } from '../directory/phone.ts';
import { parsePostcode } from '../directory/postcode.ts';
import { withoutHidden } from '../schema/characters.ts';
import { phone, plainDate, postcode } from '../schema/common.ts';
import type { AnswerKind } from './question.ts';

/**
 * Text as it may stand in a record: composed (NFC), with line feeds only, and without what nobody can see.
 *
 * Hidden signs are taken out and not refused: they come along when words are pasted from a document, and nobody can find in a form
 * what cannot be seen. Without them the file reads as the page does: no name looks like another, and no words stand in another order
 * than they are written.
 */
export const tidyText = (text: string): string =>
  withoutHidden(
    text
      .normalize('NFC')
      .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replaceAll('\t', ' '),
  )
    .normalize('NFC')
    .trim();

/**
 * An answer in the form that its field asks for, as far as that is certain: `ST162DH` is `ST16 2DH`, `01632-960-123` is
 * `01632 960123`, `www.example.org` is `https://www.example.org`. Anything else stays as it is, and the schema says what to write.
 */
export function tidyAnswer(kind: AnswerKind, answer: string): string {
  const text = kind === 'markdown' ? tidyText(answer) : tidyText(answer).replaceAll(/\s+/g, ' ');
  return TIDY[kind]?.(text) ?? text;
}

const TIDY: Partial<Record<AnswerKind, (text: string) => string | undefined>> = {
  phone: (text) => (phone.safeParse(text).success ? text : phoneIn(text)),
  postcode: (text) => postcode.safeParse(parsePostcode(text)?.text).data,
  web: (text) => (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : undefined),
  email: (text) => text.replace(/^mailto:/i, ''),
  date: isoDate,
};

/** A UK number written in another way: with hyphens, brackets, full stops, `+44 (0)` or no space at the right place. */
function phoneIn(text: string): string | undefined {
  if (!/^[+(]?\d[\d\s().\-‐‑–/]*$/.test(text)) return undefined;
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^(?:\+|00)440?/, '0');
  return groupedPhone(digits);
}

/** A day as it is written in the United Kingdom, `31/7/2026`, as year-month-day. */
function isoDate(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return plainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}
