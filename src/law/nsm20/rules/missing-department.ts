import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';
import { submittedReports } from '../reports.ts';
import { unreadDoubts } from '../../unread.ts';

const both = { state: 'the Department of State', defense: 'the Department of Defense' } as const;

/** Section 2(a): the duty to report is laid on both Secretaries. */
export const missingDepartment: Rule = {
  id: 'nsm20/missing-department',
  clauses: [nsm20.clause('2(a)')],
  severity: 'warning',
  legal: false,
  docs: {
    summary: 'A report that is recorded as coming from one of the two departments alone.',
    remedy: 'record the other department under "from" if it joined, or its own report',
    asOf: '2024-06-30',
    bad: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
from: [state] # finding
`,
    good: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
from: [state, defense]
`,
  },

  *check(context) {
    const reports = submittedReports(context);
    for (const report of reports) {
      const { from, fiscal_year: year } = report.data;
      if (!from || !doneInForce(report.submitted, context)) continue;
      const ofTheYear = reports.filter(({ data }) => data.fiscal_year === year);
      const missing = (['state', 'defense'] as const).filter(
        (department) => !ofTheYear.some(({ data }) => data.from?.includes(department)),
      );
      if (missing.length === 0) continue;
      yield {
        at: at(report, 'from'),
        message: `the report for fiscal year ${year} is not recorded as coming from ${missing.map((each) => both[each]).join(' or ')}`,
        label: `${missing.join(' and ')} not named`,
        record: report.id,
        readings: ['AMB-29'],
        doubts: unreadDoubts(context.cases.unread('report')),
      };
    }
  },
};
