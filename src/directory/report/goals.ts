/** How many open services a Local Offer needs at least: in all, and in each topic, district, band of ages and area of need. */
export const GOALS = { all: 160, topic: 8, district: 10, ageBand: 15, need: 10 } as const;

/** A number held against its goal, in words. */
export const againstGoal = (n: number, goal: number): string =>
  n >= goal ? 'reached' : `${goal - n} SHORT of ${goal}`;
