/** By which day something was done, as far as the records tell. */
import { between, type DaySpan } from '../calendar/day-span.ts';
import { earlier, type PlainDate } from '../calendar/plain-date.ts';
import type { Doubt } from '../engine/rule.ts';

/** What a discharge comes to: each way the records can be read, and what would settle it. */
export interface Discharge {
  readonly done: readonly (DaySpan | 'never')[];
  readonly doubts: readonly Doubt[];
}

/** Adds what files that could not be read may say: that it was done earlier than is recorded, or at all. */
export function withUnread(
  { done, doubts }: Discharge,
  unread: readonly Doubt[],
  asOf: PlainDate,
): Discharge {
  if (unread.length === 0) return { done, doubts };
  const sooner = done.map((day) => between(null, day === 'never' ? asOf : day.latest));
  return { done: [...done, ...sooner], doubts: [...doubts, ...unread] };
}

/** The earliest of several days, as one span; never, when there is none. */
export const earliestOf = (spans: readonly DaySpan[]): DaySpan | 'never' =>
  spans.length === 0
    ? 'never'
    : between(endOf(spans, 'earliest', earlier, 'prevails'), endOf(spans, 'latest', earlier, 'gives way'));

/** One end of the earliest or latest of several days: an open end of theirs leaves it open, or gives way to any other. */
export function endOf(
  spans: readonly DaySpan[],
  end: 'earliest' | 'latest',
  pick: typeof earlier,
  open: 'prevails' | 'gives way',
): PlainDate | null {
  const closed = spans.map((span) => span[end]).filter((day) => day !== null);
  const isOpen = closed.length === 0 || (open === 'prevails' && closed.length < spans.length);
  return isOpen ? null : closed.reduce(pick);
}
