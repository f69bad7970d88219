/** Days on the calendar, and nothing shorter than a day. The only module that knows what a `Date` is. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as shift } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';

declare const brand: unique symbol;

/** A day on the calendar: `2024-02-08`. No hour, no zone. ISO days sort as text, so `a < b` reads "a is before b". */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** The first and last day a record may name. What lies outside is a slip of the pen (year 0204, 20224). */
export const calendarFrom = '1900-01-01' as PlainDate;
export const calendarTo = '2100-12-31' as PlainDate;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`, between {@link calendarFrom} and {@link calendarTo}. */
export function isPlainDate(text: string): text is PlainDate {
  // What is no day, or spelled otherwise, is not what its own day is written as.
  return calendarFrom <= text && text <= calendarTo && toText(toInstant(text as PlainDate)) === text;
}

/** The day written `text`. For literals in law and tests. @throws RangeError when there is no such day. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** The day `count` calendar days after `day` (before it, when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  // Stryker disable all: without the memory of sums the same days are worked out again, only later
  const key = `${day} ${count}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  const sum = toText(shift(toInstant(day), count));
  if (sums.size === mostSums) sums.clear();
  sums.set(key, sum);
  return sum;
}

/** Sums worked out before: clocks ask for the same few days thousands of times. */
const sums = new Map<string, PlainDate>();
const mostSums = 10_000;
// Stryker restore all

/** The same day `count` years later; for 29 February in a year without one, 1 March. */
export function addYears(day: PlainDate, count: number): PlainDate {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return toText(toInstant(same as PlainDate));
}

/** How many calendar days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return differenceInCalendarDays(toInstant(to), toInstant(from));
}

/** The last day of the month that holds `day`. */
export function lastOfMonth(day: PlainDate): PlainDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return toText(new UTCDateMini(year, month, 0));
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** The day with its weekday in front, as a person checks it: `Sun 2024-03-24`. */
export function withWeekday(day: PlainDate): string {
  return `${weekdays[toInstant(day).getDay()]} ${day}`;
}

/** The day it is in `timeZone` (an IANA name) at `instant`. The one door from instants to days. @throws RangeError for an unknown zone. */
export function dayIn(timeZone: string, instant: Date): PlainDate {
  // Stryker disable next-line all: the long way gives the same answer
  return (
    (timeZone === 'America/New_York' ? dayInWashington(instant) : undefined) ?? dayByTable(timeZone, instant)
  );
}

/**
 * The day in Washington where both of its offsets from UTC give the same one, which they do for all but one hour of a
 * day; undefined for that hour, and before the Uniform Time Act of 1966 settled on these two. Asking the platform takes
 * as long as reading a hundred records.
 */
function dayInWashington(instant: Date): PlainDate | undefined {
  const settled = Date.UTC(1967, 3, 1);
  const [standard, daylight] = [5, 4].map((hours) =>
    new Date(instant.getTime() - hours * 3_600_000).toISOString().slice(0, 10),
  ) as [string, string];
  return settled < instant.getTime() && standard === daylight ? plainDate(standard) : undefined;
}

function dayByTable(timeZone: string, instant: Date): PlainDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)!.value;
  return plainDate(`${part('year')}-${part('month')}-${part('day')}`);
}

/** Whether the platform knows `timeZone`. Asking costs more than reading the records, so Washington is not asked about. */
export function isTimeZone(timeZone: string): boolean {
  // Stryker disable next-line all: the long way gives the same answer
  if (timeZone === 'America/New_York') return true;
  try {
    dayIn(timeZone, new Date(0));
    return true;
  } catch {
    return false;
  }
}

/** The earlier of two days. */
// Stryker disable next-line EqualityOperator: two equal days are the same text
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
/** The later of two days. */
// Stryker disable next-line EqualityOperator: two equal days are the same text
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);

/** Midnight of a day in UTC, where no day is skipped and none has another length. */
type Instant = InstanceType<typeof UTCDateMini>;

function toInstant(day: PlainDate): Instant {
  return new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function toText(instant: Instant): PlainDate {
  const two = (count: number): string => String(count).padStart(2, '0');
  const year = String(instant.getFullYear()).padStart(4, '0');
  return `${year}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}` as PlainDate;
}
