/** What a record says is text in a calendar: a parser that is not ours says so. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { calendar, type CalendarEntry } from '../../src/render/ics.ts';
import { hostile, read } from './hostile.ts';
import { cases } from '../reliability/figures.ts';

const asOf = plainDate('2024-06-25');
const entry: CalendarEntry = {
  uid: 'one@nsm20',
  day: plainDate('2024-12-31'),
  summary: 'overdue: a report',
  description: ['By state; addressee: the President', 'Clause nsm20/2(a), duty nsm20/first-report'],
  categories: ['nsm20', 'overdue'],
  tentative: false,
};
const written = (more: Partial<CalendarEntry> = {}): string =>
  calendar(asOf, [{ ...entry, ...more }], 'Nothing');

/** The only event of a calendar, read back. */
function eventIn(text: string): ICAL.Component {
  const parsed = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = parsed.getAllSubcomponents();
  expect(events.map(({ name }) => name)).toEqual(['vevent']);
  return events[0]!;
}

/** Lines of at most 75 octets, each UTF-8 of its own, ending in CRLF; none a command, and none broken before it is full. */
function isFolded(text: string): void {
  const bytes = Buffer.from(text);
  const lines = bytes.toString('latin1').split('\r\n');
  expect(lines.pop()).toBe('');
  for (const [index, line] of lines.entries()) {
    const next = /^ ([\s\S])/u.exec(Buffer.from(lines[index + 1] ?? '', 'latin1').toString());
    if (next) expect(line.length + Buffer.byteLength(next[1]!)).toBeGreaterThan(75);
    expect(line.length).toBeLessThanOrEqual(75);
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    // oxlint-disable-next-line no-control-regex
    expect(decoded).not.toMatch(/[\u0000-\u001f]|^\s*::|##\[/);
  }
}

test('an event is a day, and its stamp is the day of the question', () => {
  expect(written()).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//nsm20//nsm20//EN',
      'BEGIN:VEVENT',
      'UID:one@nsm20',
      'DTSTAMP:20240625T000000Z',
      'DTSTART;VALUE=DATE:20241231',
      'DTEND;VALUE=DATE:20250101',
      'SUMMARY:overdue: a report',
      'DESCRIPTION:By state\\; addressee: the President\\nClause nsm20/2(a)\\, duty n',
      ' sm20/first-report',
      'CATEGORIES:nsm20,overdue',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  const event = new ICAL.Event(eventIn(written({ tentative: true })));
  expect([event.uid, event.startDate.isDate, String(event.startDate), String(event.endDate)]).toEqual([
    'one@nsm20',
    true,
    '2024-12-31',
    '2025-01-01',
  ]);
  expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  expect(event.component.getFirstProperty('categories')?.getValues()).toEqual(['nsm20', 'overdue']);
});

test('a calendar without entries says so on the day of the question', () => {
  const parsed = new ICAL.Component(
    ICAL.parse(calendar(asOf, [], 'Nothing is overdue, so far.')) as unknown[],
  );
  const [journal, ...others] = parsed.getAllSubcomponents();
  expect([journal!.name, others]).toEqual(['vjournal', []]);
  expect(journal!.getFirstPropertyValue('summary')).toBe('Nothing is overdue, so far.');
  // A calendar that has this note already puts the new one in its place.
  expect(journal!.getFirstPropertyValue('uid')).toBe('nothing@nsm20');
  expect(String(journal!.getFirstPropertyValue('dtstart'))).toBe('2024-06-25');
});

describe('text is read as it was written', () => {
  test('whatever it holds', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile, { minLength: 1, maxLength: 3 }), (summary, description) => {
        const text = written({ summary, description });
        isFolded(text);
        const event = eventIn(text);
        expect(event.getFirstPropertyValue('summary')).toBe(read(summary));
        expect(event.getFirstPropertyValue('description')).toBe(description.map(read).join('\n'));
      }),
      { numRuns: cases(2_000) },
    );
  });

  // The first and the last character of each number of octets among them.
  test.each([
    '\u{1f600}',
    '\u{10000}',
    '\uffed',
    '你',
    '\u0800',
    '\u07ff',
    'é',
    '\u00a0',
    '~',
    '\\',
    ';',
    '::',
    ' ',
  ])('with %j at every border of a line', (piece) => {
    for (let before = 55; before < 80; before += 1) {
      const summary = 'x'.repeat(before) + piece.repeat(40);
      const text = written({ summary });
      isFolded(text);
      expect(eventIn(text).getFirstPropertyValue('summary')).toBe(read(summary));
    }
  });

  test('up to four thousand characters of it', () => {
    const summary = 'a\u{1f600};,\\\n'.repeat(17_000);
    const text = written({ summary });
    isFolded(text);
    const told = `${Array.from(read(summary)).slice(0, 3_997).join('')}...`;
    expect(eventIn(text).getFirstPropertyValue('summary')).toBe(told);
  });
});
