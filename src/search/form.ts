import type { Counts } from './match.ts';
import { activeFilters, parseQuery, SLUG_FILTERS, type Query } from './query.ts';
import { ageName } from './show/names.ts';
import { element, find } from './view.ts';

/** The search form: reading it and setting it. */

/** The query that the form holds now. What was not to be understood stays so while the words stay the same. */
export function readForm(form: HTMLFormElement, before: Query): Query {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  const query = parseQuery(params);
  return query.q === before.q ? { ...query, plain: before.plain } : query;
}

/** Sets the form to a query. */
export function setForm(form: HTMLFormElement, query: Query): void {
  find(form, '[name="q"]', HTMLInputElement).value = query.q;
  find(form, '[name="near"]', HTMLInputElement).value = query.near;
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
