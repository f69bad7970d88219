/** Which policy was in force on which day: one answer for each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, onDay } from '../../../src/calendar/day-span.ts';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../src/calendar/plain-date.ts';
import { namedIn, regimeOn, regimesOver, timeline } from '../../../src/law/cat/regimes.ts';
import { stretchOf, under } from '../../../src/law/cat/words.ts';

/** The policy as the references have it, written down a second time. */
function expected(day: string): string {
  if (day < '2018-04-19') return 'not recorded';
  if (day < '2023-02-23') return 'nspm-10 actual-knowledge NSPM-10';
  if (day <= '2025-03-14') return 'nsm-18 more-likely-than-not NSM-18';
  if (day <= '2025-04-08') return 'none';
  return 'nspm-10 actual-knowledge EO-14268';
}

const answer = (day: PlainDate): string => {
  const { id, standard, clause } = regimeOn(day);
  return standard ? `${id} ${standard.is} ${clause.key}` : id;
};

test('each day from 2014 to 2030 has exactly one answer, and that is it', () => {
  const first = plainDate('2014-01-01');
  const days = Array.from({ length: daysBetween(first, plainDate('2030-12-31')) + 1 }, (_, index) =>
    addDays(first, index),
  );
  expect(days.at(-1)).toBe('2030-12-31');
  expect(days.filter((day) => regimesOver(onDay(day)).length !== 1)).toEqual([]);
  expect(days.map((day) => `${day} ${answer(day)}`)).toEqual(days.map((day) => `${day} ${expected(day)}`));
});

test('the timeline has no gap, no overlap, and no end', () => {
  expect(timeline[0]!.from).toBeUndefined();
  expect(timeline.at(-1)!.to).toBeUndefined();
  for (const [index, { to }] of timeline.slice(0, -1).entries())
    expect(addDays(to!, 1)).toBe(timeline[index + 1]!.from);
  expect(timeline.map(({ id, name, from, to }) => [id, name, from, to])).toEqual([
    ['not recorded', 'not recorded here', undefined, '2018-04-18'],
    ['nspm-10', 'NSPM-10', '2018-04-19', '2023-02-22'],
    ['nsm-18', 'NSM-18', '2023-02-23', '2025-03-14'],
    ['none', 'no policy', '2025-03-15', '2025-04-08'],
    ['nspm-10', 'NSPM-10', '2025-04-09', undefined],
  ]);
  expect(timeline.map(stretchOf)).toEqual([
    'what was in force up to 2018-04-18 is not recorded here',
    'NSPM-10 was in force from 2018-04-19 to 2023-02-22',
    'NSM-18 was in force from 2023-02-23 to 2025-03-14',
    'no policy was in force from 2025-03-15 to 2025-04-08',
    'NSPM-10 has been in force since 2025-04-09',
  ]);
  expect(timeline.map(under)).toEqual([
    'under a policy not recorded here',
    'under NSPM-10',
    'under NSM-18',
    'while no policy was in force',
    'under NSPM-10',
  ]);
});

test('a span has exactly the answers of the days in it', () => {
  const zero = plainDate('2017-01-01');
  const days = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(zero, count));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const all = Array.from({ length: length + 1 }, (_, index) => regimeOn(addDays(from, index)));
      expect(regimesOver(between(from, addDays(from, length)))).toEqual([...new Set(all)]);
    }),
  );
});

test('every day of the calendar has an answer', () => {
  const zero = plainDate('1900-01-01');
  const days = fc.integer({ min: 0, max: 73000 }).map((count) => addDays(zero, count));
  fc.assert(fc.property(days, (day) => answer(day) === expected(day)));
});

test.each([
  ['../2018-04-18', between(null, plainDate('2018-04-18')), ['not recorded']],
  ['../2018-04-19', between(null, plainDate('2018-04-19')), ['not recorded', 'nspm-10']],
  ['2025-04-08/..', between(plainDate('2025-04-08'), null), ['none', 'nspm-10']],
  ['2025-04-09/..', between(plainDate('2025-04-09'), null), ['nspm-10']],
  ['no bound', between(null, null), ['not recorded', 'nspm-10', 'nsm-18', 'none', 'nspm-10']],
])('the answers over %s', (_, span, ids) => {
  expect(regimesOver(span).map(({ id }) => id)).toEqual(ids);
});

describe('the name of a policy', () => {
  test.each([
    ['NSPM-10', 'nspm-10'],
    ['nspm 10', 'nspm-10'],
    ['Nspm10', 'nspm-10'],
    ['NSPM\u201110', 'nspm-10'],
    [' NSM - 18 ', 'nsm-18'],
    ['NSM18', 'nsm-18'],
    ['None', 'none'],
    ['no policy', 'none'],
    ['No-policy', 'none'],
    ['PPD-27', undefined],
    ['NSPM-1', undefined],
    ['not recorded', undefined],
    ['', undefined],
  ])('%j', (text, named) => expect(namedIn(text)).toBe(named));
});
