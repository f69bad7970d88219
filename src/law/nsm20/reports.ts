/** Which written report discharges which duty of section 2(a). */
import { fiscalYear } from '../../calendar/fiscal-year.ts';
import { isBefore, isCertain, isWithin, onDay, type DaySpan } from '../../calendar/day-span.ts';
import { calendarTo, type PlainDate } from '../../calendar/plain-date.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { sixCommittees } from '../../records/words.ts';
import { byCodeUnit } from '../../records/source.ts';
import { nsm20 } from './clauses.ts';
import { mayHaveHappened } from './notices.ts';
import { withUnread, type Discharge } from '../discharge.ts';
import { unreadDoubts } from '../unread.ts';
import { combinations } from './possible-days.ts';

export type Report = RecordOf<'report'>;

const mostCombinations = 4_096;

/** A duty of section 2(a): the first report, or the report of the fiscal year named. */
export type ReportDuty = 'first' | number;

type Submitted = Report & { readonly submitted: DaySpan };

/** The reports that have been submitted, or may have been, as of the day of the question. */
export const submittedReports = (context: Context): readonly Submitted[] =>
  submitted(context, 'all', () =>
    context.cases.all('report').flatMap((report) => {
      const day = report.data.submitted;
      if (!day || isBefore(day, onDay(nsm20.from)) === 'yes') return [];
      return mayHaveHappened(day, context.asOf) ? [{ ...report, submitted: day }] : [];
    }),
  );

const submitted = oncePerContext<'all', readonly Submitted[]>();

/**
 * How `duty` is discharged. The earliest complete report discharges the first duty, whatever its fiscal year; each
 * later one the year it names, from that year's 1 October on. On one day the lower fiscal year comes first.
 */
export function dischargedBy(context: Context, duty: ReportDuty): Discharge {
  const reports = submittedReports(context);
  const worlds = combinations(
    reports.map((report) => worldsOf(report)),
    mostCombinations,
    context,
  );
  const unread = unreadDoubts(context.cases.unread('report'));
  // Too many to try one by one: each of them may, or none.
  const taken = new Set(worlds ? worlds.map((world) => takenFor(duty, world)) : [...reports, undefined]);
  const doubts = reports.flatMap((report) => doubtsOf(report));
  return withUnread(
    { done: Array.from(taken, (report) => report?.submitted ?? 'never'), doubts },
    unread,
    context.asOf,
  );
}

interface ReportOn {
  readonly report: Submitted;
  readonly day: PlainDate;
  readonly complete: boolean;
}

/** Each day and completeness that the record of a report allows. */
function worldsOf(report: Submitted): ReportOn[] {
  const { committees } = report.data;
  const complete =
    committees === undefined ? [true, false] : [sixCommittees.every((each) => committees.includes(each))];
  const { earliest, latest } = report.submitted;
  const days = [...new Set([earliest ?? nsm20.from, latest ?? calendarTo])];
  return days.flatMap((day) => complete.map((whole) => ({ report, day, complete: whole })));
}

function takenFor(duty: ReportDuty, world: readonly ReportOn[]): ReportOn['report'] | undefined {
  const [first, ...others] = world
    .filter(({ complete }) => complete)
    .toSorted((a, b) => byCodeUnit(a.day, b.day) || a.report.data.fiscal_year - b.report.data.fiscal_year);
  if (duty === 'first') return first?.report;
  return others.find(({ report, day }) => report.data.fiscal_year === duty && fiscalYear(duty).first <= day)
    ?.report;
}

function doubtsOf(report: Submitted): Doubt[] {
  const { submitted } = report;
  return [
    ...(report.data.committees === undefined
      ? [
          {
            field: 'committees',
            text: `${report.id} does not record the committees it went to`,
            at: at(report, 'committees'),
          },
        ]
      : []),
    ...(isCertain(submitted)
      ? []
      : [
          {
            field: 'submitted',
            text: `the day ${report.id} was submitted is not known`,
            at: at(report, 'submitted'),
          },
        ]),
  ];
}

/** Whether the period a report covers includes a day: section 2(d), "otherwise reported" (AMB-38). */
export function covers({ data: { period } }: Report, day: DaySpan): 'yes' | 'no' | 'perhaps' {
  const { from, to } = period ?? {};
  if (!from || !to) return 'perhaps';
  const answer = isWithin(day, from, to);
  return answer === 'cannot tell' ? 'perhaps' : answer;
}

/** {@link submittedReports}, the earliest first; on one day the one of the lower fiscal year. */
export const reportsInOrder = (context: Context): ReturnType<typeof submittedReports> =>
  submittedReports(context).toSorted(
    (a, b) =>
      byCodeUnit(a.submitted.earliest ?? nsm20.from, b.submitted.earliest ?? nsm20.from) ||
      a.data.fiscal_year - b.data.fiscal_year,
  );
