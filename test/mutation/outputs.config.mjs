/** Mutation testing of what escapes texts for a medium, and of what leads to files. */
import decides from '../../stryker.config.mjs';

export default {
  ...decides,
  vitest: { configFile: 'test/mutation/outputs.vitest.config.ts', related: false },
  mutate: [
    'src/render/{visible,csv,html,ics,xml,uri,markdown,github-command}.ts',
    'src/cli/{answer-place,case-folder,evidence,place}.ts',
    'src/reader/characters.ts',
  ],
  // Here the words are the work: what a sign is written as.
  mutator: {},
  // So are patterns and tables that stand outside of any function.
  ignoreStatic: false,
};
