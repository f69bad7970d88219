/** Whole US dollars: integers that are exact, and sums that are refused before they are not. */

/** The sum of `amounts`; undefined when it is beyond 2^53 - 1, from where on a number is no longer exact. */
export function sumOfDollars(amounts: readonly number[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** `1,234,567`, `-1,234`: a whole number in groups of three. */
export const inFigures = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** `$1,234,567` */
export const inDollars = (amount: number): string =>
  `${amount < 0 ? '-' : ''}$${inFigures(Math.abs(amount))}`;

/** A sum in dollars; one that is no longer exact is not printed as if it were. */
export const sumInWords = (sum: number): string =>
  Number.isSafeInteger(sum) ? inDollars(sum) : 'more than can be counted exactly';
