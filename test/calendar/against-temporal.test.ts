/**
 * Counting days against an independent calendar (Temporal), over random days and, day by day, in processes whose
 * clocks stand in other parts of the world.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import fc from 'fast-check';
import { build } from 'rolldown';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fiscalYear, fiscalYearOf } from '../../src/calendar/fiscal-year.ts';
import {
  addDays,
  calendarFrom,
  calendarTo,
  dayIn,
  daysBetween,
  earlier,
  isPlainDate,
  lastOfMonth,
  later,
  plainDate,
  withWeekday,
  type PlainDate,
} from '../../src/calendar/plain-date.ts';
import { cases, count, figure, isNight } from '../reliability/figures.ts';

const runs = { numRuns: cases(2_000) };
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const oracle = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const first = oracle(calendarFrom);
const length = first.until(oracle(calendarTo), { largestUnit: 'day' }).days;

/** Any day a record may name. */
const anyDay = fc
  .integer({ min: 0, max: length })
  .map((count) => first.add({ days: count }).toString() as PlainDate);
/** A count that keeps any day within four-digit years. */
const anyCount = fc.integer({ min: -300_000, max: 300_000 });

test('what is a day agrees with the other calendar, whatever the numbers', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1890, max: 2110 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      const text = [String(year), ...[month, day].map((each) => String(each).padStart(2, '0'))].join('-');
      let exists = true;
      try {
        Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
      } catch {
        exists = false;
      }
      expect(isPlainDate(text)).toBe(exists && 1900 <= year && year <= 2100);
    }),
    { numRuns: cases(2_000) },
  );
});

test('no text but the one spelling of a day is a day', () => {
  const almost = fc
    .tuple(anyDay, fc.nat(10), fc.string({ unit: 'grapheme', maxLength: 2 }), fc.nat(2))
    .map(([day, at, more, cut]) => day.slice(0, at) + more + day.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(almost, fc.string(), fc.string({ unit: 'binary' })), (text) => {
      if (!isPlainDate(text)) return;
      expect(text).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
      expect(oracle(text).toString()).toBe(text);
    }),
    { numRuns: cases(2_000) },
  );
});

test('every day of the calendar is a day', () => {
  fc.assert(
    fc.property(anyDay, (day) => isPlainDate(day)),
    runs,
  );
});

test('days later and days between agree with the other calendar', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyCount, (a, b, count) => {
      expect(addDays(a, count)).toBe(oracle(a).add({ days: count }).toString());
      expect(daysBetween(a, b)).toBe(oracle(a).until(oracle(b), { largestUnit: 'day' }).days);
    }),
    runs,
  );
});

test('weekdays and the ends of months agree with the other calendar', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const known = oracle(day);
      expect(withWeekday(day)).toBe(`${weekdays[known.dayOfWeek - 1]} ${day}`);
      expect(lastOfMonth(day)).toBe(known.with({ day: known.daysInMonth }).toString());
    }),
    runs,
  );
});

test('counting twice is counting once', () => {
  fc.assert(
    fc.property(anyDay, anyCount, anyCount, (day, a, b) => {
      expect(addDays(addDays(day, a), b)).toBe(addDays(day, a + b));
      expect(addDays(addDays(day, a), -a)).toBe(day);
      expect(addDays(day, daysBetween(day, addDays(day, a)))).toBe(addDays(day, a));
    }),
    runs,
  );
});

test('the order of the texts is the order of the days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a === b ? 0 : -1);
      expect(earlier(a, b)).toBe(Temporal.PlainDate.compare(oracle(a), oracle(b)) <= 0 ? a : b);
      expect([earlier(a, b), later(a, b)].toSorted()).toEqual([a, b].toSorted());
    }),
    runs,
  );
});

test('the fiscal year of a day holds that day, and each of its days names it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1902, max: 2100 }), fc.nat(365), (name, count) => {
      const { first: from, last: to } = fiscalYear(name);
      expect(daysBetween(from, to)).toBe(oracle(to).inLeapYear ? 365 : 364);
      const day = earlier(addDays(from, count), to);
      expect(fiscalYearOf(day)).toEqual(fiscalYear(name));
      expect(fiscalYearOf(addDays(from, -1)).name).toBe(name - 1);
    }),
    runs,
  );
});

test('the day it is somewhere agrees with the other calendar', () => {
  const zones = [
    'America/New_York',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Pacific/Apia',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, milliseconds) => {
      const known = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
      expect(dayIn(zone, new Date(milliseconds))).toBe(known.toPlainDate().toString());
    }),
    runs,
  );
});

test('the day it is in Washington agrees around every midnight, from before its present offsets on', () => {
  const instant = fc
    .record({ day: fc.integer({ min: -9_000, max: 47_000 }), minute: fc.integer({ min: 200, max: 320 }) })
    .map(({ day, minute }) => (day * 1440 + minute) * 60_000);
  fc.assert(
    fc.property(instant, (milliseconds) => {
      const known =
        Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('America/New_York');
      expect(dayIn('America/New_York', new Date(milliseconds))).toBe(known.toPlainDate().toString());
    }),
    runs,
  );
});

/** Days around those that whole countries left out, and the years of the memorandum: 3000 in all. */
const stretches = [
  { from: '1993-08-01', count: 300 },
  { from: '2011-10-01', count: 300 },
  { from: '2022-01-01', count: 2400 },
] as const;
const counts = [1, 7, 30, 45, 90, 180];

/** What a process prints: where its clock stands, and a digest of all that it counted. */
const script = (calendar: string): string => `
  import { createHash } from 'node:crypto';
  import { addDays, daysBetween, withWeekday } from ${JSON.stringify(calendar)};
  const digest = createHash('sha256');
  for (const { from, count } of ${JSON.stringify(stretches)}) {
    for (let day = from, left = count; left > 0; day = addDays(day, 1), left -= 1) {
      for (const days of ${JSON.stringify(counts)}) {
        const end = addDays(day, days);
        digest.update([withWeekday(day), days, withWeekday(end), daysBetween(day, end)].join(' ') + '\\n');
      }
    }
  }
  console.log(new Date(2024, 0, 1).getTimezoneOffset(), digest.digest('hex'));
`;

function oracleDigest(): string {
  const digest = createHash('sha256');
  const shown = (day: Temporal.PlainDate): string => `${weekdays[day.dayOfWeek - 1]} ${day.toString()}`;
  for (const { from, count } of stretches) {
    for (let left = 0; left < count; left += 1) {
      const day = oracle(from).add({ days: left });
      for (const days of counts) {
        const end = day.add({ days });
        digest.update(`${shown(day)} ${days} ${shown(end)} ${day.until(end).days}\n`);
      }
    }
  }
  return digest.digest('hex');
}

/** The calendar as a module of its own, for processes that are not the tests'. */
const calendar = join(mkdtempSync(join(tmpdir(), 'nsm20-')), 'plain-date.mjs');
beforeAll(async () => {
  const input = join(import.meta.dirname, '..', '..', 'src', 'calendar', 'plain-date.ts');
  await build({ input, platform: 'node', output: { file: calendar } });
});
afterAll(() => rmSync(dirname(calendar), { recursive: true }));

/** What a process whose clock stands in `zone` prints. */
const countedIn = async (zone: string): Promise<string> => {
  const program = ['--input-type=module', '--eval', script(pathToFileURL(calendar).href)];
  const { stdout } = await execa(process.execPath, program, { env: { TZ: zone } });
  return stdout;
};

test('a process counts like the other calendar, wherever its clock stands', async (context) => {
  const known = oracleDigest();
  const offsets = { 'Pacific/Kiritimati': -840, 'Pacific/Apia': -780, UTC: 0, 'America/Los_Angeles': 480 };
  for (const [zone, offset] of Object.entries(offsets))
    expect(await countedIn(zone), zone).toBe(`${offset} ${known}`);
  const zones = isNight ? Intl.supportedValuesOf('timeZone') : [];
  for (const zone of zones) expect((await countedIn(zone)).split(' ')[1], zone).toBe(known);
  const each = stretches.reduce((sum, { count: days }) => sum + days, 0) * counts.length;
  figure(context, {
    goal: 'Q11',
    says: `last days: ${count(each * zones.length)} in ${zones.length} time zones (${count(each)} in each), 0 unlike the other calendar`,
    mark: '3,051,400 in 418 time zones, 0',
  });
});

test('the days that other calendars skip are there', () => {
  expect(plainDate('2011-12-30') < plainDate('2011-12-31')).toBe(true);
  expect(daysBetween(plainDate('2011-12-29'), plainDate('2011-12-31'))).toBe(2);
});
