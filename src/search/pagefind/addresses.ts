/** Where Pagefind's bundle is, and the names of those of its files that every search needs. */
export const PAGEFIND_FOLDER = '/pagefind/';
export const PAGEFIND_SCRIPT = `${PAGEFIND_FOLDER}pagefind.js`;

/** Its first file; the version keeps an old copy from being taken for it. */
export const pagefindEntryHref = (version: string): string => `${PAGEFIND_FOLDER}pagefind-entry.json?ts=${version}`;

/** Pagefind's ids of the records, in the order of the table's rows, of the pages, and of what only Pagefind knows. */
export type PagefindIds = readonly string[];

export const pagefindIdsHref = (version: string): string => `/directory/${version}/pagefind-ids.json`;
