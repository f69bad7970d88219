/** A day that is not known to the day tells no state of a task that one of the days it can be would not give. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '../../../src/calendar/plain-date.ts';
import { deadlinesOf } from '../../../src/engine/duty.ts';
import { completeTask } from '../../../src/law/nspd55/duties/complete-task.ts';
import { contextOf } from '../../support.ts';
import { done, reform } from './directive-cases.ts';

const day = (count: number): string => addDays(plainDate('2024-01-01'), count);

/** Some days after the first of January: the first, and how many more there are. */
type Span = readonly [from: number, more: number];
const span = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 }));
const perhaps = fc.option(span, { nil: undefined });

const written = ([from, more]: Span): string => (more === 0 ? day(from) : `${day(from)}/${day(from + more)}`);
const choices = (given: Span | undefined): readonly (Span | undefined)[] =>
  given ? Array.from({ length: given[1] + 1 }, (_, index) => [given[0] + index, 0]) : [undefined];

/** The state of each of two tasks, of which one follows the other. */
function states(
  issued: Span,
  plan: Span | undefined,
  draft: Span | undefined,
  asOf: string,
): readonly string[] {
  const archive =
    reform(written(issued), 'id: plan, days: 4', 'id: draft, days: 3, after: plan') +
    (plan ? done('directives/reform', 'plan', written(plan), { name: 'plan' }) : '') +
    (draft ? done('directives/reform', 'draft', written(draft), { name: 'draft' }) : '');
  const rows = deadlinesOf(completeTask, contextOf(archive, asOf));
  return ['plan', 'draft'].map((id) => {
    const row = rows.find(({ which }) => which === id);
    return !row || row.provisional ? 'not started' : row.state;
  });
}

test('what is told of a span holds for each day in it', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.constant(0), fc.integer({ min: 0, max: 2 })),
      perhaps,
      perhaps,
      fc.integer({ min: 0, max: 20 }),
      (issued, plan, draft, after) => {
        const asOf = day(after);
        const told = states(issued, plan, draft, asOf);
        for (const given of choices(issued) as Span[])
          for (const first of choices(plan))
            for (const second of choices(draft)) {
              // An order that cannot be is told elsewhere.
              const inOrder =
                (!first || given[0] <= first[0]) && (!second || (first ?? given)[0] <= second[0]);
              if (!inOrder) continue;
              const exact = states(given, first, second, asOf);
              for (const [index, state] of told.entries())
                if (state !== 'undetermined' && exact[index] !== 'undetermined')
                  expect([index, exact[index]]).toEqual([index, state]);
            }
      },
    ),
  );
});
