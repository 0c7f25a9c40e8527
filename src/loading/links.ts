import { hiddenIn } from '../schema/characters.ts';
import { email, phone, webAddress } from '../schema/common.ts';
import { shown, type Problem } from './problem.ts';

type Words = Pick<Problem, 'found' | 'write'>;

/** What is wrong with where a link leads; nothing when a family may follow it. */
export function addressProblem(url: string): Words | undefined {
  const write = whatToWrite(url);
  return write === undefined ? undefined : { found: `a link to ${shown(url)}`, write };
}

// Browsers read a backslash as a slash and leave out what cannot be seen: neither belongs in an address.
const ON_THIS_SITE = /^(?:\/(?!\/)|#)[^\s\\]*$/;

function whatToWrite(url: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(https?|mailto|tel):(.*)$/is.exec(url) ?? [];
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return webAddress.safeParse(url).error?.issues[0]?.message;
    case 'mailto':
      return email.safeParse(rest).success ? undefined : 'mailto: with one e-mail address and nothing after it';
    case 'tel':
      return phone.safeParse(rest).error?.issues[0]?.message;
    default:
      return ON_THIS_SITE.test(url) && hiddenIn(url) === undefined
        ? undefined
        : 'a link that begins with https://, mailto:, tel: or /';
  }
}

const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|jpe?g|png|mp[34])$/i;
/** What reads as a host in the words of a link, such as `gov.uk` in "https://gov.uk/help" or in "hello@gov.uk". */
const HOST = /(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]+[.\u3002\uFF0E\uFF61])+\p{L}{2,}(?![\p{L}\p{N}_-])/gu;
const NUMBER = /\d[\d ()-]{6,}\d/g;

/**
 * What is wrong when the words of a link show an address or a number other than the one that it leads to; nothing when they show none,
 * or the same.
 */
export function wordsProblem(words: string, url: string): Words | undefined {
  if (words.trim() === '')
    return { found: `a link to ${shown(url)} without words`, write: 'words that say where it leads' };
  const hosts = words.match(HOST)?.filter((host) => !FILE_ENDING.test(host)) ?? [];
  const numbers = url.toLowerCase().startsWith('tel:') ? (words.match(NUMBER) ?? []) : [];
  const other = hosts.find((host) => !isHostOf(host, url)) ?? numbers.find((number) => digits(number) !== digits(url));
  return other === undefined
    ? undefined
    : {
        found: `a link that shows ${shown(other)} and leads to ${shown(url)}`,
        write: 'words that say where the link leads, or the same address in both places',
      };
}

/** Whether a link leads to a host, to one below it, or to somebody who has e-mail there. */
function isHostOf(shownHost: string, url: string): boolean {
  const host = /^mailto:/i.test(url)
    ? url.slice(url.lastIndexOf('@') + 1)
    : URL.canParse(url)
      ? new URL(url).hostname
      : '';
  const wanted = shownHost.toLowerCase().replace(/^www\./, '');
  return host.toLowerCase() === wanted || host.toLowerCase().endsWith(`.${wanted}`);
}

/** The digits of a national number: `+44 1632 …` and `01632 …` are the same. */
const digits = (number: string): string => number.replaceAll(/\D/g, '').replace(/^44/, '0');
