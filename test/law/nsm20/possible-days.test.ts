/** Which days stand for all days of a span, and every way to take one of each. */
import { describe, expect, test } from 'vitest';
import { between, onDay, type DaySpan } from '../../../src/calendar/day-span.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { contextOf } from '../../support.ts';
import { combinations, daysOf, happenings, turningDays } from '../../../src/law/nsm20/possible-days.ts';

/** A day of March 2024, or one written in full. */
const day = (text: string) => plainDate(text.length === 2 ? `2024-03-${text}` : text);
const march = between(day('01'), day('10'));
const short = (days: readonly (string | null)[]): string[] =>
  days.map((each) => (each === null ? 'not yet' : each.replace('2024-03-', '')));

describe('days that stand for a span', () => {
  test.each<[name: string, span: DaySpan, turning: string[], spread: number | undefined, days: string[]]>([
    ['a certain day stands for itself', onDay(day('05')), ['05', '06'], 1, ['05']],
    ['the ends', march, [], 1, ['01', '10']],
    ['the days around a turning day', march, ['05'], 1, ['01', '04', '05', '06', '10']],
    ['one day at each side, unless told', march, ['05'], undefined, ['01', '04', '05', '06', '10']],
    ['two days at each side', march, ['05'], 2, ['01', '03', '04', '05', '06', '07', '10']],
    ['the turning day alone', march, ['05'], 0, ['01', '05', '10']],
    ['in order, each once', march, ['06', '05'], 1, ['01', '04', '05', '06', '07', '10']],
    ['around the ends', march, ['10', '01'], 1, ['01', '02', '09', '10']],
    ['nothing beyond the ends', march, ['2024-02-28', '12'], 1, ['01', '10']],
    ['reached from beyond the ends', march, ['2024-02-28', '12'], 3, ['01', '02', '09', '10']],
    ['an open start', between(null, day('10')), ['05'], 0, ['1900-01-01', '05', '10']],
    ['an open end', between(day('01'), null), ['05'], 0, ['01', '05', '2100-12-31']],
    [
      'no day before the calendar',
      between(null, day('10')),
      ['1900-01-01'],
      1,
      ['1900-01-01', '1900-01-02', '10'],
    ],
    ['no day after it', between(day('01'), null), ['2100-12-31'], 1, ['01', '2100-12-30', '2100-12-31']],
  ])('%s', (_, span, turning, spread, days) => {
    expect(short(daysOf(span, turning.map(day), spread === undefined ? {} : { spread }))).toEqual(days);
  });
});

test('days that stand for a span, so many and one more', () => {
  const tried = (most: number) => short(daysOf(march, [day('05')], { spread: 1, most }));
  expect(tried(5)).toEqual(['01', '04', '05', '06', '10']);
  expect(tried(2)).toEqual(['01', '04', '05']);
});

describe('days on which a fact can have happened', () => {
  test.each<[name: string, span: DaySpan | undefined, asOf: string, turning: string[], days: string[]]>([
    ['no fact', undefined, '10', ['05'], ['not yet']],
    ['today', onDay(day('10')), '10', [], ['10']],
    ['tomorrow', onDay(day('11')), '10', [], ['not yet']],
    ['by today at the latest', march, '10', [], ['01', '09', '10']],
    ['perhaps tomorrow', march, '09', [], ['01', '08', '09', 'not yet']],
    ['from tomorrow on', march, '2024-02-29', [], ['not yet']],
    ['without an end', between(day('01'), null), '10', [], ['01', '09', '10', 'not yet']],
    ['around a turning day', march, '10', ['05'], ['01', '04', '05', '06', '09', '10']],
  ])('%s', (_, span, asOf, turning, days) => {
    expect(short(happenings(span, day(asOf), turning.map(day)))).toEqual(days);
  });

  test('as many days at each side as are asked for', () => {
    expect(short(happenings(march, day('05'), [], { spread: 2 }))).toEqual([
      '01',
      '03',
      '04',
      '05',
      'not yet',
    ]);
  });
});

test('the days on which answers can change are the ends of spans', () => {
  const spans = [march, undefined, onDay(day('05')), between(null, day('07')), between(day('08'), null)];
  expect(short(turningDays(...spans))).toEqual(['01', '10', '05', '05', '07', '08']);
});

describe('every way to take one of each', () => {
  test.each<[name: string, lists: string[][], most: number, ways: string[] | undefined]>([
    ['of no list', [], 1, ['']],
    [
      'of two',
      [
        ['a', 'b'],
        ['x', 'y', 'z'],
      ],
      6,
      ['ax', 'ay', 'az', 'bx', 'by', 'bz'],
    ],
    [
      'of two, one way too many',
      [
        ['a', 'b'],
        ['x', 'y', 'z'],
      ],
      5,
      undefined,
    ],
    ['of a list of none', [['a', 'b'], []], 1, []],
  ])('%s', (_, lists, most, ways) => {
    expect(combinations(lists, most, contextOf('', '2024-06-01'))?.map((way) => way.join(''))).toEqual(ways);
  });
});
