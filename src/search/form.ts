import { count } from '../directory/words.ts';
import type { Counts } from './match.ts';
import {
  activeFilters,
  formatQuery,
  parseQuery,
  SLUG_FILTERS,
  without,
  type ActiveFilter,
  type Query,
} from './query.ts';
import { element, find } from './view.ts';

/** The search form: reading it, setting it, and showing what is set. */

/** The query that the form holds now. */
export function readForm(form: HTMLFormElement): Query {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  return parseQuery(params);
}

/** Sets the form to a query. */
export function setForm(form: HTMLFormElement, query: Query): void {
  find(form, '[name="q"]', HTMLInputElement).value = query.q;
  find(form, '[name="sort"]', HTMLSelectElement).value = query.sort;
  setAge(find(form, '[name="age"]', HTMLSelectElement), query.age);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.checked =
      box.name === 'approved'
        ? query.approved
        : SLUG_FILTERS.some((filter) => filter === box.name && query[filter].includes(box.value));
  }
  for (const group of form.querySelectorAll<HTMLDetailsElement>('[data-filter-group]')) {
    const chosen = group.querySelectorAll('input:checked').length;
    find(group, '[data-filter-chosen]').textContent = chosen === 0 ? '' : ` (${String(chosen)} chosen)`;
    if (chosen > 0) group.open = true;
  }
  const narrowed = activeFilters(query).filter(({ filter }) => filter !== 'q').length;
  find(form, '[data-filters-chosen]').textContent = narrowed === 0 ? '' : ` (${String(narrowed)} set)`;
}

/** A range that is no usual band (`5-11`) gets an option of its own while it is set. */
function setAge(select: HTMLSelectElement, age: string): void {
  select.querySelector('[data-own]')?.remove();
  if (![...select.options].some(({ value }) => value === age)) {
    select.append(element('option', { value: age, 'data-own': '' }, ageName(age)));
  }
  select.value = age;
}

/** Puts beside each choice how many results it would give. */
export function setCounts(form: HTMLFormElement, counts: Counts): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const number = counts[box.name as keyof Counts].get(box.value) ?? 0;
    const label = box.labels?.[0]?.querySelector('[data-count]');
    if (label) label.textContent = `(${String(number)})`;
  }
}

/** Everything that is set, as links that take it away again. */
export function showActive(list: HTMLElement, form: HTMLFormElement, query: Query): void {
  const active = activeFilters(query);
  const items = active.map((filter) =>
    element(
      'li',
      {},
      element(
        'a',
        { class: 'app-active__remove', href: formatQuery(without(query, filter)), 'data-remove': '' },
        element(
          'span',
          {},
          element('span', { class: 'govuk-visually-hidden' }, 'Remove filter '),
          filterName(form, filter),
        ),
      ),
    ),
  );
  if (active.length > 1) {
    items.push(
      element('li', {}, element('a', { class: 'govuk-link', href: '/search/', 'data-remove': '' }, 'Clear all')),
    );
  }
  list.replaceChildren(...items);
  list.hidden = active.length === 0;
}

/** What to do when nothing was found: the filters whose removal helps, with what each would give. */
export function showNothing(
  box: HTMLElement,
  form: HTMLFormElement,
  query: Query,
  loosen: readonly { filter: ActiveFilter; count: number }[],
): void {
  const ways = loosen.map(({ filter, count: n }) =>
    element(
      'li',
      {},
      element(
        'a',
        { class: 'govuk-link', href: formatQuery(without(query, filter)), 'data-remove': '' },
        `See ${count(n, 'service')} without ${filterName(form, filter)}`,
      ),
    ),
  );
  box.replaceChildren(
    element(
      'p',
      { class: 'govuk-body' },
      activeFilters(query).length > 1
        ? 'Nothing fits all of this together.'
        : 'Nothing has these words. Check the spelling, or try other words or fewer.',
    ),
    ...(ways.length > 0 ? [element('ul', { class: 'govuk-list govuk-list--bullet' }, ...ways)] : []),
    element(
      'p',
      { class: 'govuk-body' },
      'You can also ',
      element('a', { class: 'govuk-link', href: '/topics/' }, 'look by topic'),
      ', or ask a person: see the end of this page.',
    ),
  );
}

/** A filter in the words of the form. A value that the form does not know is shown as it is written. */
function filterName(form: HTMLFormElement, { filter, value }: ActiveFilter): string {
  if (filter === 'q') return `“${value}”`;
  if (filter === 'age') return ageName(value);
  const box = [...form.querySelectorAll<HTMLInputElement>(`input[name="${filter}"]`)].find(
    (each) => each.value === value,
  );
  return box?.labels?.[0]?.firstChild?.textContent?.trim() ?? `${filter}: ${value} (not a choice here)`;
}

function ageName(age: string): string {
  if (/^\d+$/.test(age)) return `Age ${age}`;
  return /^\d+-\d+$/.test(age) ? `Ages ${age.replace('-', ' to ')}` : `Age: ${age}`;
}
