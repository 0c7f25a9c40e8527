import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../clock.ts';
import { isOpen, makeListings } from '../directory/listing.ts';
import { contentOnce } from '../loading/once.ts';
import type { Content } from '../schema/content.ts';
import { buildSearch, type SiteFile } from '../search/build.ts';

/**
 * Builds the search index: into the site after `build`, and in memory for `dev`, afresh whenever the content has changed.
 * An index that cannot be built fails the build.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await filesFor(contentOnce());
        const root = fileURLToPath(dir);
        const folders = new Set(files.map(({ href }) => path.dirname(path.join(root, href))));
        for (const folder of folders) await mkdir(folder, { recursive: true });
        await Promise.all(files.map(({ href, content }) => writeFile(path.join(root, href), content)));
        logger.info(`${String(files.length)} search files`);
      },
      'astro:server:setup': ({ server }) => {
        const latest = latestFiles();
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!/^\/(?:pagefind|directory)\//.test(pathname)) {
            next();
            return;
          }
          latest().then((files) => {
            const file = files.get(pathname);
            if (file === undefined) {
              response.writeHead(404).end();
              return;
            }
            response
              .writeHead(200, { 'content-type': typeOf(pathname), 'cache-control': 'no-store' })
              .end(file.content);
          }, next);
        });
      },
    },
  };
}

function filesFor({ services, providers, registers, topics, needs, areas, places }: Content): Promise<SiteFile[]> {
  const day = today();
  const listings = makeListings(services, providers, registers, day).filter(isOpen);
  return buildSearch(listings, { topics, needs, areas, places }, day);
}

/** The search files of the newest content, by address; built once for each content. */
function latestFiles(): () => Promise<ReadonlyMap<string, SiteFile>> {
  let builtFor: Content | undefined;
  let files: Promise<ReadonlyMap<string, SiteFile>> | undefined;
  return () => {
    const content = contentOnce();
    if (files === undefined || content !== builtFor) {
      builtFor = content;
      files = filesFor(content).then((list) => new Map(list.map((file) => [file.href, file])));
    }
    return files;
  };
}

/** Browsers run a module only with a script's type. */
const typeOf = (pathname: string): string =>
  pathname.endsWith('.js')
    ? 'text/javascript'
    : pathname.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
