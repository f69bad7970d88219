/** What is known of a unit on a day: its vettings, and which of them is the latest. */
import { isBefore, not, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import type { Context } from '../../engine/rule.ts';
import { oncePerContext } from '../../engine/once.ts';
import { grouped, type RecordOf } from '../../records/case-repository.ts';
import { unreadNaming } from '../unread.ts';
import type { Law } from './laws.ts';

export type Vetting = RecordOf<'vetting'>;

const byUnit = oncePerContext<'vettings', ReadonlyMap<string, readonly Vetting[]>>();

/** The vettings of `unit` that have a result. One that is pending says nothing yet, and takes nothing back. */
export const vettingsOf = (context: Context, unit: string): readonly Vetting[] =>
  byUnit(context, 'vettings', () =>
    grouped(
      context.cases.all('vetting').filter(({ data }) => data.result !== 'pending'),
      ({ data }) => data.unit,
    ),
  ).get(unit) ?? [];

/** Whether what is recorded for `on` had been done by `day`. */
export const doneBy = (on: DaySpan, day: DaySpan): Answer => not(isBefore(day, on));

/**
 * The vettings of `unit` under `law` each of which may be the latest on `day`; `none`: there may be no vetting at all by
 * then. Two of one day are both the latest: which came first is not recorded.
 */
export function latestOf(
  context: Context,
  unit: string,
  law: Law,
  day: DaySpan,
): { readonly latest: readonly Vetting[]; readonly none: boolean } {
  const made = vettingsOf(context, unit).filter(
    ({ data }) => data.law === law && doneBy(data.on, day) !== 'no',
  );
  const certain = made.filter(({ data }) => doneBy(data.on, day) === 'yes');
  return {
    latest: made.filter(({ data }) => !certain.some((other) => isBefore(data.on, other.data.on) === 'yes')),
    none: certain.length === 0,
  };
}

/** Files that may hold a vetting of `unit` and could not be read. */
export const unreadVettings = unreadNaming('vetting', 'unit', ({ unit }) => [unit]);
