import type { PageDocument } from '../page-document.ts';
import { element } from '../view.ts';

/** The most guides that are mixed in among the services. */
const MOST = 2;

/** A page of words among the results: marked as a guide, and no service. */
export function makePageCard({ page: { href, title, description } }: PageDocument): HTMLLIElement {
  return element(
    'li',
    { class: 'app-card app-card--page', 'data-page': href },
    element('h3', { class: 'app-card__name' }, element('a', { href }, title)),
    element('p', { class: 'app-card__provider' }, element('strong', { class: 'govuk-tag app-tag--page' }, 'Guide')),
    element('p', { class: 'app-card__summary' }, description),
  );
}

/** The guides to show among services, each with the number of services before it: the first near the top, none at the very top. */
export const placesOfPages = (
  pages: readonly { readonly document: PageDocument }[],
  services: number,
): { readonly document: PageDocument; readonly after: number }[] =>
  pages.slice(0, MOST).map(({ document }, i) => ({ document, after: Math.min(services, i === 0 ? 1 : 4) }));
