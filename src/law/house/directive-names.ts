/** Names in directives and completions that stand for nothing. Their references to records are held by the reader. */
import type { Breach, Context } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import { cut, namedBy } from '../nspd55/directives/directives.ts';

/** Directives and tasks that completions name, and tasks that others follow, where they do not exist. */
export function* misnamed(context: Context): Iterable<Breach> {
  for (const completion of context.cases.all('completion')) {
    const { directive, task } = completion.data;
    const named = namedBy(context, directive);
    const common = { record: completion.id, label: 'named here' };
    if (named.is === 'nothing')
      yield {
        ...common,
        at: at(completion, 'directive'),
        message: `there is no directive "${cut(directive, 60)}"`,
        help: 'name the record of the directive; the built-in directive is "nspd55"',
      };
    else if (named.is === 'directive' && !named.ids.has(task))
      yield {
        ...common,
        at: at(completion, 'task'),
        message: `the directive ${directive} has no task "${cut(task, 60)}"`,
        help: `its tasks are ${listed([...named.ids])}`,
      };
  }
  for (const directive of context.cases.all('directive')) {
    const ids = directive.data.tasks.map(({ id }) => id);
    const known = new Set([...ids, 'issuance']);
    for (const [index, { after }] of directive.data.tasks.entries())
      if (after !== undefined && !known.has(after))
        yield {
          record: directive.id,
          label: 'named here',
          at: at(directive, 'tasks', index, 'after'),
          message: `the directive has no task "${cut(after, 60)}" that another could follow`,
          help: `write issuance, or one of its tasks: ${listed(ids)}`,
        };
  }
}

const most = 30;

/** Names in a row, the first of them where they are many. */
export const listed = (names: readonly string[]): string =>
  [
    ...names.slice(0, most).map((name) => cut(name, 40)),
    ...(names.length > most ? [`${names.length - most} more`] : []),
  ].join(', ');
