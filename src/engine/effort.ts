/** How much is worked out of days that are not known, before all that they allow is held possible. */
import type { Context } from './rule.ts';

/** What is left, in units of about ten microseconds. */
export interface Effort {
  left: number;
}

/** Records that a person keeps take a small part of it, and each more gives more: what a stranger makes ends in a second. */
const usual = { base: 50_000, perRecord: 100 } as const;

/** For what is only looked up beside the answer. */
export const besides = (): Effort => ({ left: usual.base / 5 });

const efforts = new WeakMap<Context, Effort>();

/**
 * Whether `units` can still be spent on what is asked within `context`, and spends them. Where they cannot, whoever asks
 * holds every answer possible: that is less than could be told, and never more.
 */
export function affords(context: Context, units: number): boolean {
  let effort = context.effort ?? efforts.get(context);
  if (!effort) {
    effort = { left: usual.base + usual.perRecord * context.cases.records.length };
    efforts.set(context, effort);
  }
  if (effort.left < units) return false;
  effort.left -= units;
  return true;
}
