/**
 * Every line and every branch of the rooms that read, count and decide, and of what makes a text safe for its medium, is
 * run by a test, or says beside it why no input reaches it: `npm run coverage` fails where one is not.
 */
import { defineConfig } from 'vitest/config';

const escapes = ['visible', 'csv', 'html', 'ics', 'xml', 'uri', 'markdown', 'github-command', 'ink', 'json'];

export default defineConfig({
  test: {
    include: [
      'test/{calendar,guide,law,reader,render,screening}/**/*.test.ts',
      'test/{author/settings-file,cli/markings,report/sections}.test.ts',
    ],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    setupFiles: ['test/places-by-value.ts'],
    // Few cases of each property: what only chance reaches is not held.
    env: { PROPERTY_RUNS: '25' },
    coverage: {
      enabled: true,
      include: ['src/{calendar,law,reader,screening}/**/*.ts', `src/render/{${escapes.join(',')}}.ts`],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
