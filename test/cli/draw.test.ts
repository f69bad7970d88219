import { expect, test } from 'vitest';
import { limitsFor } from '../../src/cli/draw.ts';

const few = { patience: 1_000, parts: 5_000_000, length: 500_000, memory: 320, time: 30_000 };

test.each([
  [0, few],
  [100, few],
  [101, { patience: 1_010, parts: 5_002_000, length: 502_000, memory: 321, time: 30_020 }],
  [100_100, { patience: 1_001_000, parts: 205_000_000, length: 200_500_000, memory: 1_883, time: 2_030_000 }],
])('what the drawing of a report may take that names %i records', (records, limits) => {
  expect(limitsFor(records)).toEqual(limits);
});
