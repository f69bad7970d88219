/** Orders of tasks that cannot be: done before they were given, or before what they follow; or each after the other. */
import { onDay } from '../../calendar/day-span.ts';
import type { Breach, Context } from '../../engine/rule.ts';
import { at, type CaseRepository, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit } from '../../records/source.ts';
import { nspd55 } from '../nspd55/clauses.ts';
import { cut } from '../nspd55/directives/directives.ts';
import { milestones, tasks } from '../nspd55/directives/tasks.ts';
import { listed } from './directive-names.ts';
import type { Pair } from './rules/impossible-order.ts';

type Completion = RecordOf<'completion'>;
type Directive = RecordOf<'directive'>;

/** A completion lies neither before the issuance of its directive nor before the first completion of what its task follows. */
export function completionPairs({ data }: Completion, cases: CaseRepository): Pair[] {
  const record = recordOf(data.directive, cases);
  const isOurs = data.directive === nspd55.id;
  if (!record && !isOurs) return [];
  const second = { second: data.on, path: ['on'] } as const;
  const issued: Pair = {
    ...second,
    first: record ? record.data.issued : onDay(nspd55.from),
    firstPath: ['issued'],
    message: 'done before the directive was issued',
    of: record ?? null,
  };
  const steps: readonly { readonly id: string; readonly after?: string | undefined }[] = record
    ? record.data.tasks
    : [...tasks, ...milestones];
  const after = steps.find(({ id }) => id === data.task)?.after;
  const [earliest] = cases
    .all('completion')
    .filter((each) => each.data.directive === data.directive && each.data.task === after)
    .toSorted((a, b) => byCodeUnit(a.data.on.earliest ?? '', b.data.on.earliest ?? ''));
  if (after === undefined || !earliest) return [issued];
  const followed: Pair = {
    ...second,
    first: earliest.data.on,
    firstPath: ['on'],
    message: `done before ${cut(after, 40)}, which it follows`,
    of: earliest,
  };
  return [issued, followed];
}

const recordOf = (id: string, cases: CaseRepository): Directive | undefined => {
  const record = cases.get(id);
  return record?.kind === 'directive' && !record.draft ? record : undefined;
};

/** Tasks of a directive of which each waits for the other, each circle once. */
export function* circles({ cases }: Pick<Context, 'cases'>): Iterable<Breach> {
  for (const directive of cases.all('directive')) {
    const { tasks: given } = directive.data;
    const indexOf = new Map(given.map(({ id }, index) => [id, index]));
    const seen = new Set<number>();
    for (const start of given.keys()) {
      const path: number[] = [];
      let next: number | undefined = start;
      while (next !== undefined && !seen.has(next)) {
        path.push(next);
        seen.add(next);
        const { after = 'issuance' }: { after?: string | undefined } = given[next]!;
        next = after === 'issuance' ? undefined : indexOf.get(after);
      }
      const circle = next !== undefined && path.includes(next) ? path.slice(path.indexOf(next)) : [];
      if (circle.length > 0) yield circleBreach(directive, circle);
    }
  }
}

/** Tasks that follow one that goes on, and so is never done. */
export function* endless({ cases }: Pick<Context, 'cases'>): Iterable<Breach> {
  for (const directive of cases.all('directive')) {
    const { tasks: given } = directive.data;
    const goesOn = new Set(
      given.flatMap(({ id, standing, days }) => (standing && days === undefined ? [id] : [])),
    );
    for (const [index, { id, after }] of given.entries())
      if (after !== undefined && goesOn.has(after))
        yield {
          at: at(directive, 'tasks', index, 'after'),
          message: `the task ${cut(id, 40)} waits for ${cut(after, 40)}, which goes on and is never done`,
          label: 'it can never start',
          record: directive.id,
          help: 'name what is done first, or leave out "standing" there',
        };
  }
}

const circleBreach = (directive: Directive, circle: readonly number[]): Breach => {
  const names = circle.map((index) => directive.data.tasks[index]!.id);
  return {
    at: at(directive, 'tasks', circle[0]!, 'after'),
    message:
      names.length === 1
        ? `the task ${listed(names)} waits for itself`
        : `tasks wait for each other: ${listed(names)}`,
    label: names.length === 1 ? 'it can never start' : 'none of them can start',
    record: directive.id,
    help: 'say what is done first: leave out "after" there, or write "after: issuance"',
  };
};
