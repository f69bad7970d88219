/** The days that a record names, wherever it names them. */
import type { DaySpan } from '../calendar/day-span.ts';

export interface NamedDay {
  readonly path: readonly (string | number)[];
  readonly day: DaySpan;
}

/** Every field of type day in `data` that has what is `wanted`, in the order it is written. */
export function daysIn(data: unknown, wanted: (day: DaySpan) => boolean = () => true): NamedDay[] {
  const found: NamedDay[] = [];
  const path: (string | number)[] = [];
  const visit = (step: string | number, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    path.push(step);
    if ('earliest' in value && 'latest' in value) {
      const day = value as DaySpan;
      if (wanted(day)) found.push({ path: [...path], day });
    } else visitAll(value);
    path.pop();
  };
  const visitAll = (value: object): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(index, each);
    else for (const field of Object.keys(value)) visit(field, (value as Record<string, unknown>)[field]);
  };
  if (typeof data === 'object' && data !== null) visitAll(data);
  return found;
}
