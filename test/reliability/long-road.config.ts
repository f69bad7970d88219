/** The whole test suite without the short road of the reader: `npm run test:long-road`. What it says is what is true. */
import { mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';
import { longRoad } from './long-road.ts';

export default mergeConfig(usual, {
  // Before Vite resolves what the reader imports.
  plugins: [{ ...longRoad, enforce: 'pre' }],
  test: { globalSetup: [`${import.meta.dirname}/long-road.ts`], env: { NSM20_LONG_ROAD: '1' } },
});
