/** The running total of an account: at least, and at most, on the days that the records leave open. */
import type { PlainDate } from '../../calendar/plain-date.ts';
import { isOnOrBefore } from '../../calendar/day-span.ts';
import { byCodeUnit } from '../../records/source.ts';
import type { Account, Step } from './accounts.ts';

/** Sums of what comes up to a key, in the order of keys. */
interface Sums {
  readonly keys: readonly string[];
  readonly sums: readonly bigint[];
}

/** Before every day, and after every day: what an open end stands for. */
const beginning = '';
const never = '~';

function sumsOf(entries: readonly (readonly [key: string, amount: number])[]): Sums {
  const inOrder = entries.toSorted(([a], [b]) => byCodeUnit(a, b));
  let sum = 0n;
  return { keys: inOrder.map(([key]) => key), sums: inOrder.map(([, amount]) => (sum += BigInt(amount))) };
}

/** The sum of all entries whose key is `key` or comes before it. */
function upTo({ keys, sums }: Sums, key: string): bigint {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0n : sums[low - 1]!;
}

/** As a number; one that would not be exact is above everything. */
const exactly = (sum: bigint): number => {
  const number = Number(sum);
  return Number.isSafeInteger(number) ? number : Infinity;
};

/** What an account comes to when one of its steps is taken, that step counted. */
export interface Total {
  readonly least: number;
  readonly most: number;
}

/**
 * The totals at each step that adds to the account. Of two on one day the one whose id comes later is counted later;
 * what is taken back on that day is counted before both.
 */
export function totalsOf(
  { steps, uncertain }: Account,
  asOf: PlainDate,
): readonly { readonly step: Step; readonly total: Total }[] {
  const all = [...steps, ...uncertain];
  const certain = new Set(steps);
  const counted = (step: Step): boolean => certain.has(step) && isOnOrBefore(step.on, asOf) === 'yes';
  const firstDay = ({ on }: Step): string => on.earliest ?? beginning;
  /** The last day it can be; one that may not have happened yet may never. */
  const lastDay = (step: Step): string => (counted(step) ? step.on.latest! : never);
  const behind = (day: string, { drawdown }: Step): string => `${day} ${drawdown.id}`;

  const more = all.filter(({ change }) => change > 0);
  const less = all.filter(({ change }) => change < 0);
  const moreByLast = sumsOf(more.map((step) => [behind(lastDay(step), step), step.change]));
  const moreByFirst = sumsOf(more.map((step) => [behind(firstDay(step), step), step.change]));
  const lessByFirst = sumsOf(less.map((step) => [firstDay(step), step.change]));
  const lessByLast = sumsOf(less.map((step) => [lastDay(step), step.change]));

  return more.map((step) => {
    const first = firstDay(step);
    const last = step.on.latest === null || step.on.latest > asOf ? (asOf as string) : step.on.latest;
    const own = first === last && certain.has(step) ? 0n : BigInt(step.change);
    return {
      step,
      total: {
        least: exactly(upTo(moreByLast, behind(first, step)) + own + upTo(lessByFirst, last)),
        most: exactly(upTo(moreByFirst, behind(last, step)) + upTo(lessByLast, first)),
      },
    };
  });
}
