/** A day that the command line or the environment asks for. */
import { parseDaySpan } from '../calendar/day-span.ts';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { lastDayHelp, notADay } from '../records/not-a-day.ts';
import { Refusal } from './refusal.ts';

/**
 * The day that `text` is. `from` names where it was read, when that is not the command line, which people see.
 * @throws Refusal in the words of case files when it is none.
 */
export function dayWritten(text: string, from?: string): PlainDate {
  if (isPlainDate(text)) return text;
  const span = parseDaySpan(text);
  const why = span === 'no such day' || span === 'out of range' ? notADay[span] : 'is not a day';
  const help = typeof span === 'string' ? lastDayHelp(span, text) : undefined;
  throw new Refusal(
    `${from === undefined ? '' : `${from}: `}"${text}" ${why}`,
    help ?? 'write the day as 2024-03-20',
  );
}
