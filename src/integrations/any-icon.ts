import type { AstroUserConfig } from 'astro';

/** How the bundler is configured. */
type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/**
 * In a browser, any name of an icon is right: the sets of drawings are megabytes, and the lists that name them were checked when the
 * site was built.
 */
export const anyIcon = (): Plugin => ({
  name: 'any-icon',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(source) {
    return source.endsWith('/schema/icon.ts') || source === './icon.ts'
      ? this.resolve(new URL('../schema/any-icon.ts', import.meta.url).pathname)
      : undefined;
  },
});
