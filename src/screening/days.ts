/** Days as the lists write them. */
import { parseDaySpan, type DaySpan } from '../calendar/day-span.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (digits: string): string => digits.padStart(2, '0');

/** The number of a month in two digits by its first three letters; where these are no month's, no month has it. */
const monthOf = (name: string): string => two(String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1));

/** How each form is written the way case files write days. */
const forms: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(\d{4}-\d\d-\d\d)(?:[T ][\d:.]+Z?)?$/, (day) => day],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (month, day, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2}) ([a-z]{3,9}) (\d{4})$/i, (day, month, year) => `${year}-${monthOf(month)}-${two(day)}`],
  [/^([a-z]{3,9}) (\d{4})$/i, (month, year) => `${year}-${monthOf(month)}`],
  [/^(\d{4}(?:-\d\d)?)$/, (year) => year],
];

/**
 * The day that `text` names: `2019-05-21`, `8/11/2015` (month first), `11 Aug 2015`, and as a span `Aug 2015`,
 * `2015-08`, `2015`. Undefined: none, or one that does not exist or lies outside the calendar.
 */
export function dayOf(text: string): DaySpan | undefined {
  for (const [form, written] of forms) {
    const found = form.exec(text);
    if (found === null) continue;
    const span = parseDaySpan(written(...found.slice(1)));
    return typeof span === 'string' ? undefined : span;
  }
  return undefined;
}
