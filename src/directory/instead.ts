import type { Area } from '../schema/lists.ts';
import { overlaps } from './age.ts';
import { answeredAreas } from './area.ts';
import type { Listing } from './listing.ts';

/** What to try in place of a service that has closed. */

/** No more than anyone reads. */
const MOST = 4;

/**
 * The services that the closed one names; when it names none, or they are not there, those most like it: at least one subject (else topic)
 * in common, for some of the same ages, in an area that answers one of its own. Those that name the area come first.
 *
 * @param open the services that can be found, in the order of their names
 */
export function tryInstead({ service }: Listing, open: readonly Listing[], areas: readonly Area[]): Listing[] {
  const named = (service.replacedBy ?? []).flatMap((id) => open.find((listing) => listing.service.id === id) ?? []);
  if (named.length > 0) return named;
  const shared = (a: readonly string[] = [], b: readonly string[] = []): number =>
    a.filter((slug) => b.includes(slug)).length;
  const likeness = (other: Listing['service']): readonly number[] => [
    shared(service.subjects, other.subjects),
    Math.min(1, shared(service.areas, other.areas)),
    shared(service.needs, other.needs),
  ];
  const serves = (other: Listing['service']): boolean =>
    overlaps(service.ages, other.ages) &&
    shared(answeredAreas(service.areas, areas), answeredAreas(other.areas, areas)) > 0 &&
    (service.subjects === undefined
      ? shared(service.topics, other.topics) > 0
      : shared(service.subjects, other.subjects) > 0);
  return open
    .filter((listing) => serves(listing.service))
    .map((listing) => ({ listing, likeness: likeness(listing.service) }))
    .sort((a, b) => b.likeness.reduce((found, n, i) => found || n - (a.likeness[i] ?? 0), 0))
    .slice(0, MOST)
    .map(({ listing }) => listing);
}
