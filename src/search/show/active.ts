import type { Answer } from '../engine.ts';
import { activeFilters, formatQuery, without, type ActiveFilter, type Query } from '../query.ts';
import type { TableFile } from '../table.ts';
import { isPastOldest } from '../understand/age.ts';
import { HERE } from '../understand/stop.ts';
import { phraseKey } from '../understand/tokens.ts';
import type { Part } from '../understand/understand.ts';
import { element } from '../view.ts';
import { filterName, partName } from './names.ts';

/**
 * Everything that is set or was understood, as links that take it away again; nothing twice. Returns the names of what was understood.
 */
export function showActive(
  list: HTMLElement,
  form: HTMLFormElement,
  query: Query,
  { parts, dropped, conditions, intents }: Pick<Answer, 'parts' | 'dropped' | 'conditions' | 'intents'>,
  table: TableFile | undefined,
): readonly string[] {
  const set = activeFilters(query).map((filter) => ({ filter, name: filterName(form, filter) }));
  const isSet = (name: string): boolean =>
    set.some((each) => each.filter.filter !== 'q' && phraseKey(each.name) === phraseKey(name));
  const understood = (table === undefined ? [] : parts)
    .filter((part) => !dropped.includes(part) && isNarrowing(part, intents))
    .map((part) => ({ part, name: table === undefined ? '' : partName(part, table, conditions, intents) }))
    .filter(({ name }) => !isSet(name));
  // Where all the words are the name of what was understood, they would say it again.
  const isSaid = ({ filter }: ActiveFilter): boolean =>
    filter === 'q' && understood.some(({ name }) => phraseKey(name) === phraseKey(query.q));
  const chosen = set
    .filter(({ filter }) => !isSaid(filter))
    .map(({ filter, name }) =>
      chip('Remove filter ', name, formatQuery(without(query, filter)), filter.filter === 'q' ? 'words' : 'chosen'),
    );
  const guesses = understood.map(({ part, name }) =>
    chip(
      'Understood from your words. Remove ',
      name,
      formatQuery({ ...query, plain: [...query.plain, ...(part.kind === 'intent' ? part.values : [part.kind])] }),
      'understood',
    ),
  );
  const label = element('li', { class: 'app-active__label' }, 'From your words:');
  const chips = [...chosen, ...(guesses.length > 0 ? [label] : []), ...guesses];
  if (chosen.length + guesses.length > 1) {
    chips.push(
      element('li', {}, element('a', { class: 'govuk-link', href: '/search/', 'data-remove': '' }, 'Clear all')),
    );
  }
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
  return understood.map(({ name }) => name);
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

function chip(action: string, name: string, href: string, kind: 'words' | 'chosen' | 'understood'): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: `app-active__remove app-active__remove--${kind}`, href, 'data-remove': '' },
      element('span', {}, element('span', { class: 'govuk-visually-hidden' }, action), name),
    ),
  );
}
