import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { init, parse } from 'es-module-lexer';

/**
 * Names the script of a page, and the scripts that it imports, first of all that the page needs, so that a browser fetches them at
 * once and not one after another: Astro does not.
 *
 * @param pages paths of pages, such as `search/`
 */
export function preloadScripts(pages: readonly string[]): AstroIntegration {
  return {
    name: 'preload-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await init;
        const root = fileURLToPath(dir);
        for (const page of pages) {
          const file = path.join(root, page, 'index.html');
          const html = await readFile(file, 'utf8');
          const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
          const links = [...(await withImports(root, script))].map(
            (href) => `<link rel="modulepreload" href="${href}">`,
          );
          // Before what else is fetched ahead: a page's script asks for more.
          await writeFile(
            file,
            html.replace('<link rel="preload"', (first) => links.join('') + first),
          );
        }
      },
    },
  };
}

/** The address of a script, and those of the scripts that it needs before it runs. @throws when one is not in the site */
async function withImports(root: string, href: string, found = new Set<string>()): Promise<Set<string>> {
  found.add(href);
  const [imports] = parse(await readFile(path.join(root, href), 'utf8'));
  for (const { type, specifier } of imports) {
    if (type !== 'static') continue;
    const address = path.posix.join(path.posix.dirname(href), specifier);
    if (!found.has(address)) await withImports(root, address, found);
  }
  return found;
}
