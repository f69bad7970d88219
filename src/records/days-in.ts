/** The days that a record names, wherever it names them. */
import type { DaySpan } from '../calendar/day-span.ts';

export interface NamedDay {
  readonly path: readonly (string | number)[];
  readonly day: DaySpan;
}

/** Every field of type day in `data`, in the order it is written. */
export function daysIn(data: unknown): NamedDay[] {
  const found: NamedDay[] = [];
  const path: (string | number)[] = [];
  const visit = (step: string | number, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    path.push(step);
    if ('earliest' in value && 'latest' in value) found.push({ path: [...path], day: value as DaySpan });
    else visitAll(value);
    path.pop();
  };
  const visitAll = (value: object): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(index, each);
    else for (const [field, each] of Object.entries(value)) visit(field, each);
  };
  if (typeof data === 'object' && data !== null) visitAll(data);
  return found;
}
