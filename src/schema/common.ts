import { z } from 'zod';
import { faultIn, hiddenIn } from './characters.ts';
import { isInEngland } from './england.ts';

/**
 * The building blocks of every record. Each says, in its `error`, what a person should write in the field:
 * the content check prints that sentence next to what it found (see `src/loading/validate.ts`).
 */

/** One line or paragraph of plain text: trimmed, composed (NFC), not empty, at most `max` characters, and as it looks. */
export const text = (write: string, max: number) =>
  z
    .string({ error: write })
    .trim()
    .normalize('NFC')
    .min(1, { error: write })
    .max(max, { error: `${write}, in at most ${max} characters` })
    .refine((value) => faultIn(value) === undefined, {
      error: ({ input }) => `${write}, ${faultIn(String(input).normalize('NFC')) ?? ''}`,
    });

/** A calendar day without a time or zone, written `2026-10-31`. */
export const plainDate = z.iso.date({
  error: 'a date as year-month-day, for example 2026-10-31',
});
export type PlainDate = z.infer<typeof plainDate>;

/** A short name that can stand in a web address: lower-case letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z
  .string({ error: 'a short name in lower-case letters, digits and hyphens' })
  .regex(SLUG, { error: 'lower-case letters, digits and single hyphens only, for example short-breaks' })
  .max(60, { error: 'a short name of at most 60 characters' });

/**
 * A reference to an entry of a controlled list, by its slug. Whether it exists is checked in `src/loading/rules/`; what is in the list,
 * `src/editing/` tells editors.
 */
export const reference = (list: string) =>
  z
    .string({ error: `a slug from ${list}` })
    .min(1, { error: `a slug from ${list}` })
    .meta({ list });

/** A list of at least one reference, each given once. */
export const references = (list: string) =>
  z
    .array(reference(list), { error: `a list of slugs from ${list}, for example [first, second]` })
    .min(1, { error: `at least one slug from ${list}` })
    .refine((values) => new Set(values).size === values.length, { error: 'each slug only once' });

/** Numbers that make money from whoever rings them: premium rate (09) and directory enquiries (118). */
const PREMIUM = /^(?:0|\+44 ?)9|^1 ?1 ?8/;

/** A UK telephone number in digits and spaces, such as `01632 960123`, `+44 1632 960123`, `111` or `999`. */
export const phone = z
  .string({ error: 'a UK telephone number in quotes, for example "01632 960123"' })
  .regex(/^(?:0\d(?: ?\d){8,9}|\+44(?: ?\d){9,10}|1\d\d(?: ?\d){0,3}|999|0800 ?1111)$/, {
    error: 'a UK telephone number in digits and spaces, for example "01632 960123"',
  })
  .refine((number) => !PREMIUM.test(number), {
    error: 'a number that costs no more than a usual call: 09 and 118 numbers are not shown to families',
  });

/** A number that takes text messages: a short code, a European helpline (116 …), or a mobile. */
export const sms = z
  .string({ error: 'a number for text messages in quotes, for example "85258"' })
  .regex(/^(?:\d{5}|116 ?\d{3}|07\d{3} ?\d{6})$/, {
    error: 'a number for text messages in quotes, for example "85258"',
  });

/**
 * A host name in plain letters. With letters of other alphabets, which browsers may write as `xn--…`, a host can look like another
 * one.
 */
const isPlainHost = (host: string): boolean =>
  /^[a-z\d.-]+$/i.test(host) && z.regexes.domain.test(host) && !/(?:^|\.)xn--/i.test(host);

/** An e-mail address of a role or a team. */
export const email = z
  .email({ error: 'an e-mail address, for example hello@provider.example.org', abort: true })
  .refine((address) => isPlainHost(address.slice(address.lastIndexOf('@') + 1)), {
    error: 'an e-mail address whose last part has the plain letters a to z only',
  });

const WRITE_ADDRESS = 'a full web address that begins with https://, for example https://www.example.org/club';
const WEB_ADDRESS = /^https?:\/\/([^\s/?#@\\:]+)(?::\d{1,5})?(?:[/?#][^\s\\]*)?$/i;

/**
 * The full address of a web page, `http` or `https`, as it looks: no space, no name before the host that hides where it leads, and no
 * host that only looks like another.
 */
export const webAddress = z
  .string({ error: WRITE_ADDRESS })
  .regex(WEB_ADDRESS, { error: WRITE_ADDRESS, abort: true })
  .refine((address) => URL.canParse(address) && z.regexes.domain.test(new URL(address).hostname), {
    error: WRITE_ADDRESS,
    abort: true,
  })
  .refine((address) => isPlainHost(WEB_ADDRESS.exec(address)?.[1] ?? ''), {
    error: 'a web address whose host has the plain letters a to z only',
    abort: true,
  })
  .refine((address) => hiddenIn(address) === undefined, {
    error: ({ input }) => `the web address ${hiddenIn(String(input)) ?? ''}`,
  });

/** A UK postcode in capitals with one space, such as `ST16 2DH`. */
export const postcode = z
  .string({ error: 'a UK postcode, for example ST16 2DH' })
  .regex(/^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})$/, {
    error: 'a UK postcode in capitals with one space, for example ST16 2DH',
  });

const degrees = (error: string, min: number, max: number) =>
  z.number({ error }).min(min, { error, abort: true }).max(max, { error, abort: true });

/** Degrees north and east (WGS 84), about the United Kingdom. */
export const latitude = degrees('a latitude in degrees from 49 to 61, for example 52.8062', 49, 61);
export const longitude = degrees('a longitude in degrees from -9 to 2, for example -2.1172', -9, 2);

/** A point in or near the United Kingdom, in degrees (WGS 84). */
export const ukPoint = z.strictObject(
  { lat: latitude, lon: longitude },
  { error: 'a point: { lat: 52.8062, lon: -2.1172 }' },
);

/** A point in England, in degrees (WGS 84). */
export const point = ukPoint.refine(isInEngland, {
  error: 'a point in England: look up the latitude and longitude of the address again',
});
export type Point = z.infer<typeof point>;

/** A whole number of years from birth to the last day of being 25. */
export const age = z
  .int({ error: 'a whole number of years from 0 to 25' })
  .min(0, { error: 'a whole number of years from 0 to 25' })
  .max(25, { error: 'a whole number of years from 0 to 25' });

/** What a source can state of an organisation or a service, so that a number is never shown that no page prints. */
export const STATED_FACTS = ['phone', 'text', 'email', 'address', 'when'] as const;

/** Where a fact is from, so that a reader can check it. */
export const source = z.strictObject(
  {
    /** Name of the page or register, as its publisher calls it. */
    name: text('the name of the page or register', 200),
    /** Where it can be read. */
    url: webAddress.optional(),
    /** Facts of the record that this page prints, such as the telephone number. */
    states: z
      .array(z.enum(STATED_FACTS, { error: `one of ${STATED_FACTS.join(', ')}` }), {
        error: 'what this page prints, for example [phone]',
      })
      .min(1, { error: 'at least one fact, or leave the line out' })
      .optional(),
  },
  { error: 'a source: { name: Get Information About Schools, url: https://… }' },
);

/** When a record was last checked, by whom, and how. The heart of trust: see `src/directory/freshness.ts`. */
export const checked = z.strictObject(
  {
    /** The day of the last check. Never in the future. */
    on: plainDate,
    /** Who checked: a role or a team, never a person's name. */
    by: text('who checked: a role or a team, not a person’s name', 80),
    /** How: confirmed by the `provider`; by the `council`; copied from a `register` or a `public-page`. */
    how: z.enum(['provider', 'council', 'register', 'public-page'], {
      error: 'one of provider, council, register, public-page',
    }),
  },
  { error: 'when and how it was last checked: { on: 2026-10-31, by: Club leader, how: provider }' },
);
export type Checked = z.infer<typeof checked>;
