import { onDay } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty } from '../../../engine/duty.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { homeOf } from '../../home.ts';
import { dischargedBy, reportsInOrder } from '../reports.ts';

const clause = nsm20.clause('2(a)');

/** Section 2(a): the first written report. */
export const firstReport: Duty = {
  id: 'nsm20/first-report',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: `The first written report to the six committees, within ${daysOf(clause)} days of the memorandum.`,
    remedy: 'when the report has been submitted, record it with its day and the committees it went to',
    asOf: '2024-05-09',
    bad: `
-- freedonia.yaml --
kind: recipient # finding
name: Freedonia
receiving_at_issuance: false
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
period: { from: 2023-01-01, to: 2024-04-30 }
from: [state, defense]
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *occasions(context) {
    const start = onDay(nsm20.from);
    if (!clockStart(start, nsm20.from, context)) return;
    const [report] = reportsInOrder(context);
    yield {
      record: null,
      recipient: null,
      clause,
      actor: ['state', 'defense'],
      addressee: 'the six committees',
      what: 'the first report to Congress',
      from: start,
      due: lastDays(clause, start),
      ...dischargedBy(context, 'first'),
      exists: 'yes',
      byNoticeOnly: false,
      at: report ? at(report, 'submitted') : homeOf(context),
      label: report ? 'submitted' : 'no report is recorded',
    };
  },
};
