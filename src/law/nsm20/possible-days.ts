/** Trying an uncertain day at every day that could make a difference. */
import { addDays, calendarFrom, calendarTo, type PlainDate } from '../../calendar/plain-date.ts';
import { hasHappened, isCertain, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';

/** A day that a fact happened on; null: as of the day of the question it has not. */
export type Happened = PlainDate | null;

/**
 * Days of `span` that stand for all of them: its ends, and the days around each of `turning`, the days on which
 * something can change (the ends of spans among them). Between two turning days nothing does; `spread` days at each
 * side of one are enough to put `2 * spread` uncertain days in any order. An open end is tried at the end of the
 * calendar.
 */
export function daysOf(span: DaySpan, turning: readonly PlainDate[], spread = 1): readonly PlainDate[] {
  if (isCertain(span)) return [span.earliest!];
  const from = span.earliest ?? calendarFrom;
  const to = span.latest ?? calendarTo;
  const shifts = Array.from({ length: 2 * spread + 1 }, (_, index) => index - spread);
  const near = turning.flatMap((day) => shifts.map((shift) => addDays(day, shift)));
  return [...new Set([from, to, ...near])].filter((day) => from <= day && day <= to).toSorted();
}

/** {@link daysOf} for a fact that may not have happened by `asOf`. Absent: it has not. */
export function happenings(
  span: DaySpan | undefined,
  asOf: PlainDate,
  turning: readonly PlainDate[],
  spread = 1,
): readonly Happened[] {
  if (!span) return [null];
  const days = daysOf(span, [...turning, asOf], spread).filter((day) => day <= asOf);
  return hasHappened(span, asOf) ? days : [...days, null];
}

/**
 * Whether facts on these days can be read in more than `most` ways together, which is seen before any is worked out:
 * each that is not known to the day, and may have happened, can be read in two ways at least.
 */
export function isTooOpen(spans: readonly (DaySpan | undefined)[], asOf: PlainDate, most: number): boolean {
  const open = spans.filter((span) => span && !isCertain(span) && !isYetToCome(span, asOf));
  return 2 ** open.length > most;
}

/** The ends of spans: the days on which an answer can change. */
export function turningDays(...spans: readonly (DaySpan | undefined)[]): PlainDate[] {
  return spans.flatMap((span) => [span?.earliest, span?.latest]).filter((day): day is PlainDate => !!day);
}

/** Every way to take one of each list, at most `most`; undefined when there are more. */
export function combinations<Lists extends readonly (readonly unknown[])[]>(
  lists: Lists,
  most: number,
): { -readonly [Index in keyof Lists]: Lists[Index][number] }[] | undefined {
  if (lists.reduce((count, list) => count * list.length, 1) > most) return undefined;
  let taken: unknown[][] = [[]];
  for (const list of lists) taken = taken.flatMap((before) => list.map((item) => [...before, item]));
  return taken as never;
}
