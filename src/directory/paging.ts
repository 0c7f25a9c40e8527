/** One page of a long list, with its address. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly current: number;
  readonly last: number;
  readonly href: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** How many listings stand on one browse page. */
export const PAGE_SIZE = 60;

/**
 * Cuts a list into pages. The first has the address of the list itself, the others `<address><number>/`.
 * An empty list has one empty page.
 *
 * @param base address of the list, ending in a slash
 */
export function paged<T>(items: readonly T[], base: string, size = PAGE_SIZE): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  const hrefOf = (page: number): string | undefined => {
    if (page < 1 || page > last) return undefined;
    return page === 1 ? base : `${base}${String(page)}/`;
  };
  return Array.from({ length: last }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    current: i + 1,
    last,
    href: hrefOf(i + 1) ?? base,
    previous: hrefOf(i),
    next: hrefOf(i + 2),
  }));
}

/** The route parameter of a page: nothing for the first, its number for the others. */
export const pageParam = ({ current }: ListPage<unknown>): string | undefined =>
  current === 1 ? undefined : String(current);
