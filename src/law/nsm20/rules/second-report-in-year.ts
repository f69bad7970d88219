import { inWords } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { byCodeUnit } from '../../../records/source.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';
import { submittedReports } from '../reports.ts';

/** Section 2(a): one report in every fiscal year is asked for. */
export const secondReportInYear: Rule = {
  id: 'nsm20/second-report-in-year',
  clauses: [nsm20.clause('2(a)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'More than one report is recorded for a fiscal year.',
    remedy: 'leave it if both were made; one report discharges one duty only',
    asOf: '2025-06-30',
    bad: `
-- reports/first.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
-- reports/second.yaml --
kind: report
fiscal_year: 2024 # finding
submitted: 2024-09-20
`,
    good: `
-- reports/first.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
-- reports/second.yaml --
kind: report
fiscal_year: 2025
submitted: 2024-11-20
`,
  },

  *check(context) {
    const first = new Map<number, string>();
    const reports = submittedReports(context)
      .filter(({ submitted }) => doneInForce(submitted, context))
      .toSorted((a, b) => byCodeUnit(a.submitted.latest!, b.submitted.latest!));
    for (const report of reports) {
      const { submitted } = report;
      const { fiscal_year: year } = report.data;
      const before = first.get(year);
      if (before === undefined) {
        first.set(year, report.id);
        continue;
      }
      yield {
        at: at(report, 'fiscal_year'),
        message: `another report for fiscal year ${year}, submitted ${inWords(submitted)}; ${before} is one already`,
        label: 'the same year',
        record: report.id,
      };
    }
  },
};
