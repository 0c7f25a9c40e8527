import type { Answer } from '../engine.ts';
import { activeFilters, formatQuery, without, type Query } from '../query.ts';
import type { TableFile } from '../table.ts';
import { element } from '../view.ts';
import { filterName, partName } from './names.ts';

/** Everything that is set or was understood, as links that take it away again. */
export function showActive(
  list: HTMLElement,
  form: HTMLFormElement,
  query: Query,
  { parts, dropped }: Pick<Answer, 'parts' | 'dropped'>,
  table: TableFile | undefined,
): void {
  const set = activeFilters(query).map((filter) =>
    chip('Remove filter ', filterName(form, filter), formatQuery(without(query, filter))),
  );
  const understood = parts.flatMap((part) =>
    // Words that may mean several things are asked about in a sentence: see `showMeaning`.
    table === undefined || dropped.includes(part) || (part.kind === 'group' && part.values.length > 1)
      ? []
      : [
          chip(
            'Understood from your words. Remove ',
            partName(part, table),
            formatQuery({ ...query, plain: [...query.plain, ...(part.kind === 'group' ? part.values : [part.kind])] }),
            'app-active__remove--understood',
          ),
        ],
  );
  const chips = [...set, ...understood];
  if (chips.length > 1) {
    chips.push(
      element('li', {}, element('a', { class: 'govuk-link', href: '/search/', 'data-remove': '' }, 'Clear all')),
    );
  }
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

function chip(action: string, name: string, href: string, also = ''): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: `app-active__remove ${also}`.trim(), href, 'data-remove': '' },
      element('span', {}, element('span', { class: 'govuk-visually-hidden' }, action), name),
    ),
  );
}
