import type { Answer } from '../engine.ts';
import { activeFilters, formatQuery, without, type Query } from '../query.ts';
import type { TableFile } from '../table.ts';
import { isPastOldest } from '../understand/age.ts';
import { HERE } from '../understand/stop.ts';
import type { Part } from '../understand/understand.ts';
import { element } from '../view.ts';
import { filterName, partName } from './names.ts';

/** Everything that is set or was understood, as links that take it away again. */
export function showActive(
  list: HTMLElement,
  form: HTMLFormElement,
  query: Query,
  { parts, dropped, conditions, intents }: Pick<Answer, 'parts' | 'dropped' | 'conditions' | 'intents'>,
  table: TableFile | undefined,
): void {
  const set = activeFilters(query).map((filter) =>
    chip(
      'Remove filter ',
      filterName(form, filter),
      formatQuery(without(query, filter)),
      filter.filter === 'q' ? 'app-active__remove--words' : '',
    ),
  );
  const understood = parts
    .filter((part) => table !== undefined && !dropped.includes(part) && isNarrowing(part, intents))
    .map((part) =>
      chip(
        'Understood from your words. Remove ',
        table === undefined ? '' : partName(part, table, conditions, intents),
        formatQuery({ ...query, plain: [...query.plain, ...(part.kind === 'intent' ? part.values : [part.kind])] }),
        'app-active__remove--understood',
      ),
    );
  const label = element('li', { class: 'app-active__label' }, 'From your words:');
  const chips = [...set, ...(understood.length > 0 ? [label] : []), ...understood];
  if (set.length + understood.length > 1) {
    chips.push(
      element('li', {}, element('a', { class: 'govuk-link', href: '/search/', 'data-remove': '' }, 'Clear all')),
    );
  }
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** A need narrows, like an age; what else an intent stands for is said in a sentence: see `showMeaning`. */
const isNarrowing = ({ kind, values, confidence }: Part, intents: Answer['intents']): boolean => {
  const [slug = ''] = values;
  const intent = intents.get(slug);
  if (isSaidOnly(kind, slug)) return false;
  return (
    kind !== 'intent' ||
    (values.length === 1 && confidence === undefined && intent?.needs !== undefined && !intent.weak)
  );
};

/** An age past the Local Offer and "near me" narrow nothing. */
const isSaidOnly = (kind: Part['kind'], value: string): boolean =>
  (kind === 'age' && isPastOldest(value)) || (kind === 'near' && value === HERE);

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
