import { hasHappened, inWords, isBefore } from '../../../calendar/day-span.ts';
import type { DaySpan } from '../../../calendar/day-span.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { judgeTransfer, provides } from '../deliveries.ts';
import { breachOf } from '../delivery-breach.ts';
import type { Line, Verdict } from '../judgement.ts';

/** The memorandum says nothing of these deliveries. */
const beyondReach: ReadonlySet<Verdict> = new Set<Verdict>([
  'not-in-force',
  'before-memorandum',
  'exempt',
  'out-of-scope',
]);

/** Section 1(b): deliveries that go on while assurances are in question and nothing is done about it. */
export const continuedAfterAssessment: Rule = {
  id: 'nsm20/continued-after-assessment',
  clauses: [nsm20.clause('1(b).rem')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'A delivery was made while an assessment was open and no remedy of it had begun.',
    remedy: 'record the remedy, or the day the assessment was closed; suspension is possible, not required',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-10
next_steps: New assurances are asked for.
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-11 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-10
next_steps: New assurances are asked for.
remedies: [{ action: refresh-assurances, from: 2024-06-11 }]
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-11
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    for (const transfer of cases.all('transfer')) {
      const assessments = cases.of('assessment', transfer.data.recipient);
      const openOn = (day: DaySpan) => assessments.find((assessment) => isOpen(assessment, day, asOf));
      const mayBeTold = (delivery: Delivery): boolean =>
        provides(delivery) && hasHappened(delivery.on, asOf) && openOn(delivery.on) !== undefined;
      // Few are judged: most recipients have no assessment that is open.
      if (
        assessments.length === 0 ||
        !transfer.data.lines.some(({ deliveries }) => deliveries?.some(mayBeTold))
      )
        continue;
      for (const line of judgeTransfer(transfer, context)) {
        for (const delivery of line.deliveries) {
          if (!mayBeTold(delivery)) continue;
          if (delivery.judgement.possible.some((verdict) => beyondReach.has(verdict))) continue;
          const open = openOn(delivery.on)!;
          yield breachOf(line, delivery, {
            message: 'delivered while an assessment of the assurances was open and no remedy had begun',
            under: [nsm20.clause('1(b).rem')],
            related: [{ at: at(open, 'on'), message: `assessed ${inWords(open.data.on)}` }],
            readings: ['AMB-15'],
          });
        }
      }
    }
  },
};

type Delivery = NonNullable<Line['deliveries']>[number];

/** Whether the assessment had certainly been made by `day`, and was certainly neither closed before it nor remedied by it. */
function isOpen({ data }: RecordOf<'assessment'>, day: DaySpan, asOf: PlainDate): boolean {
  const made = hasHappened(data.on, asOf) && isBefore(day, data.on) === 'no';
  const closed = data.closed ? isBefore(data.closed.on, day) : 'no';
  return made && closed === 'no' && (data.remedies ?? []).every(({ from }) => isBefore(day, from) === 'yes');
}
