/** Case files damaged in their letters: reading, checking and drawing them always ends, and never passes one over. */
import { expect, test } from 'vitest';
import { count, figure, often } from './figures.ts';
import { fuzz, slow } from './fuzz.ts';

const many = often(1_000, 2_500_000);

test('every world of damaged letters is answered', (context) => {
  const first = Math.floor(Math.random() * 2 ** 31);
  const { tried, wrong, slowest } = fuzz('letters', first, many);
  expect(wrong).toEqual([]);
  expect(slowest).toBeLessThan(slow);
  figure(context, {
    goal: 'Q3',
    says: `damaged letters: ${count(tried)} executions from world ${first}, 0 findings, the slowest ${Math.ceil(slowest)} ms`,
    mark: '2,500,000 executions, 0 findings, 500 ms',
  });
});
