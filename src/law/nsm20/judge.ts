/** The verdict on a line or a recipient, with nothing worked out twice that cannot differ. */
import { isCertain, onDay } from '../../calendar/day-span.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import type { Place } from '../../records/source.ts';
import { nsm20 } from './clauses.ts';
import { givenWhy, type Judgement, type Reason, type Subject, type Transfer } from './judgement.ts';
import { inScope, isService, type Scope } from './scope.ts';
import { isSuspendedByName } from './suspensions.ts';
import { judged, turningDaysFor } from './verdict.ts';
import { isWaivedByName } from './waivers.ts';

/** What was worked out before of the articles of one transfer. */
export interface SoFar {
  scope?: { readonly settled: Scope | undefined };
  /** By the days. */
  readonly judgements: Map<string, { readonly judgement: Judgement; readonly place: Place }>;
}

/**
 * The verdict on `subject`, tried in every way the records can be read as of the day of the question. `soFar` holds what
 * was worked out of the same transfer, and takes what is worked out now.
 */
export function judge(
  subject: Subject,
  context: Context,
  soFar: SoFar = { judgements: new Map() },
): Judgement {
  const { of, day, at: place, recipient } = subject;
  // Nothing of an article that is not exempt bears on the verdict itself: it is that of all such lines.
  if (!of || of.line.exemption || isService(of.transfer, of.line)) return judged(subject, context);
  const { transfer } = of;
  soFar.scope ??= { settled: scopeOf(of, context) };
  const { settled } = soFar.scope;
  if (!settled || !isCertain(day) || isNamed(transfer, context)) {
    const days = `${day.earliest}/${day.latest}`;
    const before = soFar.judgements.get(days);
    if (before) return elsewhere(before.judgement, before.place, place);
    const judgement = judged(subject, context);
    soFar.judgements.set(days, { judgement, place });
    return judgement;
  }
  return withScope(judgedFor(recipient, day.earliest!, place, context), settled);
}

/** What holds for any covered article for a recipient, stretch of days by stretch of days. */
interface OverTime {
  /** The first days of all stretches but the first. */
  readonly turns: readonly PlainDate[];
  /** The judgement on each stretch, as far as one was asked for. */
  readonly judgements: (Judgement | undefined)[];
}

const overTime = oncePerContext<string, OverTime>();

/** The judgement on any covered article for `recipient` on `day`: from one turning day to the next it is the same. */
function judgedFor(recipient: string, day: PlainDate, place: Place, context: Context): Judgement {
  const { turns, judgements } = overTime(context, recipient, () => {
    const days = turningDaysFor({ recipient, day: onDay(context.asOf), at: place }, context);
    const turning = new Set([nsm20.from, ...days, ...days.map((each) => addDays(each, 1))]);
    return { turns: [...turning].toSorted(), judgements: [] };
  });
  const subject = { recipient, day: onDay(day), at: place };
  const index = stretchOf(day, turns);
  const { verdict, readings, under, possible, doubts } = (judgements[index] ??= judged(subject, context));
  // The reasons name the day.
  return givenWhy({ verdict, readings, under, possible, doubts }, () => judged(subject, context).because);
}

/** How many of `turns`, which are in order, do not come after `day`. */
function stretchOf(day: PlainDate, turns: readonly PlainDate[]): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether articles of a transfer are in scope, on whatever day; undefined: that cannot be told. */
function scopeOf(of: NonNullable<Subject['of']>, { cases, asOf }: Context): Scope | undefined {
  const [recipient] = cases.of('recipient', of.transfer.data.recipient);
  const { done, value } = inScope({ ...of, day: asOf, recipient, asOf }).next();
  return done === true ? value : undefined;
}

/** Whether a waiver or a suspension names the transfer: what it says is not said of others. */
const isNamed = ({ id, data: { recipient } }: Transfer, context: Context): boolean =>
  isWaivedByName(context, recipient, id) || isSuspendedByName(context, recipient, id);

/** The judgement on any covered article for a recipient, as that on an article of which the scope is settled. */
function withScope(judgement: Judgement, { covered, reason, readings: own }: Scope): Judgement {
  const { verdict, readings, under, possible, doubts } = judgement;
  // Where the memorandum does not bind, nobody asks what it covers.
  if (verdict === 'not-in-force' || verdict === 'before-memorandum') return judgement;
  if (!covered) {
    const out = { verdict: 'out-of-scope', under: [reason.clause], possible: ['out-of-scope'] } as const;
    return { ...out, because: [reason], readings: own, doubts: [] };
  }
  const both = own.length === 0 ? readings : [...new Set([...own, ...readings])].toSorted();
  return givenWhy({ verdict, readings: both, under, possible, doubts }, () =>
    verdict === 'undetermined' ? judgement.because : [reason, ...judgement.because],
  );
}

/** The same judgement on what is written at another place. */
function elsewhere(judgement: Judgement, from: Place, to: Place): Judgement {
  if (from === to) return judgement;
  const moved = <Told extends Reason | Doubt>(told: Told): Told =>
    told.at === from ? { ...told, at: to } : told;
  const { verdict, readings, under, possible, doubts } = judgement;
  const told = { verdict, readings, under, possible, doubts: doubts.map(moved) };
  return givenWhy(told, () => judgement.because.map(moved));
}
