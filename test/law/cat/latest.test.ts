/** Which review can have been the latest by the day of an act, compared with trying every choice of days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, type DaySpan } from '../../../src/calendar/day-span.ts';
import { addDays, plainDate, type PlainDate } from '../../../src/calendar/plain-date.ts';
import { latestBy, type Reviewed } from '../../../src/law/cat/acts.ts';

type Span = readonly [from: number | null, to: number | null];

const dayOf = (count: number | null): PlainDate | null =>
  count === null ? null : addDays(plainDate('2024-01-01'), count);
const spanOf = ([from, to]: Span): DaySpan => between(dayOf(from), dayOf(to));

const reviewOn = (span: Span): Reviewed =>
  ({
    review: { data: { on: spanOf(span) } },
    act: { day: between(null, plainDate('2024-01-01')) },
  }) as Reviewed;

/** Every day of the span; an open end reaches further than any other. */
const daysOf = ([from, to]: Span): readonly number[] => {
  const [first, last] = [from ?? -2, to ?? 7];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

const choices = (spans: readonly Span[]): readonly (readonly number[])[] =>
  spans.reduce<readonly (readonly number[])[]>(
    (known, span) => known.flatMap((days) => daysOf(span).map((day) => [...days, day])),
    [[]],
  );

function tried(spans: readonly Span[], act: Span): { last: ReadonlySet<number>; maybeNone: boolean } {
  const last = new Set<number>();
  let maybeNone = false;
  for (const day of daysOf(act))
    for (const days of choices(spans)) {
      const latest = Math.max(...days.filter((each) => each <= day));
      if (latest === -Infinity) maybeNone = true;
      for (const [index, each] of days.entries()) if (each === latest) last.add(index);
    }
  return { last, maybeNone };
}

test('the latest is one that some choice of days makes the latest', () => {
  const day = fc.integer({ min: 0, max: 5 });
  const closed = fc.tuple(day, day).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const span = fc.oneof(
    day.map((each): Span => [each, each]),
    closed,
    day.map((each): Span => [null, each]),
    day.map((each): Span => [each, null]),
  );
  // The day of an act never lies after the day of the question.
  const act = fc.oneof(
    closed,
    day.map((each): Span => [null, each]),
  );
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), act, (spans, on) => {
      const reviews = spans.map(reviewOn);
      const { last, maybeNone } = latestBy(reviews, spanOf(on));
      const expected = tried(spans, on);
      expect(new Set(last.map((each) => reviews.indexOf(each)))).toEqual(expected.last);
      expect(maybeNone).toBe(expected.maybeNone);
    }),
    { numRuns: 300 },
  );
});
