/** Clocks: a duty that a clause gives, the occasions that start it, and the state each is in as of a day. */
import { daysBetween, earlier, type PlainDate } from '../calendar/plain-date.ts';
import {
  between,
  hasHappened,
  hull,
  isBefore,
  isYetToCome,
  onDay,
  type DaySpan,
} from '../calendar/day-span.ts';
import type { AnyRecord } from '../records/case-repository.ts';
import type { Place, Related } from '../records/source.ts';
import type { Clause } from './clause.ts';
import type { Accepted, Context, Docs, Doubt, Fact } from './rule.ts';

/** A clock that a clause starts. The clause says how long; the duty says when it starts and what stops it. */
export interface Duty {
  readonly id: `${string}/${string}`;
  readonly clauses: readonly [Clause, ...Clause[]];
  /** How grave it is when it is overdue: a warning where only a reading gives the limit. */
  readonly overdue: 'error' | 'warning';
  readonly docs: Docs;
  /** Its limit in words, where no clause gives it as a number of days. */
  readonly limit?: string;
  /** How long its clocks run where records say so, in days; absent: as long as its clauses say. */
  lengths?(context: Context): readonly number[];
  occasions(context: Context): Iterable<Occasion>;
}

/** One start of a clock. */
export interface Occasion {
  /** The record it belongs to; null where it belongs to none. */
  readonly record: AnyRecord | null;
  readonly recipient: string | null;
  /**
   * What tells it from the other occasions of its duty and record, and stays when days move: the notice that starts it,
   * the fiscal year, the group. Absent where there can be but one.
   */
  readonly which?: string;
  readonly clause: Clause;
  /** Who must act: an `Actor`, or as a record names the office. */
  readonly actor: readonly string[];
  readonly addressee: string;
  /** What must happen, as a noun: `notice of this waiver to Congress`. */
  readonly what: string;
  /** The day the clock starts; null for a provisional row, whose clock has not started. */
  readonly from: DaySpan | null;
  /** The last day on which it is on time. */
  readonly due: DaySpan;
  /** Each way the records can be read: the day it was done, or never. More than one: it cannot be told. */
  readonly done: readonly (DaySpan | 'never')[];
  /** Whether the clock has started at all. */
  readonly exists: 'yes' | 'perhaps';
  /** Whether a waiver covers it while it is open. */
  readonly waived?: 'yes' | 'perhaps';
  /** Whether nothing but a notice could discharge it: then an outsider's record cannot show it open. */
  readonly byNoticeOnly: boolean;
  /** What would settle it, where it cannot be told. */
  readonly doubts: readonly Doubt[];
  /** A milder or graver level than the duty's own. */
  readonly overdue?: 'error' | 'warning';
  readonly at: Place;
  readonly label: string;
  readonly related?: readonly Related[];
  readonly facts?: readonly Fact[];
  readonly readings?: readonly string[];
  readonly help?: string;
}

/**
 * `late` is met, after its day. `lapsed`: the text ceased to bind before the day came. `waived`: a waiver covers it
 * while it is open. `undetermined`: the records allow more than one of the others.
 */
export const deadlineStates = [
  'met',
  'late',
  'pending',
  'overdue',
  'lapsed',
  'waived',
  'undetermined',
] as const;
export type DeadlineState = (typeof deadlineStates)[number];

export interface Deadline extends Occasion {
  readonly duty: Duty;
  readonly state: DeadlineState;
  /** How many days late or overdue, or how many are left while pending; null otherwise. */
  readonly days: number | null;
  /** The day it was done; null where it was not, or cannot be told. */
  readonly doneOn: DaySpan | null;
  /** What it would be without the waiver. */
  readonly wouldBe?: { readonly state: DeadlineState; readonly days: number | null };
  readonly provisional: boolean;
  /** The open acceptance of its finding; absent: none. */
  readonly ignored?: Accepted;
}

/** The state of every occasion of `duty`. */
export function deadlinesOf(duty: Duty, context: Context): Deadline[] {
  return Array.from(duty.occasions(context), (occasion) => settleOccasion(duty, occasion, context));
}

/** The state of one occasion as of a day. */
export function settleOccasion(duty: Duty, occasion: Occasion, context: Context): Deadline {
  const { asOf } = context;
  const spans = occasion.done.filter((done): done is DaySpan => done !== 'never');
  const recorded = spans.length === occasion.done.length ? (hull(spans) ?? null) : null;
  const doneOn = recorded && !isYetToCome(recorded, asOf) ? recorded : null;
  if (occasion.from === null) {
    return { ...occasion, duty, state: 'pending', days: null, doneOn: null, provisional: true };
  }
  const states = possibleStates(occasion, context);
  const plain = states.size === 1 ? [...states][0]! : 'undetermined';
  const days = daysIn(plain, occasion, doneOn, asOf);
  const settled = { ...occasion, duty, doneOn, provisional: false };

  // Where it is open in one reading and met in another, the waiver covers the one in which it is open.
  if (occasion.waived && mayBeOpen(states)) {
    const wouldBe = { state: plain, days };
    // A clock that may not have started at all is no more certainly waived than it is open.
    if (occasion.waived === 'yes' && occasion.exists === 'yes')
      return { ...settled, state: 'waived', days: null, wouldBe };
    return { ...settled, state: 'undetermined', days: null };
  }
  if (context.publicOnly && occasion.byNoticeOnly && (plain === 'pending' || plain === 'overdue')) {
    const unpublished: Doubt = {
      field: 'sent',
      text: 'nothing public shows it; it may have been given or done',
      at: undefined,
    };
    return { ...settled, state: 'undetermined', days: null, doubts: [...occasion.doubts, unpublished] };
  }
  return { ...settled, state: plain, days };
}

const mayBeOpen = (states: ReadonlySet<DeadlineState>): boolean =>
  states.has('pending') || states.has('overdue');

/** A state that all readings share has a day to count from: where an end is open, another state is possible too. */
function daysIn(
  state: DeadlineState,
  { due }: Occasion,
  doneOn: DaySpan | null,
  asOf: PlainDate,
): number | null {
  if (state === 'late') return daysBetween(due.latest!, doneOn!.earliest!);
  if (state === 'overdue') return daysBetween(due.latest!, asOf);
  if (state === 'pending') return daysBetween(asOf, due.earliest!);
  return null;
}

/** Days before and after all others: what an open end, a text without end, or `never` stands for. */
const beginning = '0000-01-01' as PlainDate;
const ending = '9999-12-31' as PlainDate;

/** The states that some reading of the records allows: its last day and the day it was done are each any day they can be. */
function possibleStates(
  { due, done, exists }: Occasion,
  { asOf, until = ending }: Context,
): ReadonlySet<DeadlineState> {
  const states = new Set<DeadlineState | 'none'>();
  // While the text binds nothing lapses. Once its end has passed, what was due by then is due, and the rest lapses.
  const end = until < asOf ? until : ending;
  const firstDue = due.earliest ?? beginning;
  const lastDue = due.latest ?? ending;
  const lastBinding = earlier(lastDue, end);
  for (const day of done) {
    const { earliest, latest } = day === 'never' ? onDay(ending) : day;
    const [from, to] = [earliest ?? beginning, latest ?? ending];
    const last = earlier(to, asOf);
    if (from <= asOf) {
      if (from <= lastBinding) states.add('met');
      if (firstDue <= end && firstDue < last) states.add('late');
      if (end < lastDue && end < last) states.add('lapsed');
    }
    if (asOf < to) {
      if (asOf <= lastBinding) states.add('pending');
      if (firstDue <= end && firstDue < asOf) states.add('overdue');
      if (end < lastDue) states.add('lapsed');
    }
  }
  if (exists === 'perhaps') states.add('none');
  return states as ReadonlySet<DeadlineState>;
}

/** The start of a clock, bounded by the days on which the instrument binds; undefined when it starts nothing. */
export function clockStart(
  trigger: DaySpan,
  issuance: PlainDate,
  { asOf, until = ending }: Pick<Context, 'asOf' | 'until'>,
): { readonly from: DaySpan; readonly exists: 'yes' | 'perhaps' } | undefined {
  const earliest = trigger.earliest ?? issuance;
  const from = between(earliest, trigger.latest);
  const end = earlier(asOf, until);
  if (isBefore(trigger, onDay(issuance)) === 'yes' || isYetToCome(from, end)) return undefined;
  const certain = issuance <= earliest && hasHappened(from, end);
  return { from, exists: certain ? 'yes' : 'perhaps' };
}
