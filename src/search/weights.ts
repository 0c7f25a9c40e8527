/** How much a match in each part of an indexed record counts, beside 1 for a match in the body. For plain Pagefind, which the benches compare with. */
export const META_WEIGHTS = {
  title: 10,
  subjects: 5,
  needs: 4,
  provider: 3,
  summary: 3,
  places: 1,
} as const satisfies Record<string, number>;
