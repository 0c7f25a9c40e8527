import path from 'node:path';

/** The content folder: `content/`, or the folder named by LOCAL_OFFER_CONTENT (for tests and measurements). Absolute. */
export const contentFolder = (): string => path.resolve(process.env['LOCAL_OFFER_CONTENT'] ?? 'content');

/** Where the built site goes: `dist/`, or the folder named by LOCAL_OFFER_OUT. Absolute. */
export const outFolder = (): string => path.resolve(process.env['LOCAL_OFFER_OUT'] ?? 'dist');

/**
 * Where Astro keeps what it has worked out: one folder for each place a site is built to, so that builds do not mix, or the folder
 * named by LOCAL_OFFER_CACHE. It remembers the paths of guides, so content in a folder of the day needs a cache of the day. Absolute.
 */
export const cacheFolder = (): string =>
  path.resolve(process.env['LOCAL_OFFER_CACHE'] ?? path.join('.cache', 'astro', path.basename(outFolder())));

/** Where `npm run check:links` keeps which links have worked, or the file named by LOCAL_OFFER_LINKS (for tests). Absolute. */
export const linksFile = (): string =>
  path.resolve(process.env['LOCAL_OFFER_LINKS'] ?? path.join('.cache', 'links.json'));
