import { appendFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { redirectLines } from '../directory/redirects.ts';
import { contentOnce } from '../loading/once.ts';

/** Writes the site's redirects into `_redirects`, for hosts that read that file, behind what `public/_redirects` may have. */
export const redirectsFile = (): AstroIntegration => ({
  name: 'redirects-file',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const lines = redirectLines(contentOnce().redirects);
      if (lines !== '') await appendFile(fileURLToPath(new URL('_redirects', dir)), lines);
    },
  },
});
