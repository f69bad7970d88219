/** What is said of a text that is no day: the same in case files and on the command line. */
import { parseDaySpan, type NotADay } from '../calendar/day-span.ts';

/** What is wrong with it; goes on from the text. */
export const notADay: Record<NotADay, string> = {
  'no such day': 'is not a day on the calendar',
  'not written as a day': 'is not written as a day',
  'ends before it starts': 'ends before it starts',
  'no bound': 'says nothing: a span needs at least one end',
  'span of months': 'is a span of months or years: write its first and last day',
  'out of range': 'lies outside 1900 to 2100',
};

/** How many days the month of `written` has, where that is what is wrong; undefined: it is something else. */
export function lastDayHelp(why: NotADay, written: string): string | undefined {
  const [, month] = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d{2}$/.exec(written) ?? [];
  const span = why === 'no such day' && month !== undefined ? parseDaySpan(month) : undefined;
  return span === undefined || typeof span === 'string'
    ? undefined
    : `the last day of that month is ${span.latest}`;
}
