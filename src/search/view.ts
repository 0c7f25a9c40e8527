import { cardOf, type Row } from './row.ts';
import type { TableFile } from './table.ts';

/** Finds an element that the page must have. @throws when it has not: page and script are out of step */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
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

/** Fills a copy of the blank card (src/components/ServiceCard.astro) with a row. The summary comes later: see `setSummary`. */
export function makeCard(template: HTMLTemplateElement, row: Row, { areas, today }: TableFile): HTMLLIElement {
  const view = cardOf(row, areas, today);
  const card = find<HTMLLIElement>(template.content, 'li').cloneNode(true) as HTMLLIElement;
  card.dataset['service'] = row.id;
  const slot = (name: string): HTMLElement => find(card, `[data-slot="${name}"]`);
  const words = { name: view.name, provider: view.provider, ages: view.ages, areas: view.areas, cost: view.cost, checked: view.freshness };
  for (const [name, text] of Object.entries(words)) slot(name).textContent = text;
  slot('name').setAttribute('href', view.href);
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
