import { organisationOf, type OrganisationLink } from '../directory/conditions.ts';
import type { Listing } from '../directory/listing.ts';
import { slugOf } from '../directory/slug.ts';
import type { Condition } from '../schema/conditions.ts';
import type { Need } from '../schema/lists.ts';
import type { SearchLists } from './table.ts';
import { NAMED_IN, type ConditionsFile } from './conditions.ts';
import { conditionsIn, cutNamesOf, namingWith, shownNamesOf, textsOf } from './rank/naming.ts';
import { formOf } from './understand/forms.ts';

/** The needs of a condition that it is the general name of: their name says it. */
export const generalNeedsOf = (condition: Condition, needs: readonly Need[]): Need[] => {
  const inText = conditionsIn([condition]);
  return needs.filter(
    ({ slug, name }) => condition.needs.includes(slug) && (slug === condition.slug || inText(name).has(condition.slug)),
  );
};

/**
 * Packs the conditions for search.
 *
 * @param listings all that can be found, with those who know about conditions
 * @param rows those that `named` counts, in the order of the table's rows
 */
export function packConditions(
  listings: readonly Listing[],
  { conditions, needs, pages }: Pick<SearchLists, 'conditions' | 'needs' | 'pages'>,
  rows: readonly Listing[] = listings,
): ConditionsFile {
  const organisations: OrganisationLink[] = [];
  const numberOf = (organisation: OrganisationLink): number => {
    const known = organisations.findIndex(({ href }) => href === organisation.href);
    return known >= 0 ? known : organisations.push(organisation) - 1;
  };
  const naming = namingWith(conditions);
  // A page of words is about what its title or its sentence names.
  const namedIn = [
    ...rows.map((listing) => naming(textsOf(listing))),
    ...pages.map(({ title, description }) => naming({ name: title, summary: description })),
  ];
  const needNumbers = (slugs: readonly string[]): number[] =>
    slugs.map((slug) => needs.findIndex((need) => need.slug === slug));
  const cut = cutNamesOf(conditions);
  const column = <T>(value: (condition: Condition) => T): T[] => conditions.map(value);
  return {
    slug: column(({ slug, name }) => (slug === slugOf(name) ? 0 : slug)),
    name: column(({ name }) => name),
    text: column(({ text }) => text),
    shown: column((condition) => formsOf(shownNamesOf(condition))),
    hidden: column((condition) => formsOf([...(condition.hidden ?? []), ...(cut.get(condition) ?? [])])),
    needs: column((condition) => needNumbers(condition.needs)),
    general: column((condition) => needNumbers(generalNeedsOf(condition, needs).map(({ slug }) => slug))),
    organisation: column((condition) => numberOf(organisationOf(condition, listings))),
    named: column(({ slug }) =>
      namedIn.flatMap((found, row) => {
        const place = found.get(slug);
        return place === undefined ? [] : [row * NAMED_IN.length + NAMED_IN.indexOf(place)];
      }),
    ),
    organisations,
  };
}

const formsOf = (names: readonly string[]): string => [...new Set(names.map(formOf))].join('|');
