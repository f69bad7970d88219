/** The tests that mutants are shown: those of calendar, engine and law, with few runs of each property. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/calendar/**/*.test.ts',
      'test/engine/**/*.test.ts',
      'test/law/**/*.test.ts',
      'test/guide/documents.test.ts',
    ],
    setupFiles: ['test/places-by-value.ts'],
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '25' },
  },
});
