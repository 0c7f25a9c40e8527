import { telHref } from '../../directory/addresses.ts';
import type { ForeignWords } from '../languages/read.ts';
import { element } from '../view.ts';

/**
 * Says to somebody who typed another language, in that language, that the pages are in English, how to read them all the same, and whom
 * to ring; then what was searched in English. Takes it away for English.
 *
 * @param box has the number of the team as `data-phone`; without one nobody is told to ring
 */
export function showLanguage(box: HTMLElement, words: ForeignWords | undefined): void {
  box.hidden = words === undefined;
  box.replaceChildren(...(words === undefined ? [] : linesOf(words, box.dataset['phone'])));
}

function linesOf({ language, known }: ForeignWords, phone: string | undefined): HTMLElement[] {
  const { code, rtl, name, message } = language;
  const own = { lang: code, dir: rtl === true ? 'rtl' : 'ltr' };
  const [before = '', after = ''] = message.ring.split('{phone}');
  return [
    element(
      'p',
      { class: 'govuk-body', ...own },
      `${message.pages} ${message.browser}`,
      ...(phone === undefined ? [] : [` ${before}`, numberLink(phone), after]),
    ),
    ...(known.length === 0 ? [] : [searched(message.searched, own, known)]),
    ...(message.machine === undefined
      ? []
      : [
          element('p', { class: 'govuk-body-s', ...own }, message.machine),
          element('p', { class: 'govuk-hint' }, `This ${name} was translated by machine. Nobody has checked it yet.`),
        ]),
  ];
}

/** A number reads from left to right in every language. */
const numberLink = (phone: string): Node =>
  element('a', { class: 'govuk-link', href: telHref(phone), dir: 'ltr', lang: 'en' }, element('strong', {}, phone));

const searched = (before: string, own: Readonly<Record<string, string>>, known: ForeignWords['known']): HTMLElement =>
  element(
    'p',
    { class: 'govuk-body', 'data-language-known': '', ...own },
    `${before} `,
    ...known.flatMap(({ typed, english }, i) => [
      ...(i === 0 ? [] : [', ']),
      element('bdi', {}, typed),
      ' – ',
      element('strong', { lang: 'en', dir: 'ltr' }, english),
    ]),
  );
