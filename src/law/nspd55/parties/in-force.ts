/** The days on which what parties receive, and whether they have been compared, is judged. */
import { isWithin, not, isBefore, onDay, type Answer, type DaySpan } from '../../../calendar/day-span.ts';
import type { Context } from '../../../engine/rule.ts';
import { nspd55 } from '../clauses.ts';

/** Whether `day` is one on which the directive binds: from its first day on, and up to its last, where one is known. */
export const isInForce = (day: DaySpan, { until }: Pick<Context, 'until'>): Answer =>
  until === undefined
    ? not(isBefore(day, onDay(nspd55.from)))
    : isWithin(day, onDay(nspd55.from), onDay(until));

/** Whether the directive binds on the day of the question. */
export const isInForceNow = (context: Pick<Context, 'asOf' | 'until'>): boolean =>
  isInForce(onDay(context.asOf), context) === 'yes';
