/** Days not known to the day: each is a pair of the earliest and the latest day it can be (ISO 8601-2, EDTF level 1). */
import {
  addDays,
  addYears,
  earlier,
  isPlainDate,
  lastOfMonth,
  later,
  plainDate,
  type PlainDate,
} from './plain-date.ts';

/**
 * Some one day between `earliest` and `latest`, both possible. For a certain day they are equal.
 * `null` is an open end: the record sets no bound on that side.
 */
export interface DaySpan {
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
}

/** The answer to a question about days: yes, no, or the record does not tell. */
export type Answer = 'yes' | 'no' | 'cannot tell';

/** Why a text is no day; the reader turns it into a sentence. */
export type NotADay =
  | 'no such day'
  | 'not written as a day'
  | 'ends before it starts'
  | 'no bound'
  | 'span of months'
  | 'out of range';

/** The span of the one day `day`. */
export const onDay = (day: PlainDate): DaySpan => ({ earliest: day, latest: day });

/** The span from `earliest` to `latest`. */
export const between = (earliest: PlainDate | null, latest: PlainDate | null): DaySpan => ({
  earliest,
  latest,
});

/**
 * Reads a day as case files write it: `2024-03-20`, `2024-03-14/2024-03-24`, `../2024-03-24`,
 * `2024-03-14/..`, `2024-03`, `2024`. Returns why not when the text is none of these.
 */
export function parseDaySpan(text: string): DaySpan | NotADay {
  if (text.includes('/')) return parsePair(text);
  if (isPlainDate(text)) return onDay(text);
  const [year, month] = [`${text}-01-01`, `${text}-01`];
  if (isPlainDate(year)) return between(year, plainDate(`${text}-12-31`));
  return isPlainDate(month) ? between(month, lastOfMonth(month)) : whyNot(text);
}

function parsePair(text: string): DaySpan | NotADay {
  const [from, to, ...rest] = text.split('/') as [string, string, ...string[]];
  if (rest.length > 0) return 'not written as a day';
  if (from === '..' && to === '..') return 'no bound';
  if ([from, to].some((end) => /^\d{4}(-\d{2})?$/.test(end))) return 'span of months';
  for (const end of [from, to]) if (end !== '..' && !isPlainDate(end)) return whyNot(end);
  const span = between(from === '..' ? null : plainDate(from), to === '..' ? null : plainDate(to));
  return lastOf(span) < firstOf(span) ? 'ends before it starts' : span;
}

/** Why neither `text` nor, where it is a year or a month, its first day is one. */
function whyNot(text: string): NotADay {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return 'not written as a day';
  const day = `${text}-01-01`.slice(4, 10);
  return isPlainDate(`2000${day}`) && day !== '-02-29' ? 'out of range' : 'no such day';
}

/** The ends of a span as texts that compare as days do: an open end lies before, or after, every day. */
const firstOf = ({ earliest }: DaySpan): string => earliest ?? '';
const lastOf = ({ latest }: DaySpan): string => latest ?? '~';

/** Whether the day is known to the day. */
export function isCertain({ earliest, latest }: DaySpan): boolean {
  return earliest !== null && earliest === latest;
}

/** Whether `span` lies on or before `day`. */
export function isOnOrBefore(span: DaySpan, day: PlainDate): Answer {
  if (lastOf(span) <= day) return 'yes';
  return day < firstOf(span) ? 'no' : 'cannot tell';
}

/** Whether `a` is a day before `b`. */
export function isBefore(a: DaySpan, b: DaySpan): Answer {
  if (lastOf(a) < firstOf(b)) return 'yes';
  return lastOf(b) <= firstOf(a) ? 'no' : 'cannot tell';
}

/** Whether `day` lies on or after `from` and on or before `to`. */
export function isWithin(day: DaySpan, from: DaySpan, to: DaySpan): Answer {
  const outside = [isBefore(day, from), isBefore(to, day)];
  return outside.includes('yes') ? 'no' : outside.includes('cannot tell') ? 'cannot tell' : 'yes';
}

/** The answers that questions about separate days allow, asked together: are all of them yes? */
export function allOf(answers: readonly Answer[]): ReadonlySet<boolean> {
  if (answers.includes('no')) return new Set([false]);
  return answers.includes('cannot tell') ? new Set([true, false]) : new Set([true]);
}

/** The opposite answer. */
export const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer);

/** Every day of `span`, `count` days later. */
export function shiftSpan({ earliest, latest }: DaySpan, count: number): DaySpan {
  return between(earliest && addDays(earliest, count), latest && addDays(latest, count));
}

/** The last day of `count` years that begin on a day of `span`, that day counted. */
export function lastOfYears({ earliest, latest }: DaySpan, count: number): DaySpan {
  const last = (first: PlainDate | null): PlainDate | null => first && addDays(addYears(first, count), -1);
  return between(last(earliest), last(latest));
}

/** The span that holds all days of `spans`; undefined for none. */
export function hull(spans: readonly DaySpan[]): DaySpan | undefined {
  if (spans.length === 0) return undefined;
  const ends = (
    of: 'earliest' | 'latest',
    pick: (a: PlainDate, b: PlainDate) => PlainDate,
  ): PlainDate | null =>
    spans.map((span) => span[of]).reduce((a, b) => (a === null || b === null ? null : pick(a, b)));
  return between(ends('earliest', earlier), ends('latest', later));
}

/** The span as a person reads it: `2024-03-20`, `between 2024-03-14 and 2024-03-24`, `by 2024-03-24`, `from 2024-03-14 on`. */
export function inWords({ earliest, latest }: DaySpan): string {
  if (earliest !== null && latest !== null)
    return earliest === latest ? earliest : `between ${earliest} and ${latest}`;
  if (latest !== null) return `by ${latest}`;
  return earliest === null ? 'on a day not known' : `on or after ${earliest}`;
}

/** Whether the day certainly lies on or before `asOf`: a fact of which the record tells that it has happened. */
export const hasHappened = (span: DaySpan, asOf: PlainDate): boolean => isOnOrBefore(span, asOf) === 'yes';

/** Whether the day certainly lies after `asOf`: as of that day, a fact that has not happened. */
export const isYetToCome = (span: DaySpan, asOf: PlainDate): boolean => isOnOrBefore(span, asOf) === 'no';
