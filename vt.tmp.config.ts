import { defineConfig } from 'vitest/config';
export default defineConfig({
  root: '/work/main',
  test: { include: ['test/browser/access.test.ts'], testTimeout: 20000, hookTimeout: 60000, fileParallelism: false },
});
