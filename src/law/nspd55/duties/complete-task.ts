import { daysOf } from '../../../engine/clause.ts';
import type { Duty } from '../../../engine/duty.ts';
import { nspd55 } from '../clauses.ts';
import { clocksOf } from '../directives/clocks.ts';
import { directivesOf } from '../directives/directives.ts';
import { deadlineOccasion } from '../directives/occasion.ts';

const dated = nspd55.clauses.filter(({ limit }) => limit);
const given = [...new Set(dated.map(daysOf))].toSorted((a, b) => a - b);

/** Each task with a last day, of NSPD-55 or of a directive on record. */
export const completeTask: Duty = {
  id: 'nspd55/complete-task',
  clauses: [nspd55.clause('directive'), ...dated],
  overdue: 'error',
  limit: `as many days as the task has, that day not counted; in NSPD-55 ${given.join(', ').replace(/, (?=\d+$)/, ' or ')} days`,
  docs: {
    summary: 'A task that a directive gives, within the days that it gives for it.',
    remedy: 'when it has been done, record a completion: the directive, the task and the day',
    asOf: '2024-03-03',
    bad: `
-- directives/export-reform.yaml --
kind: directive
issued: 2024-01-02
tasks:
  - id: plan # finding
    owner: the bureau
    deliverable: a plan for export reform
    days: 60
    to: the President
`,
    good: `
-- directives/export-reform.yaml --
kind: directive
issued: 2024-01-02
tasks:
  - id: plan
    owner: the bureau
    deliverable: a plan for export reform
    days: 60
    to: the President
-- directives/plan-done.yaml --
kind: completion
directive: directives/export-reform
task: plan
on: 2024-03-02
`,
  },

  lengths: (context) => [
    ...new Set(directivesOf(context).flatMap(({ tasks }) => tasks.flatMap(({ days }) => days ?? []))),
  ],

  *occasions(context) {
    for (const directive of directivesOf(context)) {
      const clocks = clocksOf(directive, context);
      for (const task of directive.tasks) {
        const clock = clocks.get(task.id);
        if (task.days !== undefined && clock)
          yield deadlineOccasion(directive, task, task.days, clock, context);
      }
    }
  },
};
