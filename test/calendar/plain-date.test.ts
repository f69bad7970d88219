/** Days: which texts are one, and counting with them. Expected days were looked up in a printed calendar. */
import { describe, expect, test } from 'vitest';
import { fiscalYear, fiscalYearOf } from '../../src/calendar/fiscal-year.ts';
import {
  addDays,
  dayIn,
  daysBetween,
  earlier,
  isPlainDate,
  isTimeZone,
  lastOfMonth,
  later,
  plainDate,
  withWeekday,
} from '../../src/calendar/plain-date.ts';

describe('a day is written YYYY-MM-DD and exists', () => {
  test.each([
    ['2024-02-08', 'the day of the memorandum'],
    ['2024-02-29', 'the leap day of a leap year'],
    ['2000-02-29', 'the leap day of a century that divides by 400'],
    ['2024-12-31', 'the last day of a year'],
    ['1900-01-01', 'the first day a record may name'],
    ['2100-12-31', 'the last day a record may name'],
  ])('%j is one: %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'a century that does not divide by 400'],
    ['2100-02-29', 'a century that does not divide by 400'],
    ['2024-02-30', 'February'],
    ['2024-04-31', 'April'],
    ['2024-12-32', 'no month has so many'],
    ['2024-01-00', 'day 0'],
    ['2024-00-01', 'month 0'],
    ['2024-13-01', 'month 13'],
    ['2024-99-99', 'nonsense'],
    ['2024-2-3', 'no leading zeros'],
    ['24-02-08', 'two digits of year'],
    ['20240208', 'no hyphens'],
    ['2024/02/08', 'slashes'],
    ['02/08/2024', 'the American order'],
    ['08.02.2024', 'dots'],
    ['2024\u201002\u201008', 'typographic hyphens'],
    ['\uff12\uff10\uff12\uff14-02-08', 'full-width digits'],
    ['\u0662\u0660\u0662\u0664-02-08', 'Arabic digits'],
    ['2024-W06', 'a week'],
    ['2024-039', 'a day of the year'],
    ['2024-02', 'a month'],
    ['2024', 'a year'],
    [' 2024-02-08', 'a blank before'],
    ['2024-02-08 ', 'a blank after'],
    ['2024-02-08\n', 'a line feed after'],
    ['2024-02-08Z', 'a zone'],
    ['2024-02-08T00:00', 'a time of day'],
    ['2024-02-08T24:00', 'the next day in disguise'],
    ['+2024-01-01', 'a sign'],
    ['-024-01-01', 'a sign'],
    ['+012024-01-01', 'a year of six digits'],
    ['12024-01-01', 'a year of five digits'],
    ['0000-01-01', 'year 0'],
    ['0204-02-08', 'a slip of the pen'],
    ['1899-12-31', 'before the calendar begins'],
    ['2101-01-01', 'after the calendar ends'],
    ['', 'nothing'],
    ['today', 'a word'],
  ])('%j is none: %s', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });
});

describe('the limits of the memorandum, counted from 2024-02-08', () => {
  const issued = plainDate('2024-02-08');

  test.each([
    [45, 'Sun 2024-03-24'],
    [90, 'Wed 2024-05-08'],
    [180, 'Tue 2024-08-06'],
    [0, 'Thu 2024-02-08'],
    [21, 'Thu 2024-02-29'],
    [22, 'Fri 2024-03-01'],
    [-39, 'Sun 2023-12-31'],
    [366, 'Sat 2025-02-08'],
  ])('day %i is %s', (count, day) => {
    expect(withWeekday(addDays(issued, count))).toBe(day);
    expect(daysBetween(issued, addDays(issued, count))).toBe(count);
  });
});

test('the days on which clocks change are as long as any other', () => {
  expect(addDays(plainDate('2024-03-09'), 1)).toBe('2024-03-10');
  expect(addDays(plainDate('2024-03-10'), 1)).toBe('2024-03-11');
  expect(addDays(plainDate('2024-11-03'), 1)).toBe('2024-11-04');
  expect(daysBetween(plainDate('2024-03-01'), plainDate('2024-12-01'))).toBe(275);
  // Samoa had no 2011-12-30, and Kwajalein no 1993-08-21. A calendar has.
  expect(addDays(plainDate('2011-12-29'), 1)).toBe('2011-12-30');
  expect(addDays(plainDate('1993-08-20'), 1)).toBe('1993-08-21');
});

test('counting leaves the range of days a record may name', () => {
  expect(addDays(plainDate('2100-12-31'), 1)).toBe('2101-01-01');
  expect(addDays(plainDate('1900-01-01'), -1)).toBe('1899-12-31');
});

test.each([
  ['2024-02-01', '2024-02-29'],
  ['2023-02-28', '2023-02-28'],
  ['1900-02-10', '1900-02-28'],
  ['2000-02-10', '2000-02-29'],
  ['2024-04-30', '2024-04-30'],
  ['2024-01-15', '2024-01-31'],
  ['2024-12-01', '2024-12-31'],
])('the month of %s ends on %s', (day, last) => {
  expect(lastOfMonth(plainDate(day))).toBe(last);
});

test.each([
  ['1900-01-01', 'Mon'],
  ['1999-12-31', 'Fri'],
  ['2000-02-29', 'Tue'],
  ['2024-02-28', 'Wed'],
  ['2024-02-29', 'Thu'],
  ['2024-03-01', 'Fri'],
  ['2024-03-02', 'Sat'],
  ['2024-03-03', 'Sun'],
  ['2025-02-21', 'Fri'],
  ['2100-12-31', 'Fri'],
])('%s is a %s', (day, name) => {
  expect(withWeekday(plainDate(day))).toBe(`${name} ${day}`);
});

test('of two days one is earlier and one later', () => {
  const [a, b] = [plainDate('2024-02-29'), plainDate('2024-03-01')];
  expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  expect([earlier(a, a), later(a, a)]).toEqual([a, a]);
});

describe('the day it is somewhere at an instant', () => {
  test.each([
    ['America/New_York', '2024-06-16T02:30:00Z', '2024-06-15'],
    ['America/New_York', '2024-02-09T01:31:00Z', '2024-02-08'],
    ['UTC', '2024-02-09T01:31:00Z', '2024-02-09'],
    // Winter time: the day begins at 05:00 UTC.
    ['America/New_York', '2024-03-10T04:59:59.999Z', '2024-03-09'],
    ['America/New_York', '2024-03-10T05:00:00Z', '2024-03-10'],
    // Summer time from that day on: the next one begins at 04:00 UTC.
    ['America/New_York', '2024-03-11T03:59:59.999Z', '2024-03-10'],
    ['America/New_York', '2024-03-11T04:00:00Z', '2024-03-11'],
    ['America/New_York', '2024-11-03T03:59:59.999Z', '2024-11-02'],
    ['America/New_York', '2024-11-03T04:00:00Z', '2024-11-03'],
    ['America/New_York', '2024-11-04T04:59:59.999Z', '2024-11-03'],
    ['America/New_York', '2024-11-04T05:00:00Z', '2024-11-04'],
    // The first place where it is tomorrow.
    ['Pacific/Kiritimati', '2024-06-15T09:59:59.999Z', '2024-06-15'],
    ['Pacific/Kiritimati', '2024-06-15T10:00:00Z', '2024-06-16'],
    // The last place where it is still yesterday.
    ['Pacific/Pago_Pago', '2024-06-16T10:59:59.999Z', '2024-06-15'],
    // Samoa went from the 29th to the 31st.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2024-06-15T18:14:59.999Z', '2024-06-15'],
    ['Asia/Kathmandu', '2024-06-15T18:15:00Z', '2024-06-16'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  test('a zone nobody knows is refused', () => {
    expect(() => dayIn('Mars/Olympus', new Date(0))).toThrow(RangeError);
  });

  test.each([
    ['America/New_York', true],
    ['Pacific/Kiritimati', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['America/New_York ', false],
    ['+05:00', false],
    ['', false],
  ])('%j is a time zone: %s', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known);
  });
});

describe('a fiscal year runs from October to September and is named by its end', () => {
  test('2025 runs from 2024-10-01 to 2025-09-30', () => {
    expect(fiscalYear(2025)).toEqual({ name: 2025, first: '2024-10-01', last: '2025-09-30' });
  });

  test.each([
    ['2024-09-30', 2024],
    ['2024-10-01', 2025],
    ['2024-12-31', 2025],
    ['2025-01-01', 2025],
    ['2025-09-30', 2025],
    ['2025-10-01', 2026],
    ['2024-02-08', 2024],
  ])('%s lies in fiscal year %i', (day, name) => {
    expect(fiscalYearOf(plainDate(day)).name).toBe(name);
  });
});

test('a day is found again after more sums than are remembered', () => {
  const first = plainDate('1990-01-01');
  for (let count = 0; count <= 10_000; count += 1) {
    expect(daysBetween(first, addDays(first, count))).toBe(count);
  }
  expect(addDays(first, 1)).toBe('1990-01-02');
});
