import type { Duty } from '../../../engine/duty.ts';
import { nsm20 } from '../clauses.ts';
import { afterPresident } from '../congress-after-president.ts';
import { reportAssessment } from './report-assessment.ts';

const clause = nsm20.clause('2(d).1');

/** Section 2(d): each report of an assessment to the President, to the six committees. */
export const notifyAssessmentReport: Duty = {
  id: 'nsm20/notify-assessment-report',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary:
      'Notice to the six committees of a report on an assessment, within 7 days of its going to the President.',
    remedy:
      'when the notice has gone to the six committees, record it: a notice to congress under 2(d) about the assessment',
    asOf: '2024-06-09',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/assessment.yaml --
kind: assessment
recipient: ruritania
by: state
on: 2024-05-01 # finding
next_steps: refresh the assurances
-- ruritania/notice.yaml --
kind: notice
to: president
under: 1(b)
about: [ruritania/assessment]
sent: 2024-06-01
through: apnsa
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/assessment.yaml --
kind: assessment
recipient: ruritania
by: state
on: 2024-05-01
next_steps: refresh the assurances
-- ruritania/notice.yaml --
kind: notice
to: president
under: 1(b)
about: [ruritania/assessment]
sent: 2024-06-01
through: apnsa
-- ruritania/notice-congress.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/assessment]
sent: 2024-06-08
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  occasions: (context) =>
    afterPresident(context, { kind: 'assessment', under: '1(b)', clause, before: reportAssessment }),
};
