import type { Rule } from '../../../engine/rule.ts';
import { nsm20 } from '../clauses.ts';
import { breachOf, deliveriesWith } from '../delivery-breach.ts';

/** Section 1(a): deliveries without standing assurances. */
export const deliveryBeforeAssurances: Rule = {
  id: 'nsm20/delivery-before-assurances',
  clauses: [nsm20.clause('1(a).pre')],
  severity: 'error',
  legal: true,
  docs: {
    summary: "A delivery on a day when the recipient's two assurances did not both stand.",
    remedy:
      'correct the day if it is wrong; if it is right, record the assurances, waiver or exemption it relied on',
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
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-09 # finding
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
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-06-10
`,
  },

  *check(context) {
    for (const [line, delivery] of deliveriesWith(context, 'barred')) {
      const lapsed = delivery.judgement.readings.includes('AMB-15');
      yield breachOf(line, delivery, {
        message: lapsed
          ? 'delivered when the assurances no longer stood'
          : 'delivered on a day when the two assurances did not both stand',
      });
    }
  },
};
