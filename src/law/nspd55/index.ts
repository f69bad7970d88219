/** NSPD-55, other directives that give tasks, and the screening of end users, with what the program does about them. */
import { withWeekday } from '../../calendar/plain-date.ts';
import { lastDay, type Actor } from '../../engine/clause.ts';
import type { LawTable, Policy } from '../../engine/evaluate.ts';
import { nspd55 } from './clauses.ts';
import * as duties from './duties/index.ts';
import * as rules from './rules/index.ts';
import { saidOf } from './directives/said.ts';
import { tasks, type GivenTask } from './directives/tasks.ts';

const owners: Readonly<Partial<Record<Actor, string>>> = {
  commerce: 'Commerce',
  apnsa: 'the Assistant for National Security Affairs',
  dni: 'the Director of National Intelligence',
  agencies: 'heads of agencies',
};

/** The last day of a task of NSPD-55, or why it has none. */
function dueOf({ id, after, standing }: GivenTask): string {
  const clause = nspd55.clause(id);
  if (standing) return 'goes on';
  if (!clause.limit) return after === undefined ? 'no day' : `no day; after ${after}`;
  return after === undefined
    ? withWeekday(lastDay(clause, nspd55.from))
    : `${clause.limit.days} days after ${after}`;
}

/** What NSPD-55 sets, with the days as they come out. */
const given: LawTable = {
  id: 'nspd55/tasks',
  title: 'The tasks of NSPD-55, issued on 22 January 2008',
  head: ['Task', 'Who', 'What', 'Last day'],
  rows: tasks.map((task) => [task.id, owners[task.owner]!, task.deliverable, dueOf(task)]),
};

export const nspd55Policy: Policy = {
  instrument: nspd55,
  rules: Object.values(rules),
  duties: Object.values(duties),
  kinds: ['directive', 'completion', 'party', 'screening'],
  tables: [given],
  says: saidOf,
};
