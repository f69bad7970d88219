import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/reporters';

/** Says in one plain line how it went, for whoever reads a log by machine. */
const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length + errors.length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`\n${passed} passed, ${failed + broken} failed\n`);
  },
};

/** The one test file that makes the file system of its own process fail. */
const breaksThings = ['test/reliability/faults.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    setupFiles: ['test/places-by-value.ts'],
    // Every core: most of the time is spent in processes that the tests start.
    maxWorkers: '100%',
    reporters: ['default', closingLine],
    projects: [
      // Loading the program takes longer than most tests: the files that one worker runs share what is loaded.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: breaksThings, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: breaksThings } },
    ],
  },
});
