/** The two laws: which of them governs a program, and since when each binds. */
import { isBefore, isWithin, not, onDay, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Context } from '../../engine/rule.ts';
import type { RecordOf } from '../../records/case-repository.ts';
import { catalogue } from '../programs.ts';
import type { Transfer } from '../provided.ts';
import { leahy } from './clauses.ts';

export type Law = RecordOf<'vetting'>['data']['law'];
export const laws = ['state', 'defense'] as const satisfies readonly Law[];

/** The subsection that bars. */
export const barOf: Readonly<Record<Law, Clause>> = {
  state: leahy.clause('620M(a)'),
  defense: leahy.clause('362(a)'),
};

/** As a sentence names it. */
export const nameOf: Readonly<Record<Law, string>> = {
  state: 'the law of the Department of State',
  defense: 'the law of the Department of Defense',
};

/** The laws under which a transfer is made: one by the catalogue; either, where the record names another authority. */
export function governing({ data }: Transfer): readonly Law[] {
  const { law } = catalogue[data.program];
  if (law === undefined) return laws;
  return law === 'defense' ? ['defense'] : ['state'];
}

/** Whether `day` lies on or after `from` and, where there is a last day, on or before `to`. */
export const holds = (day: DaySpan, from: DaySpan, to: DaySpan | undefined): Answer =>
  to ? isWithin(day, from, to) : not(isBefore(day, from));

/** Whether `law` binds on `day`. */
export const binds = (law: Law, day: DaySpan, { until }: Pick<Context, 'until'>): Answer =>
  holds(day, onDay(barOf[law].from!), until && onDay(until));

/** The recipient whose unit it is; undefined where the file of the unit could not be taken in. */
export const recipientOfUnit = ({ cases }: Pick<Context, 'cases'>, unit: string): string | undefined =>
  (cases.get(unit) as RecordOf<'unit'> | undefined)?.data.recipient;
