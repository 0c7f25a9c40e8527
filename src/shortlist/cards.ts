import { serviceHref, smsHref, telHref } from '../directory/addresses.ts';
import { spokenPhone } from '../directory/phone.ts';
import type { Details } from '../search/details.ts';
import type { TableFile } from '../search/table.ts';
import { element, find, makeCard, setSummary } from '../search/view.ts';
import type { Entry } from './service-files.ts';

/** The card of a service with how to reach it and how to start. */
export function entryCard(
  template: HTMLTemplateElement,
  { row, summary, details }: Entry,
  table: TableFile,
): HTMLElement {
  const card = makeCard(template, row, table);
  setSummary(card, summary ?? '');
  find(card, '.app-card__facts').after(contactList(details, row.id, row.example));
  return card;
}

/** In place of a card: that the service was removed, and a way to put it back. */
export function takenOutCard(id: string, name: string, putBack: () => void): HTMLElement {
  const button = element('button', { class: 'govuk-button govuk-button--secondary app-small-button', type: 'button' });
  button.append('Put it back', element('span', { class: 'govuk-visually-hidden' }, ` ${name}`));
  button.addEventListener('click', putBack);
  return element(
    'li',
    { class: 'app-card app-card--out', 'data-service': id },
    element('p', {}, `${name} has been removed.`),
    button,
  );
}

/** In place of a card: a kept service of which nothing is known but its address, and the way to remove it. */
export function bareCard(template: HTMLTemplateElement, id: string, gone: boolean): HTMLElement {
  const link = element('a', { class: 'govuk-link', href: serviceHref(id) }, id);
  const words = element('p', {}, ...(gone ? ['This is no longer listed here: ', link] : [link]));
  const button = document.importNode(find(template.content, 'keep-button'), true);
  button.dataset['id'] = id;
  for (const said of button.querySelectorAll('[data-slot="keep-name"]')) said.textContent = id;
  return element('li', { class: 'app-card', 'data-service': id }, words, button);
}

/** An invented service can be read but not rung. */
function contactList(details: Partial<Details> = {}, id: string, example: boolean): HTMLElement {
  const { phone, text, email, website, start } = details;
  const link = (href: string, words: string): string | Node =>
    example ? words : element('a', { class: 'govuk-link', href }, words);
  const facts: [name: string, value: string | Node | undefined, kind?: string][] = [
    ['Phone', phone && link(telHref(phone), spokenPhone(phone))],
    ['Text message', text && link(smsHref(text), spokenPhone(text))],
    ['E-mail', email && link(`mailto:${email}`, email)],
    ['Website', website && link(website, new URL(website).hostname)],
    ['How to start', start],
    ['Page', location.origin + serviceHref(id), 'app-print-only'],
  ];
  return element(
    'dl',
    { class: 'app-kept' },
    ...facts.flatMap(([name, value, kind = '']) =>
      value === undefined || value === ''
        ? []
        : [element('div', { class: kind }, element('dt', {}, name), element('dd', {}, value))],
    ),
  );
}
