/** Days not known to the day: every way to write one, every refusal, and comparisons against brute force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  hull,
  inWords,
  isBefore,
  isCertain,
  isOnOrBefore,
  not,
  onDay,
  parseDaySpan,
  shiftSpan,
  type Answer,
  type DaySpan,
} from '../../src/calendar/day-span.ts';
import { addDays, isPlainDate, plainDate, type PlainDate } from '../../src/calendar/plain-date.ts';
import { cases } from '../reliability/figures.ts';

/** A span from two texts; `..` is an open end. */
const span = (earliest: string, latest: string): DaySpan => {
  const end = (text: string): PlainDate | null => (text === '..' ? null : plainDate(text));
  return between(end(earliest), end(latest));
};

describe('every way to write a day', () => {
  test.each([
    ['2024-03-20', '2024-03-20', '2024-03-20'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-03-14/2024-03-24', '2024-03-14', '2024-03-24'],
    ['2023-12-31/2024-01-01', '2023-12-31', '2024-01-01'],
    ['2024-03-20/2024-03-20', '2024-03-20', '2024-03-20'],
    ['../2024-03-24', '..', '2024-03-24'],
    ['2024-03-14/..', '2024-03-14', '..'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['1900', '1900-01-01', '1900-12-31'],
    ['2100', '2100-01-01', '2100-12-31'],
  ])('%s runs from %s to %s', (text, earliest, latest) => {
    expect(parseDaySpan(text)).toEqual(span(earliest, latest));
  });

  test('a span of one day is a certain day', () => {
    const [one, other] = [parseDaySpan('2024-03-20/2024-03-20'), parseDaySpan('2024-03-20')] as DaySpan[];
    expect(one).toEqual(other);
    expect(isCertain(one!)).toBe(true);
  });
});

describe('what is no day', () => {
  test.each([
    ['2024-02-30', 'no such day'],
    ['2023-02-29', 'no such day'],
    ['2024-04-31', 'no such day'],
    ['2024-13', 'no such day'],
    ['2024-00', 'no such day'],
    ['2024-02-30/..', 'no such day'],
    ['../2024-02-30', 'no such day'],
    ['2024-02-30/2024-03-01', 'no such day'],
    ['1899', 'out of range'],
    ['2101', 'out of range'],
    ['1899-12', 'out of range'],
    ['2101-01', 'out of range'],
    ['1899-12-31', 'out of range'],
    ['2101-01-01', 'out of range'],
    ['0204-03-01', 'out of range'],
    ['0000-01-01', 'out of range'],
    ['../2101-01-01', 'out of range'],
    ['2024-03-24/2024-03-14', 'ends before it starts'],
    ['2024-03-14/2023-03-24', 'ends before it starts'],
    ['../..', 'no bound'],
    ['2024-01/2024-03', 'span of months'],
    ['2024/2025', 'span of months'],
    ['2024-01/..', 'span of months'],
    ['../2024', 'span of months'],
    ['2024-03-14/2024-03', 'span of months'],
    ['2024-03/2024-03-14', 'span of months'],
    ['2024-02-08T20:31:00-05:00', 'not written as a day'],
    ['2024-02-08T00:00:00Z', 'not written as a day'],
    ['2024-02-08T00:00', 'not written as a day'],
    ['2024-02-08 20:31', 'not written as a day'],
    ['2024-02-08T00:00/2024-02-09T00:00', 'not written as a day'],
    ['2024-02-08Z', 'not written as a day'],
    ['2024-2-3', 'not written as a day'],
    ['24/03/2024', 'not written as a day'],
    ['03/24/2024', 'not written as a day'],
    ['2024/03/24', 'not written as a day'],
    ['24.03.2024', 'not written as a day'],
    ['20240208', 'not written as a day'],
    ['24-02-08', 'not written as a day'],
    ['8 Feb 2024', 'not written as a day'],
    ['2024-W06', 'not written as a day'],
    ['2024-039', 'not written as a day'],
    ['2024-1', 'not written as a day'],
    ['02024', 'not written as a day'],
    ['20224-03-01', 'not written as a day'],
    ['+002024-01-01', 'not written as a day'],
    ['-2024', 'not written as a day'],
    ['2024-03-20?', 'not written as a day'],
    ['2024-03-XX', 'not written as a day'],
    ['2024-03-14/open', 'not written as a day'],
    ['2024-03-14/...', 'not written as a day'],
    ['2024-03-14/', 'not written as a day'],
    ['/2024-03-14', 'not written as a day'],
    ['2024-03-14//2024-03-24', 'not written as a day'],
    ['2024-03-14/2024-03-24/2024-03-25', 'not written as a day'],
    ['2024-03-14 / 2024-03-24', 'not written as a day'],
    ['2024-03-14--2024-03-24', 'not written as a day'],
    ['..', 'not written as a day'],
    ['/', 'not written as a day'],
    ['', 'not written as a day'],
    [' 2024-03-20', 'not written as a day'],
    ['2024-03-20 ', 'not written as a day'],
    ['2024-03-20\n', 'not written as a day'],
    ['\uff12\uff10\uff12\uff14', 'not written as a day'],
    ['2024\u201003\u201020', 'not written as a day'],
    ['today', 'not written as a day'],
    ['TBD', 'not written as a day'],
  ] as const)('%j: %s', (text, why) => {
    expect(parseDaySpan(text)).toBe(why);
  });

  test('whatever is written, it is a reason, or a span of days in their order', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '2024', '2024-03', '2024-03-14', '2024-02-30', '2101-01-01', '1899-12-31', ''),
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
    );
    const written = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(written, (text) => {
        const read = parseDaySpan(text);
        if (typeof read === 'string') return;
        const { earliest, latest } = read;
        for (const end of [earliest, latest]) expect(end === null || isPlainDate(end)).toBe(true);
        expect(earliest === null && latest === null).toBe(false);
        expect(earliest === null || latest === null || earliest <= latest).toBe(true);
        expect(text).toMatch(/^[0-9./-]+$/);
      }),
      { numRuns: cases(2_000) },
    );
  });
});

const origin = plainDate('2024-02-25');
/** Days on both sides of a leap day. */
const near = fc.integer({ min: 0, max: 9 });
/** A small span as offsets; null is an open end. */
const offsets = fc
  .record({
    from: fc.option(near, { freq: 4 }),
    length: near,
    open: fc.boolean(),
  })
  .map(({ from, length, open }) => {
    const to = from === null ? length : from + length;
    return { from, to: open && from !== null && length > 6 ? null : to };
  });
type Offsets = typeof offsets extends fc.Arbitrary<infer Value> ? Value : never;

const asSpan = ({ from, to }: Offsets): DaySpan =>
  between(from === null ? null : addDays(origin, from), to === null ? null : addDays(origin, to));

/** All days a span can be. An open end reaches far beyond every day that is asked about. */
function concrete({ from, to }: Offsets): PlainDate[] {
  const [low, high] = [from ?? -30, to ?? 50];
  return Array.from({ length: high - low + 1 }, (_, index) => addDays(origin, low + index));
}

const answer = (cases: readonly boolean[]): Answer =>
  cases.every(Boolean) ? 'yes' : cases.some(Boolean) ? 'cannot tell' : 'no';

describe('comparisons answer yes, no or cannot tell', () => {
  test.each([
    ['2024-03-20', '2024-03-21', 'yes'],
    ['2024-03-20', '2024-03-20', 'no'],
    ['2024-03-21', '2024-03-20', 'no'],
    ['2024-03-14/2024-03-19', '2024-03-20', 'yes'],
    ['2024-03-14/2024-03-20', '2024-03-20', 'cannot tell'],
    ['2024-03-20/2024-03-24', '2024-03-20', 'no'],
    ['2024-03-19/2024-03-24', '2024-03-20', 'cannot tell'],
    ['../2024-03-19', '2024-03-20/..', 'yes'],
    ['../2024-03-20', '2024-03-20/..', 'cannot tell'],
    ['2024-03-20/..', '../2024-03-20', 'no'],
    ['2024-03-20/..', '2024-03-20', 'no'],
    ['../2024-03-20', '../2024-03-20', 'cannot tell'],
    ['2024-03', '2024-04', 'yes'],
    ['2024', '2024-03', 'cannot tell'],
  ] as const)('%s is before %s: %s', (a, b, expected) => {
    expect(isBefore(parseDaySpan(a) as DaySpan, parseDaySpan(b) as DaySpan)).toBe(expected);
  });

  test('whether a span is before another agrees with trying every pair of days', () => {
    fc.assert(
      fc.property(offsets, offsets, (a, b) => {
        const pairs = concrete(a).flatMap((one) => concrete(b).map((other) => one < other));
        expect(isBefore(asSpan(a), asSpan(b))).toBe(answer(pairs));
      }),
      { numRuns: cases(2_000) },
    );
  });

  test('whether a span lies on or before a day agrees with trying every day', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: -2, max: 20 }), (a, offset) => {
        const day = addDays(origin, offset);
        expect(isOnOrBefore(asSpan(a), day)).toBe(answer(concrete(a).map((one) => one <= day)));
      }),
      { numRuns: cases(2_000) },
    );
  });

  test('on or before a day is before the next day', () => {
    fc.assert(
      fc.property(offsets, near, (a, offset) => {
        const day = addDays(origin, offset);
        expect(isOnOrBefore(asSpan(a), day)).toBe(isBefore(asSpan(a), onDay(addDays(day, 1))));
      }),
      { numRuns: cases(1_000) },
    );
  });

  test('nothing is both before another span and after it', () => {
    fc.assert(
      fc.property(offsets, offsets, (a, b) => {
        if (isBefore(asSpan(a), asSpan(b)) === 'yes') expect(isBefore(asSpan(b), asSpan(a))).toBe('no');
      }),
      { numRuns: cases(1_000) },
    );
  });
});

describe('the hull of spans', () => {
  test('of none there is none', () => {
    expect(hull([])).toBeUndefined();
  });

  test.each([
    [['2024-03-20'], '2024-03-20', '2024-03-20'],
    [['2024-03-20', '2024-03-10'], '2024-03-10', '2024-03-20'],
    [['2024-03-14/2024-03-24', '2024-03-20'], '2024-03-14', '2024-03-24'],
    [['2024-03-20', '../2024-03-01'], '..', '2024-03-20'],
    [['2024-03-20/..', '2024-03-01'], '2024-03-01', '..'],
    [['2024-03-20/..', '../2024-03-01'], '..', '..'],
    [['2023', '2024-03'], '2023-01-01', '2024-03-31'],
  ])('of %j runs from %s to %s', (texts, earliest, latest) => {
    expect(hull(texts.map((text) => parseDaySpan(text) as DaySpan))).toEqual(span(earliest, latest));
  });

  test('holds every day of every span, and no end that none of them has', () => {
    fc.assert(
      fc.property(fc.array(offsets, { minLength: 1, maxLength: 5 }), (several) => {
        const days = several.flatMap(concrete).toSorted();
        const [open, endless] = [
          several.some(({ from }) => from === null),
          several.some(({ to }) => to === null),
        ];
        expect(hull(several.map(asSpan))).toEqual(
          between(open ? null : days[0]!, endless ? null : days.at(-1)!),
        );
      }),
      { numRuns: cases(1_000) },
    );
  });
});

describe('a span moved by days', () => {
  test('moves both ends and leaves open ends open', () => {
    expect(shiftSpan(span('2024-02-08', '2024-02-08'), 45)).toEqual(span('2024-03-24', '2024-03-24'));
    expect(shiftSpan(span('2024-02-08', '2024-02-20'), 30)).toEqual(span('2024-03-09', '2024-03-21'));
    expect(shiftSpan(span('..', '2024-02-20'), 7)).toEqual(span('..', '2024-02-27'));
    expect(shiftSpan(span('2024-02-20', '..'), -20)).toEqual(span('2024-01-31', '..'));
  });

  test('holds every day moved, and moves back', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: -400, max: 400 }), (a, count) => {
        const [before, after] = [asSpan(a), shiftSpan(asSpan(a), count)];
        for (const end of ['earliest', 'latest'] as const) {
          expect(after[end]).toBe(before[end] === null ? null : addDays(before[end], count));
        }
        expect(shiftSpan(after, -count)).toEqual(before);
      }),
      { numRuns: cases(1_000) },
    );
  });
});

test.each([
  ['2024-03-20', '2024-03-20', '2024-03-20'],
  ['2024-03-14', '2024-03-24', 'between 2024-03-14 and 2024-03-24'],
  ['..', '2024-03-24', 'by 2024-03-24'],
  ['2024-03-14', '..', 'on or after 2024-03-14'],
  ['..', '..', 'on a day not known'],
])('the span from %s to %s reads "%s"', (earliest, latest, words) => {
  expect(inWords(span(earliest, latest))).toBe(words);
});

describe('spans with open ends', () => {
  test.each([
    [span('2024-03-20', '2024-03-20'), true],
    [span('2024-03-20', '2024-03-21'), false],
    [span('..', '2024-03-20'), false],
    [span('2024-03-20', '..'), false],
    [span('..', '..'), false],
  ])('whether %o is certain: %s', (day, certain) => {
    expect(isCertain(day)).toBe(certain);
  });

  test.each([
    [span('..', '2024-03-20'), span('2024-03-21', '..'), 'yes'],
    [span('..', '2024-03-20'), span('2024-03-20', '..'), 'cannot tell'],
    [span('2024-03-20', '..'), span('..', '2024-03-20'), 'no'],
    [span('2024-03-20', '..'), span('..', '2024-03-21'), 'cannot tell'],
    [span('..', '..'), span('..', '..'), 'cannot tell'],
    [span('2024-03-20', '..'), span('2024-03-20', '..'), 'cannot tell'],
  ])('whether %o lies before %o: %s', (a, b, answer) => {
    expect(isBefore(a, b)).toBe(answer);
  });

  test.each([
    [[span('2024-03-20', '2024-03-22'), span('2024-03-18', '2024-03-21')], span('2024-03-18', '2024-03-22')],
    [[span('2024-03-20', '2024-03-22'), span('..', '2024-03-21')], span('..', '2024-03-22')],
    [[span('..', '2024-03-22'), span('2024-03-20', '..')], span('..', '..')],
    [[span('2024-03-20', '..'), span('2024-03-21', '2024-03-22')], span('2024-03-20', '..')],
  ])('the hull of %o', (spans, whole) => {
    expect(hull(spans)).toEqual(whole);
  });
});

test('the opposite of what cannot be told cannot be told', () => {
  expect((['yes', 'no', 'cannot tell'] as const).map(not)).toEqual(['no', 'yes', 'cannot tell']);
});
