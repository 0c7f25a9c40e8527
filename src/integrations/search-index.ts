import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearch, type SearchFiles } from '../search/build.ts';
import { searchOnce } from '../search/once.ts';
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
        const search = await searchOnce();
        await writeSearch(fileURLToPath(dir), search);
        logger.info(`${search.files.size} files for search`);
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

/** The folder with the search files of the newest content; written once for each. */
function freshFolder(): () => Promise<string> {
  const root = path.join(cacheFolder(), 'search');
  let written: SearchFiles | undefined;
  return async () => {
    const files = await searchOnce();
    if (files !== written) {
      await writeSearch(root, files);
      written = files;
    }
    return root;
  };
}

/** Browsers run a module only with a script's type. */
const typeOf = (pathname: string): string =>
  pathname.endsWith('.js')
    ? 'text/javascript'
    : pathname.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
