import { fiscalYear, fiscalYearOf, type FiscalYear } from '../../../calendar/fiscal-year.ts';
import { onDay } from '../../../calendar/day-span.ts';
import { earlier } from '../../../calendar/plain-date.ts';
import type { Duty } from '../../../engine/duty.ts';
import type { Context } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { homeOf } from '../../home.ts';
import { dischargedBy, reportsInOrder } from '../reports.ts';

const clause = nsm20.clause('2(a)');

/** Section 2(a): a written report once every fiscal year after the first. */
export const annualReport: Duty = {
  id: 'nsm20/annual-report',
  clauses: [clause],
  overdue: 'error',
  limit: 'once in each fiscal year after the one of the first report; its last day is 30 September (AMB-20)',
  docs: {
    summary: 'A written report to the six committees in every fiscal year after the one of the first report.',
    remedy:
      'when the report has been submitted, record it with its day, its fiscal year and the committees it went to',
    asOf: '2025-10-01',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08 # finding
period: { from: 2023-01-01, to: 2024-04-30 }
from: [state, defense]
committees: [sfrc, sasc, sac, hfac, hasc, hac]
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
-- reports/2025.yaml --
kind: report
fiscal_year: 2025
submitted: 2025-09-30
period: { from: 2024-05-01, to: 2025-09-30 }
from: [state, defense]
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *occasions(context) {
    const reports = reportsInOrder(context).toSorted((a, b) => a.data.fiscal_year - b.data.fiscal_year);
    for (const { name, first, last } of reportingYears(context)) {
      const report = reports.filter(({ data }) => data.fiscal_year <= name).at(-1);
      yield {
        record: null,
        recipient: null,
        which: String(name),
        clause,
        actor: ['state', 'defense'],
        addressee: 'the six committees',
        what: `the report to Congress for fiscal year ${name}`,
        from: onDay(first),
        due: onDay(last),
        ...dischargedBy(context, name),
        exists: 'yes',
        byNoticeOnly: false,
        at: report ? at(report, 'submitted') : homeOf(context),
        label: labelOf(report?.data.fiscal_year, name),
        readings: ['AMB-20'],
      };
    }
  },
};

const labelOf = (reported: number | undefined, year: number): string =>
  reported === undefined
    ? 'no report for it is recorded'
    : reported === year
      ? 'submitted'
      : 'the report before it';

/** The fiscal years after that of the memorandum which have begun and on some day of which it binds. */
function reportingYears({ asOf, until }: Pick<Context, 'asOf' | 'until'>): FiscalYear[] {
  const end = earlier(asOf, until ?? asOf);
  const years: FiscalYear[] = [];
  for (let name = fiscalYearOf(nsm20.from).name + 1; name <= fiscalYearOf(end).name; name += 1)
    years.push(fiscalYear(name));
  return years;
}
