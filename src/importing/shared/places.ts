import { parsePostcode } from '../../directory/postcode.ts';
import { point as pointSchema, postcode as postcodeSchema, type Point } from '../../schema/common.ts';

const POSTCODE = /(?<![A-Z\d])([A-Z]{1,2}\d[A-Z\d]?)\s{0,3}(\d[ABD-HJLNP-UW-Z]{2})(?![A-Z\d])/i;

/** The first whole UK postcode in a text, in capitals with one space: `st162dh` → `ST16 2DH`. */
export function postcodeIn(text: string): string | undefined {
  const [, out = '', into = ''] = POSTCODE.exec(text.slice(0, 1000)) ?? [];
  const found = parsePostcode(`${out} ${into}`)?.text;
  return found !== undefined && postcodeSchema.safeParse(found).success ? found : undefined;
}

/** A text without the postcodes in it, and without the commas that are left over. */
export const withoutPostcodes = (text: string): string =>
  text
    .replaceAll(new RegExp(POSTCODE, 'gi'), '')
    .replaceAll(/\s*,(?:\s*,)+/g, ',')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '');

const degrees = (value: unknown): number | undefined => {
  const text =
    typeof value === 'number'
      ? String(value)
      : typeof value === 'string'
        ? value.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')
        : '';
  return /^[-+]?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
};

/** A point in England from two numbers or texts, to about a metre; they may be the wrong way round. Nothing for 0, 0 and for what lies elsewhere. */
export function pointOf(lat: unknown, lon: unknown): { readonly point: Point; readonly swapped: boolean } | undefined {
  const [a, b] = [degrees(lat), degrees(lon)];
  if (a === undefined || b === undefined) return undefined;
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  const right = pointSchema.safeParse({ lat: round(a), lon: round(b) });
  if (right.success) return { point: right.data, swapped: false };
  const turned = pointSchema.safeParse({ lat: round(b), lon: round(a) });
  return turned.success ? { point: turned.data, swapped: true } : undefined;
}

const HIDDEN = /\*{3}|\b(?:withheld|confidential|undisclosed|not disclosed)\b/i;
const SAID_HIDDEN =
  /\b(?:address|location|venue|postcode)(?: details)? (?:is |are |will be |must be |has been )?(?:kept )?(?:withheld|confidential|secret|not (?:be )?(?:published|disclosed|shared|given))\b/i;
const REFUGE = /\b(?:refuges?|safe ?houses?|domestic (?:abuse|violence))\b/i;
const HOME = /\bchild-?\s?mind(?:er|ers|ing)\b|\bhome child-?carers?\b|\bfoster (?:carer|home)s?\b|\bnann(?:y|ies)\b/i;

/** Words about an address, and about the service that is there. */
interface Words {
  /** The names and the terms of the service and of its provider. */
  readonly names: string;
  readonly description: string;
  readonly address: string;
}

/** Why an address must not be published; nothing when it may be. In doubt it is not. */
export function reasonToWithhold({ names, description, address }: Words): string | undefined {
  if (HIDDEN.test(address) || SAID_HIDDEN.test(description)) return 'the source says that the address is withheld';
  if (REFUGE.test(`${names} ${address}`) || /\brefuges?\b/i.test(description)) return 'it may be a refuge';
  return HOME.test(`${names} ${address}`) ? 'it may be somebody’s home' : undefined;
}
