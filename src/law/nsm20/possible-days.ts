/** Trying an uncertain day at every day that could make a difference. */
import {
  addDays,
  calendarFrom,
  calendarTo,
  earlier,
  later,
  type PlainDate,
} from '../../calendar/plain-date.ts';
import { between, hasHappened, isCertain, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';
import { affords } from '../../engine/effort.ts';
import type { Context } from '../../engine/rule.ts';

/** A day that a fact happened on; null: as of the day of the question it has not. */
export type Happened = PlainDate | null;

/** How days are tried. */
interface Trying {
  /** How many days at each side of a turning day; 1 unless it is said. */
  readonly spread?: number;
  /** How many are of use: where there are more, the first ones beyond it are. All, unless it is said. */
  readonly most?: number;
}

/**
 * Days of `span` that stand for all of them: its ends, and the days around each of `turning`, the days on which
 * something can change (the ends of spans among them). Between two turning days nothing does; `spread` days at each
 * side of one are enough to put `2 * spread` uncertain days in any order. An open end is tried at the end of the
 * calendar.
 */
export function daysOf(
  span: DaySpan,
  turning: readonly PlainDate[],
  { spread = 1, most = Infinity }: Trying = {},
): readonly PlainDate[] {
  if (isCertain(span)) return [span.earliest!];
  const [from, to] = [span.earliest ?? calendarFrom, span.latest ?? calendarTo];
  const [first, last] = [addDays(from, -spread), addDays(to, spread)];
  const found = new Set([from]);
  let next = from;
  for (const day of [...new Set(turning)].filter((each) => first <= each && each <= last).toSorted()) {
    next = later(next, addDays(day, -spread));
    for (const end = earlier(to, addDays(day, spread)); next <= end; next = addDays(next, 1)) {
      found.add(next);
      if (found.size > most) return [...found];
    }
  }
  return [...found.add(to)];
}

/** {@link daysOf} for a fact that may not have happened by `asOf`. Absent: it has not. */
export function happenings(
  span: DaySpan | undefined,
  asOf: PlainDate,
  turning: readonly PlainDate[],
  trying?: Trying,
): readonly Happened[] {
  if (!span) return [null];
  if (isYetToCome(span, asOf)) return [null];
  const past = hasHappened(span, asOf) ? span : between(span.earliest, asOf);
  const days = daysOf(past, [...turning, asOf], trying);
  return past === span ? days : [...days, null];
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

/**
 * Every way to take one of each list, at most `most`; undefined where there are more, or more than what is asked within
 * `context` affords.
 */
export function combinations<Lists extends readonly (readonly unknown[])[]>(
  lists: Lists,
  most: number,
  context: Context,
): { -readonly [Index in keyof Lists]: Lists[Index][number] }[] | undefined {
  const many = lists.reduce((count, list) => count * list.length, 1);
  if (many > most || (many > 1 && !affords(context, (many * lists.length) / 4))) return undefined;
  let taken: unknown[][] = [[]];
  for (const list of lists) taken = taken.flatMap((before) => list.map((item) => [...before, item]));
  return taken as never;
}
