import { smsHref, telHref } from '../../directory/addresses.ts';
import type { Answer } from '../engine.ts';
import type { ConditionCard } from '../conditions.ts';
import type { BestPage } from '../intents/intents.ts';
import { element } from '../view.ts';

/** The most cards that stand above the results. */
const MOST = 2;

/**
 * Shows above the results the pages that answer best: of the conditions that were asked for, when nothing more than those was; else of
 * what was understood.
 */
export function showBest(box: HTMLElement, { conditions, onlyConditions, bestPages }: Answer): void {
  const cards = [...(onlyConditions ? conditions : []).map(makeConditionCard), ...bestPages.map(makeBestCard)];
  box.replaceChildren(...cards.slice(0, MOST));
}

function makeBestCard({ href, title, text }: BestPage): HTMLElement {
  return element(
    'div',
    { class: 'app-best', 'data-best-page': href },
    element('h3', { class: 'app-card__name' }, element('a', { href }, title)),
    element('p', { class: 'app-card__summary' }, text),
  );
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
      'Who can tell you more: ',
      element('a', { class: 'govuk-link', href: organisation.href }, organisation.name),
      ...(phone === undefined ? [] : ['. ', numberLink(telHref(phone), `Ring ${phone}`)]),
      ...(sms === undefined ? [] : ['. ', numberLink(smsHref(sms), `Text ${sms}`)]),
      '.',
    ),
  );
}

const numberLink = (href: string, words: string): Node =>
  element('a', { class: 'govuk-link', href }, element('strong', {}, words));
