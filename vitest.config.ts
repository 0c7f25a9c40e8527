import { defineConfig } from 'vitest/config';

/** Tests keep no state between files, so that they can share a thread: a process of its own for each file costs more than most of them. */
const SHARED_THREADS = { pool: 'threads', isolate: false } as const;
const setupFiles = ['test/support/property-runs.ts'];

/** Four kinds of tests, from small to large. `site` and `browser` look at sites that test/support/build-sites.ts builds once. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles, testTimeout: 30_000, ...SHARED_THREADS },
      },
      {
        test: {
          name: 'content',
          include: ['test/content/**/*.test.ts'],
          setupFiles,
          testTimeout: 60_000,
          ...SHARED_THREADS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/support/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...SHARED_THREADS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/build-sites.ts', 'test/support/one-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the tests of the built sites: the browser itself keeps a core busy.
          sequence: { groupOrder: 1 },
          ...SHARED_THREADS,
        },
      },
    ],
  },
});
