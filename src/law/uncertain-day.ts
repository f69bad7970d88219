import { inWords, isCertain, type DaySpan } from '../calendar/day-span.ts';
import type { Doubt } from '../engine/rule.ts';
import { at, type AnyRecord } from '../records/case-repository.ts';

/** The doubt that a day not known to the day leaves; none for a certain day. */
export function uncertainDay(record: AnyRecord, field: string, span: DaySpan): Doubt[] {
  if (isCertain(span)) return [];
  return [
    {
      field,
      text: `"${field}" of ${record.id} is not known to the day (${inWords(span)})`,
      at: at(record, ...field.split('.')),
    },
  ];
}
