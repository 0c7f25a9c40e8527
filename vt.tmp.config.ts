import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['test/site/dev.test.ts'], testTimeout: 60000, hookTimeout: 90000 } });
