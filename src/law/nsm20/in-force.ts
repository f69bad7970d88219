/** Whether an act falls into the life of the memorandum: what was done before or after it is none of its business. */
import { hasHappened, isBefore, isOnOrBefore, onDay, type DaySpan } from '../../calendar/day-span.ts';
import type { Context } from '../../engine/rule.ts';
import { nsm20 } from './clauses.ts';

/**
 * Whether something certainly was done by the day of the question and while the memorandum bound. An open start of a
 * span is bounded by its first day.
 */
export function doneInForce(day: DaySpan, { asOf, until }: Context): boolean {
  const began = day.earliest ?? nsm20.from;
  if (began < nsm20.from || isBefore(day, onDay(nsm20.from)) === 'yes') return false;
  return doneBeforeTheEnd(day, { asOf, until });
}

/** The same of what may also come from before the memorandum and still count, such as an assurance. */
export const doneBeforeTheEnd = (day: DaySpan, { asOf, until }: Pick<Context, 'asOf' | 'until'>): boolean =>
  hasHappened(day, asOf) && (until === undefined || isOnOrBefore(day, until) === 'yes');

/** Whether the memorandum binds on the day of the question. */
export const bindsNow = ({ asOf, until }: Context): boolean =>
  nsm20.from <= asOf && (until === undefined || asOf <= until);
