import type { Need } from '../schema/lists.ts';

/** The needs that a service answers to: those it names, or every one when it is for any need. */
export function answeredNeeds(named: readonly string[], needs: readonly Need[]): string[] {
  const any = needs.some((need) => need.any === true && named.includes(need.slug));
  return needs.filter(({ slug }) => any || named.includes(slug)).map(({ slug }) => slug);
}
