import { smsHref, telHref } from '../../directory/addresses.ts';
import type { Answer } from '../engine.ts';
import type { ConditionCard } from '../conditions.ts';
import { element } from '../view.ts';

/** The most conditions whose cards stand above the results. */
const MOST = 2;

/** Shows the pages of the conditions that were asked for above the results; nothing when more than those was asked for. */
export function showBest(box: HTMLElement, { conditions, onlyConditions }: Answer): void {
  box.replaceChildren(...(onlyConditions ? conditions : []).slice(0, MOST).map(makeConditionCard));
}

/** The page of a condition: what it can mean, and who knows about it, with the number to ring. */
export function makeConditionCard({ href, name, text, organisation }: ConditionCard): HTMLElement {
  const { phone, text: sms } = organisation;
  return element(
    'div',
    { class: 'app-best', 'data-best-page': href, 'data-terms': 'off' },
    element('h3', { class: 'app-card__name' }, element('a', { href }, name)),
    element('p', { class: 'app-card__summary' }, text),
    element(
      'p',
      { class: 'govuk-body-s' },
      'Who knows about it: ',
      element('a', { class: 'govuk-link', href: organisation.href }, organisation.name),
      ...(phone === undefined ? [] : ['. ', numberLink(telHref(phone), `Ring ${phone}`)]),
      ...(sms === undefined ? [] : ['. ', numberLink(smsHref(sms), `Text ${sms}`)]),
      '.',
    ),
  );
}

const numberLink = (href: string, words: string): Node =>
  element('a', { class: 'govuk-link', href }, element('strong', {}, words));
