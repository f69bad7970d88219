/** Notes how often each property was tried and from which seed, before fast-check judges it as ever. */
import fc from 'fast-check';
import { TestRunner } from 'vitest';

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  reporter: (run) => {
    const test = TestRunner.getCurrentTest();
    if (test) (test.meta.properties ??= []).push({ cases: run.numRuns, seed: run.seed });
    const message = run.failed ? fc.defaultReportMessage(run) : undefined;
    if (message !== undefined) throw new Error(message, { cause: run.errorInstance });
  },
});
