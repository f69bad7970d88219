/** What is said of a directive and of a completion beside findings. */
import { inWords, isCertain, type DaySpan } from '../../../calendar/day-span.ts';
import { withWeekday } from '../../../calendar/plain-date.ts';
import type { Context, Said } from '../../../engine/rule.ts';
import { at, type AnyRecord } from '../../../records/case-repository.ts';
import type { Completion } from './completions.ts';
import { directivesOf, titleOf } from './directives.ts';
import { taskRows, type TaskRow } from './task-rows.ts';

/** Of a directive its tasks that have no last day; of a completion the task, and by when it was due. */
export function saidOf(record: AnyRecord, context: Context): readonly Said[] {
  if (record.kind === 'directive')
    return taskRows(context).flatMap((row) =>
      row.directive.record?.id === record.id && row.due === null ? [withoutDay(row)] : [],
    );
  return record.kind === 'completion' ? completed(record, context) : [];
}

function withoutDay({ task, state, completions }: TaskRow): Said {
  const days = completions.map(({ data }) => inWords(data.on)).join(', ');
  const goesOn = state === 'standing';
  const done =
    completions.length > 0 ? `; recorded as done: ${days}` : goesOn ? '' : '; no completion is recorded';
  return {
    clause: task.clause,
    text: `${goesOn ? 'goes on' : 'has no last day'}: ${titleOf(task)} (${task.owner})${done}`,
    at: task.at,
  };
}

function completed({ id, places, data }: Completion, context: Context): readonly Said[] {
  // A draft, or one that was not taken in, completes nothing.
  if (!context.cases.all('completion').some((each) => each.id === id)) return [];
  const place = at({ places }, 'task');
  const rows = taskRows(context).filter(
    ({ directive, task }) => directive.id === data.directive && task.id === data.task,
  );
  const tasks = rows.map(({ task, due }): Said => ({
    clause: task.clause,
    text: `${titleOf(task)}; ${due ? `last day: ${dayText(due)}` : 'it has no last day'}`,
    at: place,
  }));
  const milestones = directivesOf(context)
    .filter((directive) => directive.id === data.directive)
    .flatMap((directive) => directive.milestones.filter((each) => each.id === data.task))
    .map(({ id: name, happens }): Said => ({ clause: null, text: `${name}: ${happens}`, at: place }));
  return [...tasks, ...milestones];
}

const dayText = (span: DaySpan): string => (isCertain(span) ? withWeekday(span.earliest!) : inWords(span));
