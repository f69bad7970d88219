/** The days that a record names, wherever it names them. */
import type { DaySpan } from '../calendar/day-span.ts';

export interface NamedDay {
  readonly path: readonly (string | number)[];
  readonly day: DaySpan;
}

/** Every field of type day in `data`, in the order it is written. */
export function daysIn(data: unknown, path: readonly (string | number)[] = []): NamedDay[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('earliest' in data && 'latest' in data) return [{ path, day: data as DaySpan }];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => daysIn(value, [...path, key]));
}
