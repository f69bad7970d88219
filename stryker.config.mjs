/** Mutation testing of the rooms that decide: `npm run mutate`, or `npm run mutate -- --mutate 'src/calendar/**'`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: ['src/calendar/**/*.ts', 'src/engine/**/*.ts', 'src/law/**/*.ts'],
  // Words are held by snapshots and by readers; mutating them says nothing of what is decided.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  // For whoever asks by machine: the figures of each file, where NSM20_MUTANTS says.
  reporters: ['clear-text', 'progress-append-only', ...(process.env.NSM20_MUTANTS ? ['json'] : [])],
  jsonReporter: { fileName: process.env.NSM20_MUTANTS ?? 'mutants.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 95, break: 95 },
  concurrency: 2,
  tempDirName: '.stryker',
  disableTypeChecks: false,
};
