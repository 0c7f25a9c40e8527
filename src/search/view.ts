import { distanceWords } from '../directory/distance.ts';
import { cardOf, type Row } from './row.ts';
import type { TableFile } from './table.ts';

/** Finds an element that the page must have. @throws when it has not: page and script are out of step */
export function find(root: ParentNode, selector: string): HTMLElement;
export function find<E extends HTMLElement>(root: ParentNode, selector: string, type: new () => E): E;
export function find(root: ParentNode, selector: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} at ${selector}.`);
  return found;
}

/** Makes an element with words in it. Text only: nothing that a record says can become HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Fills a copy of the blank card (src/components/ServiceCard.astro) with a row. The summary comes later: see `setSummary`.
 *
 * @param miles how far it is from the visitor, when that is known
 */
export function makeCard(
  template: HTMLTemplateElement,
  row: Row,
  { areas, today }: Pick<TableFile, 'areas' | 'today'>,
  miles?: number,
): HTMLLIElement {
  const view = cardOf(row, areas, today);
  const card = document.importNode(find(template.content, 'li', HTMLLIElement), true);
  card.dataset['service'] = row.id;
  const slot = (name: string): HTMLElement => find(card, `[data-slot="${name}"]`);
  const words = {
    name: view.name,
    provider: view.provider,
    ages: view.ages,
    areas: miles === undefined ? view.areas : `${view.areas} (${distanceWords(miles)})`,
    cost: view.cost,
    checked: view.freshness,
  };
  for (const [name, text] of Object.entries(words)) slot(name).textContent = text;
  for (const said of card.querySelectorAll('[data-slot="keep-name"]')) said.textContent = view.name;
  slot('name').setAttribute('href', view.href);
  slot('keep').dataset['id'] = row.id;
  slot('checked').classList.toggle('app-card__checked--stale', view.stale);
  const badge = slot('badge');
  badge.replaceWith(
    ...view.badges.map((text) => {
      const copy = badge.cloneNode() as HTMLElement;
      copy.textContent = text;
      return copy;
    }),
  );
  if (view.status === undefined) slot('status').remove();
  else slot('status').textContent = view.status;
  if (!view.example) slot('example').remove();
  return card;
}

export function setSummary(card: HTMLElement, summary: string): void {
  find(card, '[data-slot="summary"]').textContent = summary;
}
