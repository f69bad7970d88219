/** The state of a clock: both sides of each day that turns it, and every span against the certain days in it. */
import { describe, expect, test } from 'vitest';
import { between, type DaySpan } from '../../src/calendar/day-span.ts';
import { plainDate, type PlainDate } from '../../src/calendar/plain-date.ts';
import {
  clockStart,
  deadlinesOf,
  settleOccasion,
  type Deadline,
  type Occasion,
} from '../../src/engine/duty.ts';
import type { Context, Doubt } from '../../src/engine/rule.ts';
import { stateTexts } from '../../src/engine/state-texts.ts';
import { contextOf } from '../support.ts';
import { duty, occasion, span } from './invented.ts';

/** The deadline that an occasion is as of a day. */
function settled(asOf: string, of: Partial<Occasion>, more: Partial<Context> = {}): Deadline {
  const [deadline] = deadlinesOf(
    duty('pact/write', () => [occasion(of)]),
    contextOf('', asOf, more),
  );
  return deadline!;
}

/** `late 2`: its state and its number of days. */
const inShort = ({ state, days }: Pick<Deadline, 'state' | 'days'>): string =>
  days === null ? state : `${state} ${days}`;

/** Ways to read what was done: spans as case files write them, or `never`. */
const readings = (done: readonly string[]): Occasion['done'] =>
  done.map((each) => (each === 'never' ? each : span(each)));

describe('a duty that is due on 2024-06-10', () => {
  test.each<[name: string, asOf: string, done: string[], expected: string]>([
    ['and not done has one day left on the day before', '2024-06-09', ['never'], 'pending 1'],
    ['and not done is pending with no day left on that day', '2024-06-10', ['never'], 'pending 0'],
    ['and not done is one day overdue on the day after', '2024-06-11', ['never'], 'overdue 1'],
    ['is met by what was done on that day', '2024-07-01', ['2024-06-10'], 'met'],
    ['is late by one day when done on the day after', '2024-07-01', ['2024-06-11'], 'late 1'],
    ['is pending while the day it was done is tomorrow', '2024-06-05', ['2024-06-06'], 'pending 5'],
    ['is overdue while the day it was done is tomorrow', '2024-06-15', ['2024-06-16'], 'overdue 5'],
    ['is met by what was done on that day or before', '2024-07-01', ['../2024-06-10'], 'met'],
    ['is met or late when done by the day after', '2024-07-01', ['../2024-06-11'], 'undetermined'],
    ['is met or late when done on one of two days', '2024-07-01', ['2024-06-10/2024-06-11'], 'undetermined'],
    ['is late by at least one day when done after it', '2024-07-01', ['2024-06-11/2024-06-14'], 'late 1'],
    ['is late or overdue when done at some time after it', '2024-06-12', ['2024-06-11/..'], 'undetermined'],
    ['is met or pending when done today or later', '2024-06-08', ['2024-06-08/..'], 'undetermined'],
    ['is met or overdue where it may have been done', '2024-07-01', ['never', '2024-06-05'], 'undetermined'],
    ['is late by the fewest days of two readings', '2024-07-01', ['2024-06-13', '2024-06-12'], 'late 2'],
    ['and cannot be read at all is undetermined', '2024-07-01', [], 'undetermined'],
  ])('%s', (_, asOf, done, expected) => {
    expect(inShort(settled(asOf, { done: readings(done) }))).toBe(expected);
  });
});

describe('a duty whose last day is not known to the day', () => {
  test.each<[name: string, due: string, asOf: string, done: string[], expected: string]>([
    ['is pending until the earliest', '2024-06-10/2024-06-14', '2024-06-10', ['never'], 'pending 0'],
    ['is open either way in between', '2024-06-10/2024-06-14', '2024-06-11', ['never'], 'undetermined'],
    ['is open either way on the latest', '2024-06-10/2024-06-14', '2024-06-14', ['never'], 'undetermined'],
    ['is overdue from the latest on', '2024-06-10/2024-06-14', '2024-06-16', ['never'], 'overdue 2'],
    ['is late from the latest on', '2024-06-10/2024-06-14', '2024-07-01', ['2024-06-17'], 'late 3'],
    ['is met where its last day is open to the end', '2024-06-10/..', '2024-07-01', ['2024-06-10'], 'met'],
    [
      'is met or late after its first last day',
      '2024-06-10/..',
      '2024-07-01',
      ['2024-06-11'],
      'undetermined',
    ],
    [
      'may be overdue where it is open to the start',
      '../2024-06-10',
      '2024-06-01',
      ['never'],
      'undetermined',
    ],
    ['is late after its latest last day', '../2024-06-10', '2024-07-01', ['2024-06-11'], 'late 1'],
  ])('%s', (_, due, asOf, done, expected) => {
    expect(inShort(settled(asOf, { due: span(due), done: readings(done) }))).toBe(expected);
  });
});

describe('a duty under a text that ceased to bind', () => {
  test.each<[name: string, until: string, asOf: string, done: string[], expected: string]>([
    ['runs on the last day on which the text binds', '2024-06-09', '2024-06-09', ['never'], 'pending 1'],
    ['lapses on the day after', '2024-06-09', '2024-06-10', ['never'], 'lapsed'],
    ['does not lapse when both end on the same day', '2024-06-10', '2024-06-12', ['never'], 'overdue 2'],
    ['runs while the end is to come', '2024-06-20', '2024-06-10', ['never'], 'pending 0'],
    ['is met by what was done on the last day it binds', '2024-06-05', '2024-07-01', ['2024-06-05'], 'met'],
    ['lapses when it is done after the end, in time', '2024-06-05', '2024-07-01', ['2024-06-06'], 'lapsed'],
    [
      'is met or lapsed across the end',
      '2024-06-05',
      '2024-07-01',
      ['2024-06-05/2024-06-06'],
      'undetermined',
    ],
    ['is late when due before the end and done after', '2024-06-12', '2024-07-01', ['2024-06-15'], 'late 5'],
    ['is met when all ends on one day', '2024-06-10', '2024-07-01', ['2024-06-10'], 'met'],
    ['is late when due on the end and done after', '2024-06-10', '2024-07-01', ['2024-06-11'], 'late 1'],
  ])('%s', (_, until, asOf, done, expected) => {
    const deadline = settled(asOf, { done: readings(done) }, { until: plainDate(until) });
    expect(inShort(deadline)).toBe(expected);
  });
});

test('a duty has exactly the state that all certain days in its spans share', () => {
  const days = [1, 2, 3, 4].map((day) => plainDate(`2024-01-0${day}`));
  const [first, last] = [plainDate('2023-01-01'), plainDate('2025-01-01')];
  const starts = [null, ...days];
  const spans = starts.flatMap((earliest) =>
    [...days, null]
      .filter((latest) => earliest === null || latest === null || earliest <= latest)
      .map((latest) => between(earliest, latest)),
  );
  /** The certain days a span stands for; an open end is a day far off. */
  const certain = ({ earliest, latest }: DaySpan): PlainDate[] =>
    [first, ...days, last].filter((day) => (earliest ?? first) <= day && day <= (latest ?? last));
  const apart = (from: PlainDate, to: PlainDate): number => nth(to) - nth(from);
  const nth = (day: PlainDate): number => (day === first ? -100 : day === last ? 100 : Number(day.slice(8)));
  const stateOf = (due: PlainDate, done: PlainDate | 'never', asOf: PlainDate, until: PlainDate): string => {
    const did = done !== 'never' && done <= asOf ? done : undefined;
    const over = until < asOf;
    if (over && until < due) return did && did <= until ? 'met' : 'lapsed';
    if (did) return did <= due ? 'met' : `late ${apart(due, did)}`;
    return asOf <= due ? `pending ${apart(asOf, due)}` : `overdue ${apart(due, asOf)}`;
  };
  const write = duty('pact/write', () => []);
  const context = contextOf('', '2024-01-01');
  const wrong: unknown[] = [];
  const found = new Set<string>(['waived']);
  for (const due of spans)
    for (const done of [...spans, 'never'] as const)
      for (const asOf of days)
        for (const until of [undefined, ...days]) {
          const each = certain(due).flatMap((dueOn) =>
            (done === 'never' ? ([done] as const) : certain(done)).map((doneOn) =>
              stateOf(dueOn, doneOn, asOf, until ?? last).split(' '),
            ),
          );
          const states = new Set(each.map(([state]) => state));
          const fewest = Math.min(...each.map(([, count]) => Number(count)));
          const [state] = states.size === 1 ? states : ['undetermined'];
          const count = states.size === 1 && fewest >= 0 ? fewest : null;
          const deadline = settleOccasion(write, occasion({ due, done: [done] }), {
            ...context,
            asOf,
            until,
          });
          found.add(deadline.state);
          if (deadline.state !== state || deadline.days !== count)
            wrong.push({ due, done, asOf, until, expected: [state, count], found: inShort(deadline) });
        }
  expect(wrong).toEqual([]);
  expect([...found].toSorted(), 'each state occurs, and has a text').toEqual(
    Object.keys(stateTexts).toSorted(),
  );
});

describe('the day it was done', () => {
  test.each<[name: string, done: string[], expected: string | null]>([
    ['is the day on record', ['2024-06-05'], '2024-06-05'],
    ['is the day on record when that is today', ['2024-06-20'], '2024-06-20'],
    ['is none while it is to come', ['2024-06-21'], null],
    ['is open to the start where the record leaves it open', ['../2024-06-21'], '../2024-06-21'],
    ['is a span that may have begun', ['2024-06-20/2024-06-24'], '2024-06-20/2024-06-24'],
    ['lies between the days of all readings', ['2024-06-07', '2024-06-05'], '2024-06-05/2024-06-07'],
    ['is none where it may never have been done', ['never', '2024-06-05'], null],
    ['is none where it may never have been done, in any order', ['2024-06-05', 'never'], null],
    ['is none where nothing was done', ['never'], null],
  ])('%s', (_, done, expected) => {
    expect(settled('2024-06-20', { done: readings(done) }).doneOn).toEqual(
      expected === null ? null : span(expected),
    );
  });
});

test('a clock that may not have started is undetermined', () => {
  expect(inShort(settled('2024-06-20', { exists: 'perhaps' }))).toBe('undetermined');
});

test('a provisional row is pending with no number of days, whatever was done', () => {
  const of = { from: null, done: readings(['2024-06-05']) };
  const write = duty('pact/write', () => [occasion(of)]);
  expect(deadlinesOf(write, contextOf('', '2024-06-20'))).toEqual([
    { ...occasion(of), duty: write, state: 'pending', days: null, doneOn: null, provisional: true },
  ]);
});

test('a settled row holds its occasion and its duty', () => {
  const of = { done: readings(['2024-06-12']) };
  const write = duty('pact/write', () => [occasion(of)]);
  expect(deadlinesOf(write, contextOf('', '2024-06-20'))).toEqual([
    { ...occasion(of), duty: write, state: 'late', days: 2, doneOn: span('2024-06-12'), provisional: false },
  ]);
});

describe('a waiver', () => {
  test.each<
    [name: string, waived: 'yes' | 'perhaps' | 'no', done: string[], expected: string, without?: string]
  >([
    ['covers an overdue duty', 'yes', ['never'], 'waived', 'overdue 10'],
    ['does not cover what is met', 'yes', ['2024-06-05'], 'met'],
    ['does not cover what came late', 'yes', ['2024-06-12'], 'late 2'],
    ['covers the reading in which it is open', 'yes', ['never', '2024-06-05'], 'waived', 'undetermined'],
    ['that may be in effect leaves an open duty undetermined', 'perhaps', ['never'], 'undetermined'],
    ['that may be in effect changes nothing of what is met', 'perhaps', ['2024-06-05'], 'met'],
    ['that is none covers nothing', 'no', ['never'], 'overdue 10'],
  ])('%s', (_, waived, done, expected, without) => {
    const deadline = settled('2024-06-20', { done: readings(done), ...(waived !== 'no' && { waived }) });
    expect([inShort(deadline), deadline.wouldBe && inShort(deadline.wouldBe)]).toEqual([expected, without]);
  });

  test('covers no clock that may not have started', () => {
    const deadline = settled('2024-06-20', { waived: 'yes', exists: 'perhaps' });
    expect([inShort(deadline), deadline.wouldBe]).toEqual(['undetermined', undefined]);
  });

  test('covers a pending duty', () => {
    const deadline = settled('2024-06-05', { waived: 'yes' });
    expect([inShort(deadline), deadline.wouldBe]).toEqual(['waived', { state: 'pending', days: 5 }]);
  });
});

describe("in an outsider's record", () => {
  const own: Doubt = { field: 'on', text: 'the day is not known', at: undefined };
  const unpublished: Doubt = {
    field: 'sent',
    text: 'nothing public shows it; it may have been given or done',
    at: undefined,
  };
  test.each<
    [name: string, asOf: string, byNoticeOnly: boolean, done: string[], expected: string, doubts: Doubt[]]
  >([
    [
      'an open duty may have been met unseen',
      '2024-06-05',
      true,
      ['never'],
      'undetermined',
      [own, unpublished],
    ],
    ['so may an overdue one', '2024-06-20', true, ['never'], 'undetermined', [own, unpublished]],
    ['what came late is late', '2024-06-20', true, ['2024-06-12'], 'late 2', [own]],
    ['what needs no notice is open as it stands', '2024-06-20', false, ['never'], 'overdue 10', [own]],
  ])('%s', (_, asOf, byNoticeOnly, done, expected, doubts) => {
    const of = { byNoticeOnly, done: readings(done), doubts: [own] };
    const deadline = settled(asOf, of, { publicOnly: true });
    expect([inShort(deadline), deadline.doubts]).toEqual([expected, doubts]);
  });

  test('an open duty is open where the record is not an outsider’s', () => {
    expect(inShort(settled('2024-06-20', { byNoticeOnly: true }))).toBe('overdue 10');
  });
});

describe('a clock under a text of 2024-02-08, as of 2024-06-01', () => {
  test.each<[name: string, trigger: string, starts: 'yes' | 'perhaps' | 'no', until?: string]>([
    ['does not start on the day before', '2024-02-07', 'no'],
    ['does not start at some time before', '../2024-02-07', 'no'],
    ['starts on its first day', '2024-02-08', 'yes'],
    ['may start across its first day', '2024-02-07/2024-02-08', 'perhaps'],
    ['starts on one of the days between', '2024-03-01/2024-03-05', 'yes'],
    ['starts today', '2024-06-01', 'yes'],
    ['does not start tomorrow', '2024-06-02', 'no'],
    ['may start today or tomorrow', '2024-06-01/2024-06-02', 'perhaps'],
    ['may start from today on', '2024-06-01/..', 'perhaps'],
    ['does not start from tomorrow on', '2024-06-02/..', 'no'],
    ['starts on the last day on which it binds', '2024-05-01', 'yes', '2024-05-01'],
    ['does not start after it', '2024-05-02', 'no', '2024-05-01'],
    ['may start across it', '2024-05-01/2024-05-02', 'perhaps', '2024-05-01'],
    ['does not start tomorrow, though the text still binds', '2024-06-02', 'no', '2024-07-01'],
  ])('%s', (_, trigger, starts, until) => {
    const start = clockStart(span(trigger), plainDate('2024-02-08'), {
      asOf: plainDate('2024-06-01'),
      until: until === undefined ? undefined : plainDate(until),
    });
    expect(start).toEqual(starts === 'no' ? undefined : { from: span(trigger), exists: starts });
  });

  test('certainly starts where the record sets no bound before: the first day of the text bounds it', () => {
    const start = clockStart(span('../2024-03-01'), plainDate('2024-02-08'), {
      asOf: plainDate('2024-06-01'),
      until: undefined,
    });
    expect(start).toEqual({ from: span('2024-02-08/2024-03-01'), exists: 'yes' });
  });
});
