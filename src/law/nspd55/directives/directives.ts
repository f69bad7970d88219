/** Directives and their tasks in one shape: NSPD-55 itself, which is built in, and those on record. */
import { isYetToCome, onDay, type DaySpan } from '../../../calendar/day-span.ts';
import type { Clause } from '../../../engine/clause.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context } from '../../../engine/rule.ts';
import { at, type CaseRepository, type RecordOf } from '../../../records/case-repository.ts';
import type { Place } from '../../../records/source.ts';
import { homeOf } from '../../home.ts';
import { nspd55 } from '../clauses.ts';
import { milestones, tasks, type Milestone } from './tasks.ts';

export interface Task {
  readonly id: string;
  /** An `Actor`, or the office as the record names it. */
  readonly owner: string;
  readonly deliverable: string;
  readonly clause: Clause;
  /** Within how many days; undefined: it has no last day. */
  readonly days: number | undefined;
  /** The task or milestone it follows; undefined: the directive's issuance. */
  readonly after: string | undefined;
  /** Undefined: nobody is named. */
  readonly to: string | undefined;
  /** It goes on; one with days is to be there by then. */
  readonly standing: boolean;
  readonly at: Place;
}

export interface Directive {
  /** The id of its record; `nspd55` for the one built in. */
  readonly id: string;
  /** Null for the one built in. */
  readonly record: RecordOf<'directive'> | null;
  readonly issued: DaySpan;
  readonly tasks: readonly Task[];
  readonly milestones: readonly Milestone[];
}

const builtIn = nspd55.id;

const directives = oncePerContext<'all', readonly Directive[]>();

/** The directives that have been issued by the day of the question, or may have been, the one built in first. */
export const directivesOf = (context: Context): readonly Directive[] =>
  directives(context, 'all', () =>
    [...(hasBuiltIn(context) ? [ours(context)] : []), ...context.cases.all('directive').map(recorded)].filter(
      ({ issued }) => !isYetToCome(issued, context.asOf),
    ),
  );

/**
 * It takes part where the settings switch it on or a completion names it: parties alone do not bring its tasks along. A
 * record of that name takes its place.
 */
const hasBuiltIn = ({ cases, on }: Context): boolean =>
  cases.get(builtIn)?.kind !== 'directive' &&
  (on?.has(builtIn) === true ||
    cases.all('completion').some(({ data }) => data.directive === builtIn) ||
    cases.unread('completion').some(({ asRead }) => asRead?.['directive'] === builtIn));

function ours(context: Context): Directive {
  const home = homeOf(context);
  return {
    id: builtIn,
    record: null,
    issued: onDay(nspd55.from),
    tasks: tasks.map(({ id, owner, deliverable, after, to, standing = false }): Task => {
      const clause = nspd55.clause(id);
      return { id, owner, deliverable, clause, days: clause.limit?.days, after, to, standing, at: home };
    }),
    milestones,
  };
}

const recorded = (record: RecordOf<'directive'>): Directive => ({
  id: record.id,
  record,
  issued: record.data.issued,
  tasks: record.data.tasks.map(
    ({ id, owner, deliverable, days, after, to, standing = false }, index): Task => ({
      id,
      owner,
      deliverable,
      clause: nspd55.clause('directive'),
      days,
      after: after === 'issuance' ? undefined : after,
      to,
      standing,
      at: at(record, 'tasks', index),
    }),
  ),
  milestones: [],
});

/** What stands behind the name of a directive: its tasks and milestones, a file that could not be taken in, or nothing. */
export type Named =
  | { readonly is: 'directive'; readonly ids: ReadonlySet<string> }
  | { readonly is: 'unread' }
  | { readonly is: 'nothing' };

const names = oncePerContext<string, Named>();

export const namedBy = (context: Context, id: string): Named =>
  names(context, id, () => {
    const steps = stepsNamedBy(context.cases, id);
    if (steps) return { is: 'directive', ids: new Set(steps.map((step) => step.id)) };
    const broken = context.cases.broken.find((file) => file.id === id);
    return { is: broken && (broken.kind ?? 'directive') === 'directive' ? 'unread' : 'nothing' };
  });

/** What a completion of the directive `id` can name, each with what is done; undefined: no directive of that name is taken in. */
export function stepsNamedBy(
  cases: CaseRepository,
  id: string,
): readonly { readonly id: string; readonly what: string }[] | undefined {
  const record = cases.get(id);
  if (record?.kind !== 'directive' && id !== builtIn) return undefined;
  const given = record?.kind === 'directive' ? record.data.tasks : tasks;
  return [
    ...given.map((task) => ({ id: task.id, what: task.deliverable })),
    ...(given === tasks ? milestones.map((each) => ({ id: each.id, what: each.happens })) : []),
  ];
}

/** A task as a sentence names it: its id, and what is to be done, cut where it is long. */
export function titleOf({ id, deliverable }: Pick<Task, 'id' | 'deliverable'>): string {
  return `${cut(id, 20)}: ${cut(deliverable, 80)}`;
}

/** A text that a person wrote, cut where it is long. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 3)}...` : text;
