/** Trying an uncertain day at every day that could make a difference. */
import { addDays, calendarFrom, calendarTo, type PlainDate } from '../../calendar/plain-date.ts';
import type { DaySpan } from '../../calendar/day-span.ts';

/** A day that a fact happened on; null: as of the day of the question it has not. */
export type Happened = PlainDate | null;

/**
 * Days of `span` that stand for all of them: its ends, and the days around each of `turning`, the days on which
 * something else can change. Between two turning days nothing does; `spread` days at each side of one are enough to
 * put `2 * spread` uncertain days in any order. An open end is tried at the end of the calendar.
 */
export function daysOf(span: DaySpan, turning: readonly PlainDate[], spread = 1): readonly PlainDate[] {
  if (span.earliest !== null && span.earliest === span.latest) return [span.earliest];
  const known = [
    ...turning,
    ...(span.earliest ? [span.earliest] : []),
    ...(span.latest ? [span.latest] : []),
  ];
  const from = span.earliest ?? calendarFrom;
  const to = span.latest ?? calendarTo;
  const days = new Set<PlainDate>([from, to]);
  for (const day of known) {
    for (let shift = -spread; shift <= spread; shift += 1) {
      const near = around(day, shift);
      if (from <= near && near <= to) days.add(near);
    }
  }
  return [...days].toSorted();
}

/** {@link daysOf} for a fact that may not have happened by `asOf`. Absent: it has not. */
export function happenings(
  span: DaySpan | undefined,
  asOf: PlainDate,
  turning: readonly PlainDate[],
  spread = 1,
): readonly Happened[] {
  if (!span) return [null];
  const days: Happened[] = daysOf(span, [...turning, asOf], spread).filter((day) => day <= asOf);
  if (span.latest === null || asOf < span.latest) days.push(null);
  return days;
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

function around(day: PlainDate, shift: number): PlainDate {
  const shifted = addDays(day, shift);
  return shifted < calendarFrom ? calendarFrom : calendarTo < shifted ? calendarTo : shifted;
}
