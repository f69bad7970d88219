/** The tests that mutants of escapes and paths are shown: those of one source each, so that each mutant is quick. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/render/{csv,github-command,html,ics,ink,markdown,uri,visible,xml}.test.ts',
      'test/reader/characters-found.test.ts',
      'test/cli/{answer-place-paths,case-folder,evidence-files,place}.test.ts',
    ],
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '15' },
  },
});
