/** The verdict on providing a covered article, day by day over a time. */
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { between, onDay } from '../../calendar/day-span.ts';
import { affords } from '../../engine/effort.ts';
import type { Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import type { Judgement } from './judgement.ts';
import { daysOf } from './possible-days.ts';
import { judged, turningDaysFor } from './verdict.ts';

/** Days in a row, both included, on which the verdict is the same, and so are the verdicts that are possible. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** That on the first of them, with the reasons of all. */
  readonly judgement: Judgement;
}

/**
 * When the verdict on a covered article for `recipient` changed from `from` to `to`, as of the day of the question; none
 * where `to` is before `from`. Undefined: there are more days on which it may change than can be gone through.
 */
export function verdictsOver(
  recipient: RecordOf<'recipient'>,
  from: PlainDate,
  to: PlainDate,
  context: Context,
): readonly Stretch[] | undefined {
  if (to < from) return [];
  const subject = { recipient: recipient.id, at: at(recipient) };
  const turning = turningDaysFor({ ...subject, day: between(from, to) }, context);
  const days = daysOf(between(from, to), turning);
  if (!affords(context, days.length * (10 + turning.length / 5))) return undefined;
  const stretches: Stretch[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const judgement = judged({ ...subject, day: onDay(day) }, context);
    const last = stretches.at(-1);
    if (last && isSame(last.judgement, judgement)) {
      const because = [...last.judgement.because, ...judgement.because];
      stretches[stretches.length - 1] = { ...last, to: end, judgement: { ...last.judgement, because } };
    } else stretches.push({ from: day, to: end, judgement });
  }
  return stretches;
}

const isSame = (a: Judgement, b: Judgement): boolean =>
  a.verdict === b.verdict && a.possible.join() === b.possible.join();
