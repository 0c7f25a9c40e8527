import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { email as emailSchema, phone as phoneSchema, webAddress } from '../../schema/common.ts';
import { isNoEmail, isNoHost } from './sentinels.ts';
import { FIRST_NAMES, isTeamWord } from './people.ts';

/** Digits that may be a UK number, with whatever people put between them, and an extension behind. */
const NUMBER = /(?:\+|\b00)?\s?\(?\d(?:[\s().\-–/]{0,3}\d){2,13}/g;

/** UK telephone numbers in a text, in their order: `01632 960101`. Without extensions; nothing for `00000`. */
export function phonesIn(value: unknown): string[] {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.slice(0, 500) : '';
  const found = [...text.replaceAll(/\(0\)/g, '').matchAll(NUMBER)].flatMap(([digits]) => phoneOf(digits) ?? []);
  return [...new Set(found)];
}

function phoneOf(written: string): string | undefined {
  const digits = written.replaceAll(/[^\d+]/g, '').replace(/^00(?=44)/, '+');
  // A number such as 00000 or 0123456789 is a sign for none.
  if (/^(\d)\1*$/.test(digits) || /^0?123456789/.test(digits)) return undefined;
  // A spreadsheet takes the first 0 for nothing.
  const whole = /^[1-37-9]\d{9}$/.test(digits) ? `0${digits}` : digits;
  const parsed = parsePhoneNumberFromString(whole, 'GB');
  const national = parsed?.countryCallingCode === '44' && parsed.isPossible() ? parsed.formatNational() : whole;
  return /^(?:0|1\d\d|999$)/.test(national) && phoneSchema.safeParse(national).success ? national : undefined;
}

/** Whether digits stand behind a number as an extension: `ext 12`, `x12`. */
export const hasExtension = (value: unknown): boolean =>
  typeof value === 'string' && /\d\s*(?:ext(?:ension)?\.?|x|opt(?:ion)?\.?)\s*\d+/i.test(value);

const EMAIL = /[A-Z\d._%+'-]{1,64}@[A-Z\d-]{1,63}(?:\.[A-Z\d-]{1,63}){1,6}/gi;

/** E-mail addresses in a text, those left out that are a sign for none. */
export const emailsIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(EMAIL)]
    .map(([found]) => found.replace(/\.$/, ''))
    .filter((found) => !isNoEmail(found) && emailSchema.safeParse(found).success);

/** Hosts where people have addresses of their own. */
const FREE_MAIL =
  /@(?:g(?:oogle)?mail|hotmail|outlook|live|yahoo|icloud|me|msn|aol|btinternet|sky|talktalk|virginmedia|ntlworld|tiscali|mail|protonmail)\./i;

/**
 * Whether an e-mail address looks like one person's: `sarah.jones@…`, `s.jones@…`, `sarah@…`, and what stands at a host for private people
 * and has nothing to do with the names of the organisation.
 *
 * @param names of the organisation and of the service
 */
export function isPersonal(address: string, names: readonly string[]): boolean {
  const local = (address.split('@')[0] ?? '').toLowerCase().replace(/\+.*$/, '');
  const parts = local.split(/[^a-z]+/).filter(Boolean);
  const squashed = names
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  const ours = (part: string): boolean => part.length >= 4 && squashed.includes(part);
  const [first = '', ...others] = parts;
  if (parts.some((part) => FIRST_NAMES.has(part) && !ours(part))) return true;
  if (first.length === 1 && others.length > 0) return true;
  if (parts.some((part) => isTeamWord(part) || ours(part))) return false;
  return others.length > 0 || FREE_MAIL.test(address);
}

/** A full web address from what people write: `www.club.example.org`. Nothing for signs such as `http://example.com`. */
export function webAddressOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .trim()
    .replaceAll(/\s+/g, '')
    .replace(/^(?:https?[:;]\/*)+(?=https?[:;])/i, '');
  if (text === '' || text.length > 500 || text.includes('@')) return undefined;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^(?:https?[:;]*)?\/*/i, '')}`;
  if (!URL.canParse(whole) || isNoHost(new URL(whole).hostname)) return undefined;
  return webAddress.safeParse(whole).success && new URL(whole).hostname.includes('.') ? whole : undefined;
}

/** Whether an address came without its beginning, so that `https` is a guess. */
export const lacksProtocol = (value: unknown): boolean => typeof value === 'string' && !/^\s*https?:\/\//i.test(value);
