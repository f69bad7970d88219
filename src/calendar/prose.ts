/** Days as a report to Congress writes them: `March 24, 2024`. */
import { isCertain, type DaySpan } from './day-span.ts';
import { isPlainDate, lastOfMonth, type PlainDate } from './plain-date.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** One day: `March 24, 2024`. */
export function dayInProse(day: PlainDate): string {
  return `${monthOf(day)} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
}

/** `text` with every day in it written in prose; what is part of a name stays. */
export const withDaysInProse = (text: string): string =>
  text.replaceAll(/(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-]|\.\w)/g, (written) =>
    isPlainDate(written) ? dayInProse(written) : written,
  );

/** The month of a day: `March 2024`. */
export const monthInProse = (day: PlainDate): string => `${monthOf(day)} ${day.slice(0, 4)}`;

const monthOf = (day: PlainDate): string => months[Number(day.slice(5, 7)) - 1]!;

/**
 * A day that may not be known to the day. `alone`, for a cell: `March 24, 2024`, `April 2024`, `by March 24, 2024`;
 * `after a verb`: `on March 24, 2024`, `in April 2024`, `by March 24, 2024`.
 */
export function spanInProse(span: DaySpan, place: 'alone' | 'after a verb' = 'alone'): string {
  const { earliest, latest } = span;
  const after = (preposition: string): string => (place === 'alone' ? '' : `${preposition} `);
  if (earliest === null) return latest === null ? 'on a day not known' : `by ${dayInProse(latest)}`;
  if (latest === null) return `on or after ${dayInProse(earliest)}`;
  if (isCertain(span)) return after('on') + dayInProse(earliest);
  const year = earliest.slice(0, 4);
  if (earliest.endsWith('-01-01') && latest === `${year}-12-31`) return after('in') + year;
  if (earliest.endsWith('-01') && latest === lastOfMonth(earliest))
    return `${after('in')}${monthInProse(earliest)}`;
  return `between ${dayInProse(earliest)} and ${dayInProse(latest)}`;
}
