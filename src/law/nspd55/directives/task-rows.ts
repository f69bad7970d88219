import type { DaySpan } from '../../../calendar/day-span.ts';
import { deadlinesOf, type DeadlineState } from '../../../engine/duty.ts';
import type { Context } from '../../../engine/rule.ts';
import { completionsOf, type Completion } from './completions.ts';
import { directivesOf, type Directive, type Task } from './directives.ts';
import { completeTask } from '../duties/complete-task.ts';

/** A task with what is known of it as of a day. */
export interface TaskRow {
  readonly directive: Directive;
  readonly task: Task;
  /** Its last day; null where it has none, or where none can be counted. */
  readonly due: DaySpan | null;
  /** `no day`: it has no last day, or none can be counted. */
  readonly state: DeadlineState | 'standing' | 'no day';
  /** The completions of it that have happened, or may have. */
  readonly completions: readonly Completion[];
}

/** Every task of every directive that has been issued by the day of the question, in the order of the directives. */
export function taskRows(context: Context): readonly TaskRow[] {
  const deadlines = deadlinesOf(completeTask, context);
  const nameOf = (record: string | undefined, task: string | undefined): string =>
    JSON.stringify([record ?? null, task]);
  const byName = new Map(deadlines.map((each) => [nameOf(each.record?.id, each.which), each]));
  return directivesOf(context).flatMap((directive) =>
    directive.tasks.map((task): TaskRow => {
      const deadline = byName.get(nameOf(directive.record?.id, task.id));
      return {
        directive,
        task,
        due: deadline?.due ?? null,
        state: deadline?.state ?? (task.standing ? 'standing' : 'no day'),
        completions: completionsOf(context, directive.id, task.id),
      };
    }),
  );
}
