import { count } from '../../directory/words.ts';
import type { Answer } from '../engine.ts';
import { activeFilters, formatQuery, without, type Query } from '../query.ts';
import { element } from '../view.ts';
import { filterName } from './names.ts';

/**
 * What to do when nothing was found: what to leave out, with what that would give; the nearest age; what is like it; a person to
 * ask; and a letter about what is missing, which is sent only if the visitor sends it.
 *
 * @param ask a person to ask, as the page has it
 * @param feedback where comments go
 */
export function showNothing(
  box: HTMLElement,
  form: HTMLFormElement,
  query: Query,
  { loosen, related, unanswered }: Pick<Answer, 'loosen' | 'related' | 'unanswered'>,
  ask: readonly Node[],
  feedback: string,
): void {
  const link = (href: string, words: string): Node =>
    element('li', {}, element('a', { class: 'govuk-link', href, 'data-remove': '' }, words));
  const ways = [
    ...loosen.map(({ filter, count: n }) =>
      link(formatQuery(without(query, filter)), `See ${count(n, 'service')} without ${filterName(form, filter)}`),
    ),
    ...related.map(({ name, query: other, count: n }) =>
      link(formatQuery(other), `See ${count(n, 'service')}: ${name}`),
    ),
  ];
  const asked = activeFilters(query);
  const wanted = asked.map((filter) => filterName(form, filter)).join(', ');
  const letter = new URLSearchParams({ subject: 'Something is missing', body: `I looked for: ${wanted}` }).toString();
  box.replaceChildren(
    element(
      'p',
      { class: 'govuk-body' },
      unanswered.length > 0
        ? 'That does not mean there is none. Ask someone who may know, or tell us that it is missing.'
        : asked.length > 1
          ? 'Nothing matches all of this.'
          : 'We found nothing for these words. Check the spelling, or try different words or fewer.',
    ),
    ...(ways.length > 0 ? [element('ul', { class: 'govuk-list govuk-list--bullet' }, ...ways)] : []),
    ...ask,
    element(
      'p',
      { class: 'govuk-body' },
      element('a', { class: 'govuk-link', href: '/topics/' }, 'Browse by topic'),
      ', or ',
      element(
        'a',
        // Programs for e-mail read a plus sign as it is.
        { class: 'govuk-link', href: `mailto:${feedback}?${letter.replaceAll('+', '%20')}` },
        'write to us about what is missing',
      ),
      '. What you looked for is filled in, and nothing is sent until you press send.',
    ),
  );
}
