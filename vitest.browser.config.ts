import { defineConfig } from 'vitest/config';

/** What needs the built extensions: tests/built reads dist/, tests/browser drives real Chromium and Firefox, one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    retry: 0,
  },
});
