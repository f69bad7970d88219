/** Which completions are recorded of a task, and which files may hold one. */
import { isYetToCome } from '../../../calendar/day-span.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { grouped, type BrokenFile, type RecordOf } from '../../../records/case-repository.ts';
import { unreadDoubt } from '../../unread.ts';
import { namedBy, type Directive } from './directives.ts';

export type Completion = RecordOf<'completion'>;

const nameOf = (directive: string, task: string): string => JSON.stringify([directive, task]);

const byTask = oncePerContext<'all', ReadonlyMap<string, readonly Completion[]>>();

/** The completions of a task or milestone that have happened by the day of the question, or may have. */
export const completionsOf = (context: Context, directive: string, task: string): readonly Completion[] =>
  byTask(context, 'all', () =>
    grouped(
      context.cases.all('completion').filter(({ data }) => !isYetToCome(data.on, context.asOf)),
      ({ data }) => nameOf(data.directive, data.task),
    ),
  ).get(nameOf(directive, task)) ?? [];

const byDirective = oncePerContext<string, readonly Pick<BrokenFile, 'id' | 'path' | 'asRead'>[]>();

/** Whether a completion names no directive there is, or no task of it. */
function isMisnamed({ data }: Completion, context: Context): boolean {
  const named = namedBy(context, data.directive);
  return named.is === 'nothing' || (named.is === 'directive' && !named.ids.has(data.task));
}

/**
 * Files that may hold a completion of `task` and were not taken in, or that name a task that does not exist. What names
 * another task or directive that exists holds none.
 */
export function unreadCompletions(
  context: Context,
  { id: directive, tasks, milestones }: Pick<Directive, 'id' | 'tasks' | 'milestones'>,
  task: string,
): readonly Doubt[] {
  const { cases, asOf } = context;
  const files = byDirective(context, directive, () =>
    [
      ...cases.unread('completion'),
      ...cases
        .all('completion')
        .filter((each) => !isYetToCome(each.data.on, asOf) && isMisnamed(each, context)),
    ].filter(({ asRead }) => {
      const named = asRead?.['directive'];
      return typeof named !== 'string' || named === directive || namedBy(context, named).is === 'nothing';
    }),
  );
  if (files.length === 0) return [];
  const ids = new Set([...tasks, ...milestones].map(({ id }) => id));
  return files
    .filter(({ asRead }) => {
      const named = asRead?.['task'];
      if (typeof named !== 'string' || named === task) return true;
      return !ids.has(named) && mayMean(named, task, ids);
    })
    .map(doubtOf);
}

/** Whether a name that no task has may mean `task`: one that is like it, where any is; else each. */
function mayMean(named: string, task: string, ids: ReadonlySet<string>): boolean {
  const like = [...ids].filter((id) => plain(id) === plain(named));
  return like.length === 0 || like.includes(task);
}

const plain = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

type MayHold = Pick<BrokenFile, 'id' | 'path' | 'asRead'>;

const doubtOf = (file: MayHold): Doubt => {
  const unread = unreadDoubt(file);
  return 'data' in file
    ? { ...unread, text: `${file.path} names a task or a directive that does not exist` }
    : unread;
};
