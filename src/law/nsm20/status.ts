/** Where each recipient stands on the day of the question. */
import { onDay, type DaySpan } from '../../calendar/day-span.ts';
import type { Deadline, DeadlineState } from '../../engine/duty.ts';
import type { Context } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import { firstStanding } from './assurances.ts';
import { groupOf, hasClocks } from './recipients.ts';
import { noGovernment } from './scope.ts';
import { forbids, type Reason, type Verdict } from './judgement.ts';
import { isPaused, judged } from './verdict.ts';

export interface RecipientStatus {
  readonly recipient: string;
  readonly name: string;
  /** The file of its record. */
  readonly path: string;
  readonly group: 'conflict' | 'no-conflict' | null;
  /** The first day each stood, and the first on which both did; null: it did not, or that cannot be told. */
  readonly assured: {
    readonly ihl: DaySpan | null;
    readonly 'humanitarian-access': DaySpan | null;
    readonly obtained: DaySpan | null;
  };
  /** Duties that are pending or overdue. */
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  /** Duties that a waiver covers while they are open. */
  readonly waived: number;
  /** Duties whose finding is openly accepted; they are counted above as well. */
  readonly ignored: number;
  /** Whether section 1(c) pauses transfers today; null: it cannot be told. */
  readonly paused: boolean | null;
  readonly next: Deadline | null;
  /** The verdict on providing a covered article today, and why. */
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
  /** Whether a covered article may not be provided today, or that cannot be ruled out. */
  readonly stopped: 'yes' | 'perhaps' | 'no';
}

/** One row for each recipient, by id. */
export function statusOf(context: Context, deadlines: readonly Deadline[]): RecipientStatus[] {
  return context.cases.all('recipient').map((record): RecipientStatus => {
    const { id, data } = record;
    const own = deadlines.filter(({ recipient, provisional }) => recipient === id && !provisional);
    const inState = (wanted: DeadlineState): number => own.filter(({ state }) => state === wanted).length;
    const group = groupOf(record, context);
    const first = (limb: Parameters<typeof firstStanding>[2]): DaySpan | null => {
      const days = firstStanding(context, id, limb).first;
      return days.length === 1 && days[0] !== 'never' ? days[0]! : null;
    };
    const { verdict, because, possible } = hasClocks(context, id)
      ? judged({ recipient: id, day: onDay(context.asOf), at: at(record) }, context)
      : noGovernment(record);
    return {
      recipient: id,
      name: data.name,
      path: record.path,
      group: group === undefined ? null : group ? 'conflict' : 'no-conflict',
      assured: {
        ihl: first('ihl'),
        'humanitarian-access': first('humanitarian-access'),
        obtained: first('both'),
      },
      open: inState('pending') + inState('overdue'),
      overdue: inState('overdue'),
      undetermined: inState('undetermined'),
      waived: inState('waived'),
      ignored: own.filter(({ ignored }) => ignored).length,
      paused: hasClocks(context, id) && isPaused(id, context, at(record)),
      next: own.find(({ state }) => state === 'pending') ?? null,
      verdict,
      because,
      stopped: forbids(verdict) ? 'yes' : possible.some(forbids) ? 'perhaps' : 'no',
    };
  });
}
