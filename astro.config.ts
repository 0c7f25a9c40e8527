import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { providerHref, serviceHref } from './src/directory/addresses.ts';
import { anyIcon } from './src/integrations/any-icon.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { preloadScripts } from './src/integrations/preload-scripts.ts';
import { redirectsFile } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { contentOnce } from './src/loading/once.ts';
import { cacheFolder, outFolder } from './src/settings.ts';

/** Search engines are told of every page but those that say `noindex`: search, the shortlist, closed services, invented examples and old addresses. */
function isIndexed(page: string): boolean {
  const { pathname } = new URL(page);
  const { providers, services, redirects } = contentOnce();
  const left = [
    ...['/search/', '/shortlist/'],
    ...services.filter(({ status, example }) => status === 'closed' || example).map(({ id }) => serviceHref(id)),
    ...providers.filter(({ example }) => example).map(({ id }) => providerHref(id)),
    ...redirects.map(({ from }) => from),
  ];
  return !left.includes(pathname);
}

export default defineConfig({
  outDir: outFolder(),
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  integrations: [
    contentCheck(),
    mdx(),
    sitemap({ filter: isIndexed }),
    searchIndex(),
    preloadScripts(['search/', 'shortlist/']),
    redirectsFile(),
  ],
  // Two pages at one address are a mistake, never a warning.
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // No code is shown on this site, and Shiki would write styles into the page.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [anyIcon()],
    // Millions of characters of drawings: Node reads them as they are, and the bundler need not.
    ssr: { external: ['@iconify-json/lucide', '@iconify-json/openmoji'] },
    build: {
      // Scripts stay files: a small one written into the page would need a hash in the Content-Security-Policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, print) {
          // Astro marks compiled MDX with a directive of its own, about which the bundler warns once a guide.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
  },
});
