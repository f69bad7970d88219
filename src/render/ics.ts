/** Days for a calendar program, by RFC 5545. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Finished, Text } from './text.ts';
import { cut, inertAnywhere } from './visible.ts';

/** A calendar. */
export type Calendar = Finished<'calendar'>;

/** An entry on one day. */
export interface CalendarEntry {
  /** What names it for good: a calendar that has it already moves it instead of adding it. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly summary: string;
  readonly description: readonly string[];
  readonly categories: readonly string[];
  /** Whether the day, or that there is anything to do by it, is not certain. */
  readonly tentative: boolean;
}

/** A calendar as of a day, which is also its time stamp: no clock is asked. `none` is what it says without entries. */
export function calendar(asOf: PlainDate, entries: readonly CalendarEntry[], none: string): Calendar {
  const stamp = `DTSTAMP:${dayText(asOf)}T000000Z`;
  const parts =
    entries.length === 0 ? nothing(asOf, stamp, none) : entries.flatMap((each) => event(each, stamp));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//nsm20//nsm20//EN', ...parts, 'END:VCALENDAR']
    .map(folded)
    .join('') as Calendar;
}

function event(
  { uid, day, summary, description, categories, tentative }: CalendarEntry,
  stamp: string,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(uid)}`,
    stamp,
    `DTSTART;VALUE=DATE:${dayText(day)}`,
    `DTEND;VALUE=DATE:${dayText(addDays(day, 1))}`,
    `SUMMARY:${icsText(summary)}`,
    `DESCRIPTION:${description.map(icsText).join('\\n')}`,
    `CATEGORIES:${categories.map(icsText).join(',')}`,
    `STATUS:${tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar may not be empty: the note of a day says that there is nothing. */
function nothing(asOf: PlainDate, stamp: string, none: string): string[] {
  return [
    'BEGIN:VJOURNAL',
    'UID:nothing@nsm20',
    stamp,
    `DTSTART;VALUE=DATE:${dayText(asOf)}`,
    `SUMMARY:${icsText(none)}`,
    'END:VJOURNAL',
  ];
}

const dayText = (day: PlainDate): string => day.replaceAll('-', '');

/** A value on one line, cut, and with what separates values escaped. */
const icsText = (text: Text): string => inertAnywhere(cut(text)).replaceAll(/[\\;,]/g, String.raw`\$&`);

/** The most octets of a line; a longer one goes on behind a blank. */
const mostOctets = 75;

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0)!);
    if (octets + more > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return `${text}\r\n`;
}

/** How many octets a character has in UTF-8. */
// Stryker disable next-line EqualityOperator: U+0080, like every control, is made visible before
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
