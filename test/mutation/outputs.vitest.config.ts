/** The tests that mutants of escapes and paths are shown: those of few and small answers, so that each mutant is quick. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/render/{csv,github-command,html,ics,ink,markdown,text,xml,exports,frames}.test.ts',
      'test/reader/characters.test.ts',
      'test/cli/{answer-place,create}.test.ts',
    ],
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '15' },
  },
});
