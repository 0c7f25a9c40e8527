import { sms } from '../../schema/common.ts';
import type { Service } from '../../schema/service.ts';
import { emailsIn, hasExtension, isPersonal, lacksProtocol, phonesIn, webAddressOf } from '../shared/contacts.ts';
import { known } from '../shared/draft.ts';
import type { Target } from '../shared/found.ts';
import { isRole } from '../shared/people.ts';
import type { Take } from '../shared/take.ts';

const PERSON = 'it may be the name of a person';

/** How to reach a service. A person's name and a person's address are left out. */
export function contactFrom(take: Take, names: readonly string[]): Partial<Service['contact']> {
  return known({
    role: roleFrom(take),
    phone: phoneFrom(take, 'contact.phone'),
    text: textNumberFrom(take),
    email: emailFrom(take, 'contact.email', names),
    website: websiteFrom(take, 'contact.website'),
  });
}

/** A title is a role as long as nobody is named in it; a name is one only when it says so. */
function roleFrom(take: Take): string | undefined {
  let role: string | undefined;
  for (const target of ['contact.role', 'contact.name'] as const) {
    for (const { text, found } of take.texts(target)) {
      if (!isRole(text)) take.notes.withheld(found, PERSON);
      else if (role !== undefined || text.length > 80) take.notes.dropped(found, 'one role is enough');
      else {
        role = text;
        take.notes.mapped('contact.role', found);
      }
    }
  }
  return role;
}

/** The first UK number. */
export function phoneFrom(take: Take, target: Target): string | undefined {
  let phone: string | undefined;
  for (const found of take.all(target)) {
    const [first, ...others] = phonesIn(found.value);
    if (first === undefined) take.notes.dropped(found, 'no UK telephone number');
    else if (phone === undefined) {
      phone = first;
      take.notes.mapped(target, found);
      if (hasExtension(found.value)) take.notes.dropped(found, 'the extension: a number is rung as it stands');
      if (others.length > 0)
        take.notes.dropped({ from: found.from, value: others }, 'a second number: there is room for one');
    } else if (first !== phone) take.notes.dropped(found, 'a second number: there is room for one');
  }
  return phone;
}

/** The number for text messages: a mobile or a short code. */
const textNumberFrom = (take: Take): string | undefined =>
  take.first('contact.text', 'contact.text', 'no UK number that takes text messages', (value) =>
    [String(value).trim(), ...phonesIn(value)].find((number) => sms.safeParse(number).success),
  );

/** The first e-mail address that is not one person's. */
export function emailFrom(take: Take, target: Target, names: readonly string[]): string | undefined {
  let email: string | undefined;
  for (const found of take.all(target)) {
    const addresses = emailsIn(String(found.value));
    if (addresses.length === 0) take.notes.dropped(found, 'no e-mail address, or a sign for none');
    for (const address of addresses) {
      if (isPersonal(address, names)) take.notes.withheld(found, 'it looks like the e-mail address of one person');
      else if (email !== undefined) take.notes.dropped(found, 'a second e-mail address: there is room for one');
      else {
        email = address;
        take.notes.mapped(target, found);
      }
    }
  }
  return email;
}

export const websiteFrom = (take: Take, target: Target): string | undefined =>
  take.first(target, target, 'no web address, or a sign for none', (value) => {
    const address = webAddressOf(value);
    if (address !== undefined && lacksProtocol(value)) take.notes.guessed(target, 'https:// is put in front');
    return address;
  });
