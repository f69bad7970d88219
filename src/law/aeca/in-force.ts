/** Whether an act falls into the life of a clause: what was done before it, or after the end of the Act, is none of its business. */
import { isBefore, isOnOrBefore, onDay, type DaySpan } from '../../calendar/day-span.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Context } from '../../engine/rule.ts';
import { aeca } from './clauses.ts';

/** Whether `clause` certainly binds on `day`. An open start of a span is bounded by its first day. */
export function binds(clause: Clause, day: DaySpan, { until }: Pick<Context, 'until'>): boolean {
  const first = clause.from ?? aeca.from;
  if ((day.earliest ?? first) < first || isBefore(day, onDay(first)) === 'yes') return false;
  return until === undefined || isOnOrBefore(day, until) === 'yes';
}

/** The day that decides which number held: the first a span can be, or else the last. */
export const decidingDay = ({ earliest, latest }: DaySpan): PlainDate => earliest ?? latest!;

/** The end of a span as a text that compares as days do: an open one lies after every day. */
export const endOf = ({ latest }: DaySpan): string => latest ?? '~';
