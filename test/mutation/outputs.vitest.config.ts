/** The tests that mutants of escapes and paths are shown. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/render/**/*.test.ts',
      'test/reader/characters.test.ts',
      'test/cli/{answer-place,create}.test.ts',
      'test/reliability/output-safety.test.ts',
    ],
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '100' },
  },
});
