import type { AstroIntegration } from 'astro';
import { today } from '../clock.ts';
import { notices } from '../directory/notices.ts';
import { formatSections } from '../directory/report/text.ts';
import { saveSchemas } from '../editing/save-schemas.ts';
import { contentOnce, lapsesOnce, reloadContent } from '../loading/once.ts';
import { ContentError, formatProblems } from '../loading/problem.ts';
import { contentFolder } from '../settings.ts';

/**
 * Stops `build` and `dev` before anything else when the content has problems, and takes from the content what the site's
 * configuration needs: its address and the authority's colours. A build warns of what has lapsed and of what the law still asks for. In
 * `dev`, content is checked again at every change; until it is right the browser shows the problems in place of the page.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { authority } = contentOnce();
        saveSchemas(contentOnce());
        const { brand, brandDark } = authority.theme;
        updateConfig({
          site: authority.website,
          vite: {
            css: {
              preprocessorOptions: { scss: { additionalData: `$brand: ${brand}; $brand-dark: ${brandDark};\n` } },
            },
          },
        });
      },
      'astro:build:done': ({ logger }) => {
        const lapses = lapsesOnce();
        const told = notices(contentOnce(), today());
        const parts = [
          ...(lapses.length > 0 ? [formatProblems(lapses)] : []),
          ...(told.length > 0 ? [formatSections(told)] : []),
        ];
        if (parts.length > 0)
          logger.warn(`This stops nothing, but somebody should look at it.\n\n${parts.join('\n\n')}\n`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(folder)) return;
          try {
            reloadContent();
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            logger.error(error.message);
            server.environments.client.hot.send({ type: 'error', err: { message: error.message, stack: '' } });
          }
        });
      },
    },
  };
}
