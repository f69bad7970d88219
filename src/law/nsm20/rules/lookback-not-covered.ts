import { isBefore, onDay } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { lookback, nsm20 } from '../clauses.ts';
import { submittedReports } from '../reports.ts';
import { doneInForce } from '../in-force.ts';
import { unreadDoubts } from '../../unread.ts';

/** Section 2(c): the first report looks back to January 2023. */
export const lookbackNotCovered: Rule = {
  id: 'nsm20/lookback-not-covered',
  clauses: [nsm20.clause('2(c)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'The recorded period of the first report starts after 1 January 2023.',
    remedy:
      'correct the period if it is wrong; if it is right, the record shows no account of the time before it',
    asOf: '2024-06-30',
    bad: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
period:
  from: 2023-01-02 # finding
  to: 2024-05-01
`,
    good: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
period:
  from: 2023-01-01
  to: 2024-05-01
`,
  },

  *check(context) {
    const reports = submittedReports(context);
    for (const report of reports) {
      const from = report.data.period?.from;
      if (!from || isBefore(onDay(lookback), from) !== 'yes') continue;
      if (!doneInForce(report.submitted, context)) continue;
      const isFirst = reports.every((other) => other.id === report.id || comesFirst(report, other));
      if (!isFirst) continue;
      yield {
        at: at(report, 'period', 'from'),
        message: `the first report looks back to ${lookback}, and its recorded period begins later`,
        label: 'begins here',
        record: report.id,
        readings: nsm20.clause('2(c)').readings,
        doubts: unreadDoubts(context.cases.unread('report')),
      };
    }
  },
};

type Submitted = ReturnType<typeof submittedReports>[number];

/** Whether `a` certainly comes before `b`; on one day the lower fiscal year does, then the id. */
function comesFirst(a: Submitted, b: Submitted): boolean {
  if (isBefore(b.submitted, a.submitted) !== 'no') return false;
  const years = a.data.fiscal_year - b.data.fiscal_year;
  return isBefore(a.submitted, b.submitted) === 'yes' || years < 0 || (years === 0 && a.id < b.id);
}
