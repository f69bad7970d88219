/** The verdict on a line or a recipient, with nothing worked out twice that cannot differ. */
import { isCertain, onDay, type DaySpan } from '../../calendar/day-span.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import type { Place } from '../../records/source.ts';
import { nsm20 } from './clauses.ts';
import {
  givenWhy,
  type Judgement,
  type Reason,
  type Subject,
  type Transfer,
  type Verdict,
} from './judgement.ts';
import { inScope, isService, type Scope } from './scope.ts';
import { isSuspendedByName } from './suspensions.ts';
import { judged, turningDaysFor } from './verdict.ts';
import { isWaivedByName } from './waivers.ts';

/** What was worked out before of one transfer. */
export interface SoFar {
  /** Whether a waiver or a suspension names it: what that says is not said of others. */
  isNamed?: boolean;
  /** The scope of its articles. */
  ofArticles?: { readonly scope: Scope | undefined };
  /** The judgements on its articles on days that are not certain, by the days. */
  readonly judgements: Map<string, { readonly judgement: Judgement; readonly place: Place }>;
}

/** The beginning of it. */
export const nothingYet = (): SoFar => ({ judgements: new Map() });

/**
 * The verdict on `subject`, tried in every way the records can be read as of the day of the question. `soFar` holds what
 * was worked out of the same transfer, and takes what is worked out now.
 */
export function judge(subject: Subject, context: Context, soFar: SoFar = nothingYet()): Judgement {
  const { of, day, at: place, recipient } = subject;
  if (!of) return judged(subject, context);
  const scope = settledScope(of, day, context, soFar);
  if (!scope) {
    if (isApart(of)) return judged(subject, context);
    const days = `${day.earliest}/${day.latest}`;
    const before = soFar.judgements.get(days);
    if (before) return elsewhere(before.judgement, before.place, place);
    const judgement = judged(subject, context);
    soFar.judgements.set(days, { judgement, place });
    return judgement;
  }
  const own = { recipient, day, at: place };
  const { verdict, readings, under, possible, doubts } = onStretch(own, context, () => place);
  // The reasons name the day.
  const general = givenWhy(
    { verdict, readings, under, possible, doubts },
    () => judged(own, context).because,
  );
  return withScope(general, scope);
}

/** The verdict of {@link judge} alone: nothing else is put together. `of` is what is judged, and stands at `place`. */
export function verdictOn(
  of: Of,
  day: DaySpan,
  place: () => Place,
  context: Context,
  soFar: SoFar = nothingYet(),
): Verdict {
  const { recipient } = of.transfer.data;
  const general = (): Verdict => onStretch({ recipient, day }, context, place).verdict;
  if (of.line.exemption !== undefined && isCertain(day)) {
    const verdict = general();
    return isUnbound(verdict) ? verdict : 'exempt';
  }
  const scope = settledScope(of, day, context, soFar);
  if (!scope) return judge({ recipient, of, day, at: place() }, context, soFar).verdict;
  const verdict = general();
  return scope.covered || isUnbound(verdict) ? verdict : 'out-of-scope';
}

type Of = NonNullable<Subject['of']>;

/** Whether a line is judged by itself: nothing of an article that is not exempt bears on the verdict on it. */
const isApart = ({ transfer, line }: Of): boolean =>
  line.exemption !== undefined || isService(transfer, line);

/** Where the memorandum does not bind, nobody asks what it covers. */
const isUnbound = (verdict: Verdict): boolean =>
  verdict === 'not-in-force' || verdict === 'before-memorandum';

/**
 * The scope of what is judged, where nothing else of it decides than what holds for its recipient on the day; undefined:
 * the day is not certain, the scope cannot be told, or something is said of it by its name.
 */
function settledScope(of: Of, day: DaySpan, context: Context, soFar: SoFar): Scope | undefined {
  const { transfer, line } = of;
  if (line.exemption !== undefined || !isCertain(day)) return undefined;
  soFar.isNamed ??= isNamed(transfer, context);
  if (soFar.isNamed) return undefined;
  if (isService(transfer, line)) return scopeOn(of, day.earliest!, context);
  // On whatever day.
  soFar.ofArticles ??= { scope: scopeOn(of, context.asOf, context) };
  return soFar.ofArticles.scope;
}

/** What holds for any covered article for a recipient, stretch of days by stretch of days. */
interface OverTime {
  /** The first days of all stretches but the first. */
  readonly turns: readonly PlainDate[];
  /** The judgement on each stretch, as far as one was asked for. */
  readonly judgements: (Judgement | undefined)[];
}

const overTime = oncePerContext<string, OverTime>();

const overTimeOf = (recipient: string, context: Context): OverTime =>
  overTime(context, recipient, () => {
    const days = turningDaysFor({ recipient, day: onDay(context.asOf) }, context);
    const turning = new Set([nsm20.from, ...days, ...days.map((each) => addDays(each, 1))]);
    return { turns: [...turning].toSorted(), judgements: [] };
  });

/** The judgement on the stretch of a certain day: from one turning day to the next only its reasons differ. */
function onStretch(
  { recipient, day }: Pick<Subject, 'recipient' | 'day'>,
  context: Context,
  place: () => Place,
): Judgement {
  const { turns, judgements } = overTimeOf(recipient, context);
  const index = stretchOf(day.earliest!, turns);
  return (judgements[index] ??= judged({ recipient, day, at: place() }, context));
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

/** Whether it is in scope on `day`; undefined: that cannot be told. */
function scopeOn({ transfer, line, index }: Of, day: PlainDate, { cases, asOf }: Context): Scope | undefined {
  const [recipient] = cases.of('recipient', transfer.data.recipient);
  const { done, value } = inScope({ transfer, line, index, day, recipient, asOf }).next();
  return done === true ? value : undefined;
}

const isNamed = ({ id, data: { recipient } }: Transfer, context: Context): boolean =>
  isWaivedByName(context, recipient, id) || isSuspendedByName(context, recipient, id);

/** The judgement on any covered article for a recipient, as that on an article of which the scope is settled. */
function withScope(
  judgement: Judgement,
  { covered, reason, under: clause, readings: own }: Scope,
): Judgement {
  const { verdict, readings, under, possible, doubts } = judgement;
  if (isUnbound(verdict)) return judgement;
  if (!covered) {
    const out = { verdict: 'out-of-scope', under: [clause], possible: ['out-of-scope'] } as const;
    return givenWhy({ ...out, readings: own, doubts: [] }, () => [reason()]);
  }
  const both = own.length === 0 ? readings : [...new Set([...own, ...readings])].toSorted();
  return givenWhy({ verdict, readings: both, under, possible, doubts }, () =>
    verdict === 'undetermined' ? judgement.because : [reason(), ...judgement.because],
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
