import { defineConfig } from 'vitest/config';

/** Unit tests only: the browser tests (tests/browser) are run by scripts/test.mjs against the built extensions. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'tests/built/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
