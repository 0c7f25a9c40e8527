import type { Listing } from '../directory/listing.ts';
import { numbersIn } from '../directory/phone.ts';
import type { Crisis } from '../schema/crisis.ts';
import { phoneNumberOf } from './understand/phone.ts';

/** Whose a telephone number is. */
export interface PhoneOwner {
  /** Numbers of rows of the table: those with it as their own number first, then those that name it. */
  readonly rows?: readonly number[];
  /** Who answers, when it is a number for people in danger: a contact of `content/crisis.yaml`. */
  readonly contact?: string;
}

/** Whose each number is, by its digits as `phoneNumberOf` gives them: a small file, fetched when somebody types a number. */
export type PhonesFile = Readonly<Record<string, PhoneOwner>>;

export const phonesHref = (version: string): string => `/directory/${version}/phones.json`;

/** @param listings in the order of the table's rows */
export function packPhones(listings: readonly Listing[], { contacts }: Pick<Crisis, 'contacts'>): PhonesFile {
  const own = new Map<string, Set<number>>();
  const named = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, written: string | undefined, row: number): void => {
    const number = phoneNumberOf(written ?? '');
    if (number !== undefined) map.set(number, (map.get(number) ?? new Set()).add(row));
  };
  listings.forEach(({ service, provider }, row) => {
    add(own, service.contact.phone, row);
    add(own, service.contact.text, row);
    add(named, provider.phone, row);
    for (const { text } of numbersIn([service.howToStart.text, service.body.text].join('\n'))) add(named, text, row);
  });
  const answering = new Map<string, string>();
  for (const { name, phone, sms } of contacts) {
    for (const written of [phone, sms]) {
      const number = phoneNumberOf(written ?? '');
      if (number !== undefined && !answering.has(number)) answering.set(number, name);
    }
  }
  const numbers = [...new Set([...own.keys(), ...named.keys(), ...answering.keys()])].sort();
  return Object.fromEntries(
    numbers.map((number): [string, PhoneOwner] => {
      const rows = [...new Set([...(own.get(number) ?? []), ...(named.get(number) ?? [])])];
      const contact = answering.get(number);
      return [number, { ...(rows.length > 0 && { rows }), ...(contact !== undefined && { contact }) }];
    }),
  );
}
