import { clockStart, type Duty, type Occasion } from '../../../engine/duty.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { toldPresident } from '../notices.ts';
import { hasClocks } from '../recipients.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { waivedNow } from '../waived-now.ts';

const clause = nsm20.clause('1(b)');

/** Section 1(b): each assessment to the President. */
export const reportAssessment: Duty = {
  id: 'nsm20/report-assessment',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: `A report to the President on an assessment that assurances are in question, within ${daysOf(clause)} days of it.`,
    remedy:
      'when the report has been made, record it: a notice to the president under 1(b) about the assessment',
    asOf: '2024-06-16',
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
sent: 2024-06-15
through: apnsa
-- ruritania/notice-congress.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/assessment]
sent: 2024-06-16
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *occasions(context) {
    for (const assessment of context.cases.all('assessment')) {
      const { recipient, by, on } = assessment.data;
      const start = clockStart(on, nsm20.from, context);
      if (!start || !hasClocks(context, recipient)) continue;
      const told = toldPresident(context, '1(b)', assessment.id, on);
      const { doubts, ...waived } = waivedNow(context, recipient, [clause.number]);
      yield {
        record: assessment,
        recipient,
        clause,
        actor: [by],
        addressee: 'the President',
        what: 'the report of this assessment to the President',
        ...start,
        due: lastDays(clause, start.from),
        done: told.done,
        ...waived,
        byNoticeOnly: true,
        doubts: [...uncertainDay(assessment, 'on', on), ...told.doubts, ...doubts],
        at: at(assessment, 'on'),
        label: 'the clock starts here',
      } satisfies Occasion;
    }
  },
};
