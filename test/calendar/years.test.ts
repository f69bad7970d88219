/** Years from a day on, and the last day of some years, against another calendar and at the ends of February. */
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, lastOfYears, onDay } from '../../src/calendar/day-span.ts';
import { addDays, addYears, daysBetween, plainDate } from '../../src/calendar/plain-date.ts';
import { cases } from '../reliability/figures.ts';

test.each([
  ['2024-03-01', 1, '2025-03-01'],
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-02-28', 1, '2024-02-28'],
  ['2024-12-31', 5, '2029-12-31'],
  ['2024-01-01', 0, '2024-01-01'],
])('%s and %i years is %s', (day, count, expected) => {
  expect(addYears(plainDate(day), count)).toBe(expected);
});

test.each([
  ['2024-03-01', 1, '2025-02-28'],
  ['2023-03-01', 1, '2024-02-29'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 5, '2029-02-28'],
  ['2020-01-01', 5, '2024-12-31'],
])('the last day of the years from %s on, %i of them, is %s', (day, count, expected) => {
  expect(lastOfYears(onDay(plainDate(day)), count)).toEqual(onDay(plainDate(expected)));
});

test('an open end stays open', () => {
  expect(lastOfYears(between(null, plainDate('2024-03-01')), 1)).toEqual(
    between(null, plainDate('2025-02-28')),
  );
  expect(lastOfYears(between(plainDate('2024-03-01'), null), 1)).toEqual(
    between(plainDate('2025-02-28'), null),
  );
});

test('it is the day that another calendar gives, but that 29 February goes on to 1 March', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(plainDate('1920-01-01'), count));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 10 }), (day, count) => {
      const other = Temporal.PlainDate.from(day).add({ years: count });
      const expected =
        day.endsWith('-02-29') && !other.inLeapYear ? other.add({ days: 1 }).toString() : other.toString();
      expect(addYears(day, count)).toBe(expected);
      // A year has 365 days or 366, and years follow one another without a gap.
      const { latest } = lastOfYears(onDay(day), 1);
      expect([365, 366]).toContain(daysBetween(day, latest!) + 1);
      expect(addDays(latest!, 1)).toBe(addYears(day, 1));
    }),
    { numRuns: cases(200) },
  );
});
