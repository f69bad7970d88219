/** Clocks: a duty that a clause gives, the occasions that start it, and the state each is in as of a day. */
import { addDays, daysBetween, earlier, type PlainDate } from '../calendar/plain-date.ts';
import { between, hull, type DaySpan } from '../calendar/day-span.ts';
import type { AnyRecord } from '../records/case-repository.ts';
import type { Place, Related } from '../records/source.ts';
import type { Actor, Clause } from './clause.ts';
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
  readonly actor: readonly Actor[];
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
export type DeadlineState = 'met' | 'late' | 'pending' | 'overdue' | 'lapsed' | 'waived' | 'undetermined';

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
  const doneOn = recorded && (recorded.earliest === null || recorded.earliest <= asOf) ? recorded : null;
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
    if (occasion.waived === 'yes') return { ...settled, state: 'waived', days: null, wouldBe };
    return { ...settled, state: 'undetermined', days: null };
  }
  if (context.publicOnly && occasion.byNoticeOnly && (plain === 'pending' || plain === 'overdue')) {
    const unpublished: Doubt = {
      field: 'sent',
      text: 'no such notice is public; it may have been given',
      at: undefined,
    };
    return { ...settled, state: 'undetermined', days: null, doubts: [...occasion.doubts, unpublished] };
  }
  return { ...settled, state: plain, days };
}

const mayBeOpen = (states: ReadonlySet<DeadlineState>): boolean =>
  states.has('pending') || states.has('overdue');

function daysIn(
  state: DeadlineState | 'none',
  { due }: Occasion,
  doneOn: DaySpan | null,
  asOf: PlainDate,
): number | null {
  if (state === 'late' && doneOn?.earliest && due.latest) return daysBetween(due.latest, doneOn.earliest);
  if (state === 'overdue' && due.latest) return daysBetween(due.latest, asOf);
  if (state === 'pending' && due.earliest) return daysBetween(asOf, due.earliest);
  return null;
}

/**
 * The states that some reading of the records allows. The clock's start, its last day and the day it was done are
 * each tried at every day they can be.
 */
function possibleStates(occasion: Occasion, { asOf, until }: Context): ReadonlySet<DeadlineState> {
  const states = new Set<DeadlineState | 'none'>();
  const { due, done } = occasion;
  const dueFrom = due.earliest ?? ('0000-01-01' as PlainDate);
  const dueTo = due.latest ?? ('9999-12-31' as PlainDate);
  /** Adds what follows when it is done between two days, or not at all, and the last day lies between two others. */
  const judge = (
    act: { readonly from: PlainDate; readonly to: PlainDate } | undefined,
    first: PlainDate,
    last: PlainDate,
    lapses: boolean,
  ): void => {
    if (last < first) return;
    if (act) {
      const to = lapses && until ? earlier(act.to, until) : act.to;
      if (act.from <= to) {
        if (act.from <= last) states.add('met');
        if (first < to) states.add('late');
      }
      if (lapses && until && until < act.to) states.add('lapsed');
      return;
    }
    if (lapses) states.add('lapsed');
    else {
      if (asOf <= last) states.add('pending');
      if (first < asOf) states.add('overdue');
    }
  };
  const past = until !== undefined && until < asOf;
  for (const outcome of done) {
    const acts: ({ from: PlainDate; to: PlainDate } | undefined)[] = [];
    if (outcome === 'never') acts.push(undefined);
    else {
      const from = outcome.earliest ?? ('0000-01-01' as PlainDate);
      const to = outcome.latest ?? ('9999-12-31' as PlainDate);
      if (from <= asOf) acts.push({ from, to: earlier(to, asOf) });
      if (asOf < to) acts.push(undefined);
    }
    for (const act of acts) {
      if (!past) judge(act, dueFrom, dueTo, false);
      else {
        judge(act, dueFrom, earlier(dueTo, until), false);
        judge(act, dueFrom < addDays(until, 1) ? addDays(until, 1) : dueFrom, dueTo, true);
      }
    }
  }
  if (occasion.exists === 'perhaps') states.add('none');
  return states as ReadonlySet<DeadlineState>;
}

/** The start of a clock, bounded by the days on which the instrument binds; undefined when it starts nothing. */
export function clockStart(
  trigger: DaySpan,
  issuance: PlainDate,
  { asOf, until }: Pick<Context, 'asOf' | 'until'>,
): { readonly from: DaySpan; readonly exists: 'yes' | 'perhaps' } | undefined {
  const from = between(trigger.earliest ?? issuance, trigger.latest);
  const end = until === undefined ? asOf : earlier(asOf, until);
  if (from.latest !== null && from.latest < issuance) return undefined;
  if (from.earliest !== null && end < from.earliest) return undefined;
  const certain =
    from.earliest !== null && issuance <= from.earliest && from.latest !== null && from.latest <= end;
  return { from, exists: certain ? 'yes' : 'perhaps' };
}
