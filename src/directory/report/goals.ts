/**
 * How many real open services a Local Offer needs at least: in all, and in each topic, district, band of ages and area of need; how many
 * of those in a district are no schools.
 */
export const GOALS = { all: 330, topic: 10, district: 20, noSchools: 8, ageBand: 15, need: 10 } as const;

/** Which share of them can be reached, has a street address, and says when it happens: in percent. */
export const SHARES = { contact: 60, address: 45, when: 30 } as const;

/** A number held against its goal, in words. */
export const againstGoal = (n: number, goal: number): string =>
  n >= goal ? 'reached' : `${goal - n} SHORT of ${goal}`;
