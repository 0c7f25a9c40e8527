import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../clock.ts';
import { isOpen, makeListings } from '../directory/listing.ts';
import { contentOnce } from '../loading/once.ts';
import type { Content } from '../schema/content.ts';
import { buildSearch } from '../search/build.ts';
import { pagesOf } from '../search/pages.ts';
import { cacheFolder } from '../settings.ts';

/**
 * Builds the search index: into the site after `build`; for `dev`, into the cache, afresh whenever the content has changed.
 * An index that cannot be built fails the build.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const listings = await build(fileURLToPath(dir), contentOnce());
        logger.info(`${listings} services can be found`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = freshFolder();
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!SEARCH_FILE.test(pathname)) {
            next();
            return;
          }
          folder()
            .then((root) => readFile(path.join(root, pathname)))
            .then(
              (content) => {
                response.writeHead(200, { 'content-type': typeOf(pathname), 'cache-control': 'no-store' }).end(content);
              },
              (error: unknown) => {
                next(error);
              },
            );
        });
      },
    },
  };
}

/** A file that search fetches. No dots but those of an ending: nothing outside the folder can be named. */
const SEARCH_FILE = /^\/(?:pagefind|directory)\/(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/;

/** Builds the search files of some content into a folder; gives the number of services in them. */
async function build(root: string, content: Content): Promise<number> {
  const day = today();
  const listings = makeListings(content.services, content.providers, content.registers, day).filter(isOpen);
  await buildSearch(root, listings, { ...content, pages: pagesOf(content) }, day);
  return listings.length;
}

/** The folder with the search files of the newest content; built once for each content. */
function freshFolder(): () => Promise<string> {
  const root = path.join(cacheFolder(), 'search');
  let builtFor: Content | undefined;
  let ready = Promise.resolve(root);
  return () => {
    const content = contentOnce();
    if (content !== builtFor) {
      builtFor = content;
      ready = build(root, content).then(() => root);
    }
    return ready;
  };
}

/** Browsers run a module only with a script's type. */
const typeOf = (pathname: string): string =>
  pathname.endsWith('.js')
    ? 'text/javascript'
    : pathname.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
