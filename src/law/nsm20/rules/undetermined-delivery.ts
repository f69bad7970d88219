import { inWords } from '../../../calendar/day-span.ts';
import type { Fact, Rule } from '../../../engine/rule.ts';
import { nsm20 } from '../clauses.ts';
import { breachOf, deliveriesWith } from '../delivery-breach.ts';
import { forbids } from '../judgement.ts';

/** Section 1(a): deliveries on which the records allow more than one verdict. */
export const undeterminedDelivery: Rule = {
  id: 'nsm20/undetermined-delivery',
  clauses: [nsm20.clause('1(a)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'The records do not show whether a delivery could be made.',
    remedy: 'record the fact that the finding names, such as a finding on credibility or a decision on scope',
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
-- freedonia/trucks.yaml --
kind: transfer
recipient: freedonia
program: eda
lines:
  - item: mortars
    deliveries:
      - on: 2024-06-05 # finding
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
-- freedonia/trucks.yaml --
kind: transfer
recipient: freedonia
program: eda
scope_decision: { covered: false, by: state, on: 2024-06-01, because: a grant from stock }
lines:
  - item: mortars
    deliveries:
      - on: 2024-06-05
`,
  },

  *check(context) {
    for (const [line, delivery] of deliveriesWith(context, 'undetermined')) {
      const { possible, verdict } = delivery.judgement;
      const doubts =
        verdict === 'undetermined'
          ? delivery.judgement.doubts
          : [
              {
                field: 'on',
                text: `whether it has been made is not known (${inWords(delivery.on)})`,
                at: delivery.at,
              },
            ];
      const unknown = doubts.map(({ text }): Fact => ({ name: 'unknown', text }));
      yield breachOf(line, delivery, {
        message: 'the record does not show whether this could be delivered',
        under: [nsm20.clause('1(a)')],
        facts: [
          {
            name: 'verdict',
            text: `it can be ${possible.join(' or ')}${possible.every(forbids) ? '; each of them forbids it' : ''}`,
          },
          ...unknown,
        ],
        related: doubts.flatMap(({ at, field }) =>
          at && at !== delivery.at ? [{ at, message: `"${field}" would settle it` }] : [],
        ),
        doubts,
      });
    }
  },
};
