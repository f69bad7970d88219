/** What falls into the life of the memorandum: one table each, with a row on both sides of its first day, its last and the day of the question. */
import { expect, test } from 'vitest';
import { parseDaySpan, type DaySpan } from '../../../src/calendar/day-span.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { Context } from '../../../src/engine/rule.ts';
import { bindsNow, doneBeforeTheEnd, doneInForce } from '../../../src/law/nsm20/in-force.ts';
import { contextOf } from '../../support.ts';

const life = (asOf: string, until?: string): Context =>
  contextOf('', asOf, until === undefined ? {} : { until: plainDate(until) });

test.each([
  ['2024-02-07', false, true],
  ['2024-02-08', true, true],
  ['2024-02-07/2024-02-08', false, true],
  ['../2024-02-07', false, true],
  ['../2024-02-08', true, true],
  ['2024-06-15', true, true],
  ['2024-06-16', false, false],
  ['2024-06-14/2024-06-15', true, true],
  ['2024-06-15/2024-06-16', false, false],
  ['2024-03-01/..', false, false],
])('as of 2024-06-15, %s: in force %s, by the day %s', (day, inForce, byThen) => {
  const span = parseDaySpan(day) as DaySpan;
  expect([doneInForce(span, life('2024-06-15')), doneBeforeTheEnd(span, life('2024-06-15'))]).toEqual([
    inForce,
    byThen,
  ]);
});

test.each([
  ['2024-06-10', true],
  ['2024-06-11', false],
  ['2024-06-10/2024-06-11', false],
  ['../2024-06-10', true],
])('with an end on 2024-06-10, as of 2024-06-15, %s: %s', (day, expected) => {
  const span = parseDaySpan(day) as DaySpan;
  const context = life('2024-06-15', '2024-06-10');
  expect([doneInForce(span, context), doneBeforeTheEnd(span, context)]).toEqual([expected, expected]);
});

test.each([
  ['2024-02-07', undefined, false],
  ['2024-02-08', undefined, true],
  ['2024-02-07', '2024-06-10', false],
  ['2024-06-10', '2024-06-10', true],
  ['2024-06-11', '2024-06-10', false],
])('on %s, with an end on %s, the memorandum binds: %s', (asOf, until, expected) => {
  expect(bindsNow(life(asOf, until))).toBe(expected);
});
