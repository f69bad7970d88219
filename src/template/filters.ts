/** The filters that templates may use beside those of Liquid: days, amounts, lists and records, in prose. */
import { spanInProse } from '../calendar/prose.ts';
import type { DaySpan } from '../calendar/day-span.ts';
import { dollars } from '../report/words.ts';
import type { Values } from './values.ts';

/** What a template prints where nothing is recorded. */
export const notRecorded = 'not recorded';

type Filter = (value: unknown, ...args: readonly unknown[]) => unknown;

/** The filters, over one store of values. They throw over values they are not meant for. */
export const filters = (
  { record }: Values,
  records: ReadonlySet<string>,
): Readonly<Record<string, Filter>> => ({
  /** `March 24, 2024` */
  day: (value) => (value === null ? notRecorded : spanInProse(asSpan(value, 'day'))),
  /** `on March 24, 2024`, `in April 2024` */
  on: (value) =>
    value === null ? 'on a day not recorded' : spanInProse(asSpan(value, 'on'), 'after a verb'),
  /** `$425 million` */
  dollars: (value) => (value === null ? notRecorded : dollars(asDollars(value))),
  /** `a, b, and c`; one text stands for itself. */
  list: (value) =>
    inSeries(asList(value).map((each) => (each === null ? notRecorded : asText(each, 'list')))),
  /** Names the record that a statement rests on; a list names each. */
  record: (value) =>
    asList(value)
      .filter((each) => each !== null)
      .map((each) => record(knownRecord(asText(each, 'record'), records)))
      .join(' '),
});

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function knownRecord(id: string, records: ReadonlySet<string>): string {
  if (records.has(id)) return id;
  throw new TypeError('the filter "record" names a record, and there is none of this name');
}

function asText(value: unknown, filter: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError(`the filter "${filter}" prints texts, and this is none`);
}

function asSpan(value: unknown, filter: string): DaySpan {
  if (typeof value === 'object' && value !== null && 'earliest' in value && 'latest' in value)
    return value as DaySpan;
  throw new TypeError(`the filter "${filter}" prints a day, and this is none`);
}

function asDollars(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError('the filter "dollars" prints whole dollars, and this is no whole number');
}

/** Texts in a row: `a`, `a and b`, `a, b, and c`. */
export function inSeries(texts: readonly string[]): string {
  if (texts.length < 3) return texts.join(' and ');
  return `${texts.slice(0, -1).join(', ')}, and ${texts.at(-1)}`;
}
