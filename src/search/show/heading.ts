import { count } from '../../directory/words.ts';
import type { Answer } from '../engine.ts';
import { activeFilters, type ActiveFilter, type Query } from '../query.ts';
import { placesOfPages } from './page-card.ts';

/** The site's part of a title, which the page has from the start: everything after its own first part. */
export const siteOf = (title: string): string => title.split(' – ').slice(1).join(' – ');

/** The title of the page for some words. */
export const titleOf = (words: string, site: string): string =>
  `${words === '' ? 'Search' : `Search: ${words}`} – ${site}`;

/** The most of somebody's words that the heading repeats: the box has them all. */
const MOST_LETTERS = 60;

/** The most filters that the heading names. */
const MOST_NAMES = 3;

/** Filters in the order in which a link names them. */
const ORDER: readonly ActiveFilter['filter'][] = [
  'subject',
  'topic',
  'need',
  'age',
  'near',
  'area',
  'day',
  'cost',
  'approved',
];

/** These are no names: in the middle of a heading they begin small. */
const SMALL: readonly ActiveFilter['filter'][] = ['age', 'near', 'cost', 'approved'];

/**
 * What is shown: "23 services for “swimming”", and for a link without words what the link asks for: "Clubs, ages 5 to 11: 15 services".
 * When nothing was found, what there is nothing of.
 *
 * @param asked as the visitor typed it
 * @param nameOf a filter in the words of the form; nothing for a value that the form does not know
 */
export function headingOf(
  asked: Query,
  { results, pages, correction, unanswered, number, near }: Answer,
  nameOf: (filter: ActiveFilter) => string | undefined,
): string {
  const guides = pages.length === 0 ? '' : ` and ${count(placesOfPages(pages, 0).length, 'guide')}`;
  if (results.length === 0) return nothingWords(unanswered, number?.answeredBy) + guides;
  const found = count(results.length, 'service') + guides;
  if (asked.q !== '') {
    return `${found} for “${shortened(correction?.taken === true ? correction.query : asked.q)}”`;
  }
  const set = activeFilters(asked).sort((a, b) => ORDER.indexOf(a.filter) - ORDER.indexOf(b.filter));
  const names = set.flatMap((filter) => {
    // A place that is not known is not where they are.
    const name = filter.filter === 'near' && typeof near !== 'object' ? undefined : nameOf(filter);
    return name === undefined ? [] : [{ ...filter, name }];
  });
  if (names.length === 0 || names.length > MOST_NAMES) return found;
  const words = names.map(({ filter, name }, i) =>
    i > 0 && SMALL.includes(filter) ? name.charAt(0).toLowerCase() + name.slice(1) : name,
  );
  return `${words.join(', ')}: ${found}`;
}

/** What there is nothing of, as far as it is known. */
function nothingWords(unanswered: Answer['unanswered'], answeredBy: string | undefined): string {
  if (answeredBy !== undefined) return answeredBy;
  return unanswered.length === 0
    ? 'Nothing found'
    : `We have nothing listed for ${unanswered.map((name) => `“${name}”`).join(' or ')}`;
}

const shortened = (words: string): string => {
  const letters = Array.from(words);
  return letters.length <= MOST_LETTERS ? words : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`;
};
