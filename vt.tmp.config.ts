import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['test/browser/search.test.ts'], testTimeout: 60000, hookTimeout: 90000 } });
