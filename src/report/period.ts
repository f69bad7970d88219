/** What a report of a fiscal year is about: its period, and the look-back of the first one. Sections 2(a) and 2(c). */
import { fiscalYear } from '../calendar/fiscal-year.ts';
import { earlier, plainDate, type PlainDate } from '../calendar/plain-date.ts';
import {
  isBefore,
  isWithin,
  isYetToCome,
  onDay,
  shiftSpan,
  type Answer,
  type DaySpan,
} from '../calendar/day-span.ts';
import type { Context } from '../engine/rule.ts';
import { lookback, nsm20 } from '../law/nsm20/clauses.ts';
import { hasClocks } from '../law/nsm20/recipients.ts';
import { submittedReports, type Report } from '../law/nsm20/reports.ts';
import type { CaseRepository, RecordOf } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';

export interface ReportPeriod {
  readonly fiscalYear: number;
  /** Both included; a day of either that is not known is a span. */
  readonly from: DaySpan;
  readonly to: DaySpan;
  /** Whether a submitted report records the whole of it. */
  readonly recorded: boolean;
  /** The submitted report of this fiscal year; undefined: it has not been submitted. */
  readonly report: Report | undefined;
  /** The report before it; undefined: this is the first. */
  readonly prior: Report | undefined;
}

/** Why there is no such report. */
export type NoPeriod =
  | { readonly why: 'before the memorandum' }
  | { readonly why: 'not begun'; readonly begins: PlainDate }
  | { readonly why: 'no longer in force'; readonly until: PlainDate }
  | { readonly why: 'already covered'; readonly by: string; readonly to: PlainDate };

/** The records of reports on the fiscal year, submitted or not. */
export const reportsOn = (cases: CaseRepository, year: number): readonly RecordOf<'report'>[] =>
  cases.all('report').filter(({ data }) => data.fiscal_year === year);

/** The record of the report itself: the submitted one, else the first that speaks of its fiscal year. */
export const ownReport = (
  cases: CaseRepository,
  { report, fiscalYear: year }: ReportPeriod,
): RecordOf<'report'> | undefined => report ?? reportsOn(cases, year)[0];

/** The period that the report of fiscal year `year` covers as of the day of the question, or why it covers none. */
export function periodOf(context: Context, year: number): ReportPeriod | NoPeriod {
  const { asOf, until } = context;
  const reports = submittedReports(context).toSorted(
    (a, b) => byCodeUnit(a.submitted.earliest ?? '', b.submitted.earliest ?? '') || byCodeUnit(a.id, b.id),
  );
  const report = reports.find(({ data }) => data.fiscal_year === year);
  const prior = reports
    .filter((each) =>
      report ? reports.indexOf(each) < reports.indexOf(report) : each.data.fiscal_year < year,
    )
    .at(-1);
  const { from, to } = report?.data.period ?? {};
  if (report && from && to) return { fiscalYear: year, from, to, recorded: true, report, prior };

  const { first, last } = fiscalYear(year);
  if (last < nsm20.from || asOf < nsm20.from) return { why: 'before the memorandum' };
  if (asOf < first) return { why: 'not begun', begins: first };
  if (until !== undefined && until < first) return { why: 'no longer in force', until };
  const submitted = report?.data.submitted?.latest;
  const end = [asOf, last, ...(until === undefined ? [] : [until]), ...(submitted ? [submitted] : [])].reduce(
    earlier,
  );
  const start = prior ? shiftSpan(prior.data.period?.to ?? prior.submitted, 1) : onDay(nsm20.from);
  if (!from && prior && isBefore(onDay(end), start) === 'yes') {
    return { why: 'already covered', by: prior.id, to: end };
  }
  return {
    fiscalYear: year,
    from: from ?? start,
    to: to ?? onDay(end),
    recorded: false,
    report,
    prior,
  };
}

/** Whether section 2(c) looks back at a recipient: it was in armed conflict during 2023 (AMB-37). */
export function isLookedBackAt(recipient: RecordOf<'recipient'>): Answer {
  const { armed_conflicts: conflicts } = recipient.data;
  const lastOfYear = plainDate(`${lookback.slice(0, 4)}-12-31`);
  // The determination of the group speaks of another day than section 2(c) does.
  if (!conflicts) return 'cannot tell';
  const answers = conflicts.map(({ from, to }): Answer => {
    const begins = isBefore(onDay(lastOfYear), from);
    const ended = to ? isBefore(to, onDay(lookback)) : 'no';
    if (begins === 'yes' || ended === 'yes') return 'no';
    return begins === 'no' && ended === 'no' ? 'yes' : 'cannot tell';
  });
  return answers.includes('yes') ? 'yes' : answers.includes('cannot tell') ? 'cannot tell' : 'no';
}

/** The recipients that the first report looks back at, and those of which that cannot be told. */
export interface LookedBackAt {
  readonly yes: readonly RecordOf<'recipient'>[];
  readonly perhaps: readonly RecordOf<'recipient'>[];
  /** The answer for the recipient of an id. */
  of(recipient: string): Answer;
}

const workedOut = new WeakMap<ReportPeriod, LookedBackAt>();

/** The recipients that the report of `period` looks back at: none, unless it is the first. Worked out once. */
export function lookedBackAt(context: Context, period: ReportPeriod): LookedBackAt {
  const before = workedOut.get(period);
  if (before) return before;
  const recipients = period.prior
    ? []
    : context.cases.all('recipient').filter(({ id }) => hasClocks(context, id));
  const answers = new Map(recipients.map((each) => [each.id, isLookedBackAt(each)]));
  const answered = (answer: Answer) => recipients.filter(({ id }) => answers.get(id) === answer);
  const all: LookedBackAt = {
    yes: answered('yes'),
    perhaps: answered('cannot tell'),
    of: (recipient) => answers.get(recipient) ?? 'no',
  };
  workedOut.set(period, all);
  return all;
}

/**
 * Whether something with these days belongs to the period. Any one of its days is enough; without a day
 * it cannot be told. What certainly lies after the day of the question has not happened.
 */
export function belongs(
  days: readonly (DaySpan | undefined)[],
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
  { asOf }: Context,
): Answer {
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0) return 'cannot tell';
  const answers = known.filter((day) => !isYetToCome(day, asOf)).map((day) => isWithin(day, from, to));
  return answers.includes('yes') ? 'yes' : answers.includes('cannot tell') ? 'cannot tell' : 'no';
}

/**
 * Whether something that lasted from one day to another touches the period. Absent ends are open. What certainly begins
 * after the day of the question is not there yet.
 */
export function overlaps(
  { from, to }: { readonly from?: DaySpan | undefined; readonly to?: DaySpan | undefined },
  period: Pick<ReportPeriod, 'from' | 'to'>,
  { asOf }: Context,
): Answer {
  if (from && isYetToCome(from, asOf)) return 'no';
  const late = from ? isBefore(period.to, from) : 'no';
  const over = to ? isBefore(to, period.from) : 'no';
  if (late === 'yes' || over === 'yes') return 'no';
  return late === 'no' && over === 'no' ? 'yes' : 'cannot tell';
}
