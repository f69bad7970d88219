import type { Rule } from '../../../engine/rule.ts';
import { nsm20 } from '../clauses.ts';
import { breachOf, deliveriesWith } from '../delivery-breach.ts';

/** Section 1(b): deliveries made while transfers were suspended. */
export const deliveryDuringSuspension: Rule = {
  id: 'nsm20/delivery-during-suspension',
  clauses: [nsm20.clause('1(b).rem')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A delivery made while a remedy of an assessment suspended transfers.',
    remedy: 'correct the day if it is wrong; if it is right, record what ended the suspension',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-10 }]
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-20
next_steps: suspend transfers
remedies: [{ action: suspend-transfers, from: 2024-06-20, to: 2024-06-25 }]
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-25 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-10 }]
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-20
next_steps: suspend transfers
remedies: [{ action: suspend-transfers, from: 2024-06-20, to: 2024-06-25 }]
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-26
`,
  },

  *check(context) {
    for (const [line, delivery] of deliveriesWith(context, 'suspended')) {
      yield breachOf(line, delivery, { message: 'delivered while transfers were suspended' });
    }
  },
};
