/** When the clock of each task starts: with the directive, or with what the task follows. */
import { between, hasHappened, isBefore, isCertain, type DaySpan } from '../../../calendar/day-span.ts';
import { addDays, calendarTo, daysBetween, later, type PlainDate } from '../../../calendar/plain-date.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Related } from '../../../records/source.ts';
import { earliestOf } from '../../discharge.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { completionsOf, unreadCompletions, type Completion } from './completions.ts';
import { cut, type Directive, type Task } from './directives.ts';
import type { Milestone } from './tasks.ts';

type Step = Task | Milestone;

export interface Clock {
  readonly step: Step;
  /** The day it starts; null: what it follows has not been done. */
  readonly from: DaySpan | null;
  readonly exists: 'yes' | 'perhaps';
  /** The first day on which it can start; null: none is known. */
  readonly first: PlainDate | null;
  /** The last day of a task that has days; of any other, the days on which it can be done. */
  readonly due: DaySpan;
  /** The completions that may count: those that certainly lie before the start do not. */
  readonly completions: readonly Completion[];
  /** Files that may hold one more. */
  readonly unread: readonly Doubt[];
  /** What is not known of the start. */
  readonly doubts: readonly Doubt[];
  /** What started it. */
  readonly related: readonly Related[];
  /** What it follows, as half a sentence: `plan is done`; undefined: the directive's issuance. */
  readonly follows: string | undefined;
  /** What would settle the start; undefined: nothing has to. */
  readonly help: string | undefined;
}

const clocks = oncePerContext<Directive, ReadonlyMap<string, Clock>>();

/**
 * The clocks of a directive, by task and milestone. Absent: what follows a task that does not exist, or waits for itself
 * in a circle; both are told elsewhere.
 */
export const clocksOf = (directive: Directive, context: Context): ReadonlyMap<string, Clock> =>
  clocks(context, directive, () => {
    const steps = new Map<string, Step>();
    for (const step of [...directive.tasks, ...directive.milestones]) steps.set(step.id, step);
    const known = new Map<string, Clock | undefined>();
    for (const step of steps.values()) {
      const waiting: Step[] = [];
      // A list, not a call within a call: a chain may be as long as a file.
      for (let next: Step | undefined = step; next && !known.has(next.id);) {
        waiting.push(next);
        // Whoever comes by here again goes in a circle.
        known.set(next.id, undefined);
        next = next.after === undefined ? undefined : steps.get(next.after);
      }
      for (const each of waiting.toReversed())
        known.set(
          each.id,
          each.after === undefined
            ? fromIssuance(each, directive, context)
            : after(each, known.get(each.after), directive, context),
        );
    }
    return new Map([...known].filter((entry): entry is [string, Clock] => entry[1] !== undefined));
  });

function fromIssuance(step: Step, directive: Directive, context: Context): Clock {
  const { issued, record } = directive;
  return clock(step, directive, context, {
    from: issued,
    exists: hasHappened(issued, context.asOf) ? 'yes' : 'perhaps',
    first: issued.earliest,
    doubts: record ? uncertainDay(record, 'issued', issued) : [],
  });
}

function after(
  step: Step,
  before: Clock | undefined,
  directive: Directive,
  context: Context,
): Clock | undefined {
  if (!before) return undefined;
  const { first, unread, step: previous } = before;
  const follows = 'happens' in previous ? previous.happens : `${cut(previous.id, 20)} is done`;
  const done = earliestOf(before.completions.map(({ data }) => data.on));
  if (done !== 'never') {
    const earliest = before.completions.filter(({ data }) => isBefore(done, data.on) !== 'yes');
    // A file that could not be read may say that it was done earlier.
    const start = unread.length > 0 ? null : done.earliest;
    const from = between(
      start === null || first === null ? (start ?? first) : later(start, first),
      done.latest,
    );
    return clock(step, directive, context, {
      from,
      exists: hasHappened(from, context.asOf) ? 'yes' : 'perhaps',
      first: from.earliest,
      follows,
      doubts: [
        ...earliest.flatMap((each) => uncertainDay(each, 'on', each.data.on)),
        ...(isCertain(done) ? [] : before.doubts),
        ...unread,
      ],
      related: earliest.map((each) => ({
        at: at(each, 'on'),
        message: `the clock starts when ${follows}`,
      })),
    });
  }
  const missing: Doubt = {
    field: 'task',
    text: `no completion of ${cut(previous.id, 20)} that counts is recorded`,
    at: 'at' in previous ? previous.at : undefined,
  };
  const help = `when ${follows}, record a completion with "task: ${cut(previous.id, 20)}" and the day`;
  const open = { first, follows, help, doubts: [...unread, missing, ...before.doubts] };
  const own = completionsAfter(first, step, directive, context).map(({ data }) => data.on);
  const ownDone = earliestOf(own);
  // What was done shows that what comes before it was done by then.
  if (ownDone !== 'never') {
    return clock(step, directive, context, {
      ...open,
      from: between(first, ownDone.latest),
      exists: hasHappened(ownDone, context.asOf) ? 'yes' : 'perhaps',
    });
  }
  // What nobody has to do, and in an outsider's record anything, may have happened unrecorded.
  const perhaps = context.publicOnly || unread.length > 0 || ('happens' in previous && before.from !== null);
  return clock(step, directive, context, {
    ...open,
    from: perhaps ? between(first, null) : null,
    exists: 'perhaps',
    waitsFor: stillOpen(before.due, context),
  });
}

/** When what is not done is done at the latest, if in time; once its last day has passed, on some day from now on. */
const stillOpen = (due: DaySpan, { asOf }: Context): DaySpan =>
  due.latest !== null && asOf <= due.latest ? due : between(asOf, null);

interface Start extends Pick<Clock, 'from' | 'exists' | 'first' | 'doubts'> {
  readonly follows?: string;
  readonly related?: readonly Related[];
  readonly help?: string;
  /** The days on which it would start, while it has not. */
  readonly waitsFor?: DaySpan;
}

function clock(step: Step, directive: Directive, context: Context, start: Start): Clock {
  const { from, first, follows, related = [], help, waitsFor = between(first, null) } = start;
  const begins = from ?? waitsFor;
  const days = 'days' in step ? step.days : undefined;
  return {
    step,
    from,
    exists: start.exists,
    first,
    due: days === undefined ? between(begins.earliest, null) : daysLater(begins, days),
    completions: completionsAfter(first, step, directive, context),
    unread: unreadCompletions(context, directive, step.id),
    doubts: mostTelling(start.doubts),
    related,
    follows,
    help,
  };
}

/** The completions of a step but those that certainly lie before its clock can start. */
const completionsAfter = (
  first: PlainDate | null,
  { id }: Step,
  directive: Directive,
  context: Context,
): readonly Completion[] =>
  completionsOf(context, directive.id, id).filter(
    ({ data }) => isBefore(data.on, between(first, null)) !== 'yes',
  );

/** Every day of `span`, `count` days later; the calendar's last day where it would lie beyond. */
function daysLater({ earliest, latest }: DaySpan, count: number): DaySpan {
  const shifted = (day: PlainDate | null): PlainDate | null =>
    day && (daysBetween(day, calendarTo) < count ? calendarTo : addDays(day, count));
  return between(shifted(earliest), shifted(latest));
}

/** How many doubts one clock carries on: a chain hands them from task to task. */
const mostDoubts = 12;

/** The first of them, those of files that could not be read before the others. */
const mostTelling = (doubts: readonly Doubt[]): readonly Doubt[] =>
  doubts.toSorted((a, b) => Number(b.broken ?? false) - Number(a.broken ?? false)).slice(0, mostDoubts);
