import type { Occasion } from '../../../engine/duty.ts';
import type { Context } from '../../../engine/rule.ts';
import { earliestOf, withUnread } from '../../discharge.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import type { Clock } from './clocks.ts';
import { titleOf, type Directive, type Task } from './directives.ts';

/** The clock of a task that has a last day, as the engine judges it. */
export function deadlineOccasion(
  { record }: Directive,
  task: Task,
  days: number,
  { from, exists, due, completions, unread, doubts, related, follows, help }: Clock,
  context: Context,
): Occasion {
  const told = withUnread(
    {
      done: [earliestOf(completions.map(({ data }) => data.on))],
      doubts: completions.flatMap((each) => uncertainDay(each, 'on', each.data.on)),
    },
    unread,
    context.asOf,
  );
  const { clause } = task;
  return {
    record,
    recipient: null,
    which: task.id,
    clause,
    actor: [task.owner],
    addressee: task.to ?? 'nobody named',
    what: titleOf(task),
    from,
    exists,
    due,
    done: told.done,
    byNoticeOnly: true,
    doubts: [...doubts, ...told.doubts],
    // What is only advised is no error when it is overdue.
    ...(clause.force === 'should' && { overdue: 'warning' }),
    at: task.at,
    label:
      from === null
        ? 'not started'
        : completions.length > 0
          ? 'a completion is recorded'
          : 'no completion is recorded',
    related,
    ...(follows !== undefined && {
      facts: [{ name: 'count', text: `${days} days after ${follows}` }],
    }),
    readings: clause.readings,
    ...(help !== undefined && { help }),
  };
}
