/** Whole dollars: sums that are exact or refused, and how amounts are written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDollars, inFigures, sumOfDollars } from '../../src/records/money.ts';
import { cases } from '../reliability/figures.ts';

test('a sum is what whole numbers of any size give, or is refused', () => {
  const amounts = fc.array(fc.maxSafeInteger().map(Math.abs), { maxLength: 8 });
  fc.assert(
    fc.property(amounts, (all) => {
      const exact = all.reduce((sum, amount) => sum + BigInt(amount), 0n);
      const isSafe = exact <= BigInt(Number.MAX_SAFE_INTEGER);
      expect(sumOfDollars(all)).toBe(isSafe ? Number(exact) : undefined);
    }),
    { numRuns: cases(100) },
  );
});

test.each([
  [0, '0', '$0'],
  [999, '999', '$999'],
  [1_000, '1,000', '$1,000'],
  [14_500_000_000, '14,500,000,000', '$14,500,000,000'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991', '$9,007,199,254,740,991'],
])('%d', (amount, figures, dollars) => {
  expect([inFigures(amount), inDollars(amount)]).toEqual([figures, dollars]);
});

test('less than nothing', () => {
  expect(inDollars(-1_000)).toBe('-$1,000');
});
