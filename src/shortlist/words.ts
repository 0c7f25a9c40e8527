import { MOST_MAIL } from '../directory/mailto.ts';
import { spokenPhone } from '../directory/phone.ts';
import type { Details } from '../search/details.ts';

/** A kept service in words that leave the site: on the clipboard and in an e-mail. */
export interface KeptService extends Partial<Details> {
  readonly name: string;
  readonly provider: string;
  /** The whole address of its page. */
  readonly address: string;
  readonly example: boolean;
}

/** A list as text: all that a family needs to start, with no site at hand. */
export const listText = (services: readonly KeptService[], heading: string): string =>
  [heading, ...services.map((service, i) => `${i + 1}. ${entry(service, true).join('\n   ')}`)].join('\n\n') + '\n';

/** An e-mail with a list in it, for the visitor's own mail program. */
export interface Mail {
  readonly href: string;
  /** How many services at the end of the list had no room. */
  readonly left: number;
}

/** Writes an e-mail: names, how to reach them, addresses. As many services from the beginning as there is room for. */
export function mailOf(services: readonly KeptService[], subject: string): Mail {
  for (let fits = services.length; fits > 0; fits--) {
    const href = mailTo(services.slice(0, fits), services.length - fits, subject);
    if (href.length <= MOST_MAIL) return { href, left: services.length - fits };
  }
  return { href: mailTo([], services.length, subject), left: services.length };
}

function mailTo(services: readonly KeptService[], left: number, subject: string): string {
  const more = left === 0 ? [] : [services.length === 0 ? `${left} on the list` : `and ${left} more on the list`];
  const body = [...services.map((service) => entry(service, false).join('\r\n')), ...more].join('\r\n\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** The lines about one service. In short: only the first way to reach it. */
function entry(service: KeptService, full: boolean): string[] {
  const { name, provider, address, example, phone, text, email, website, start } = service;
  const ways = [
    ...(phone ? [`Phone: ${spokenPhone(phone)}`] : []),
    ...(text ? [`Text message: ${spokenPhone(text)}`] : []),
    ...(email ? [`E-mail: ${email}`] : []),
    ...(website ? [`Website: ${website}`] : []),
  ];
  return [
    `${name}, by ${provider}`,
    ...(example ? ['Made-up example: it is not real, so please do not ring or write.'] : []),
    ...(full ? ways : ways.slice(0, 1)),
    ...(full && start ? [`How to start: ${start}`] : []),
    address,
  ];
}
