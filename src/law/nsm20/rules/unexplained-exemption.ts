import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';

/** Section 1(d): an exemption holds for a reason. */
export const unexplainedExemption: Rule = {
  id: 'nsm20/unexplained-exemption',
  clauses: [
    nsm20.clause('1(d)(1)'),
    nsm20.clause('1(d)(2)'),
    nsm20.clause('1(d)(3)'),
    nsm20.clause('1(d)(4)'),
  ],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A line is recorded as exempt without saying why.',
    remedy: 'write under "because" why the exemption holds for this line',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/launchers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: launchers
    exemption: { clause: "1(d)(1)" } # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/launchers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: launchers
    exemption: { clause: "1(d)(1)", because: part of an air defense battery }
`,
  },

  *check({ cases }) {
    for (const transfer of cases.all('transfer')) {
      for (const [index, { exemption }] of transfer.data.lines.entries()) {
        if (!exemption || exemption.because !== undefined) continue;
        yield {
          at: at(transfer, 'lines', index, 'exemption'),
          message: `exempt under ${exemption.clause}, and no reason is recorded`,
          label: 'why is not said',
          record: transfer.id,
          recipient: transfer.data.recipient,
          under: [nsm20.clause(exemption.clause)],
        };
      }
    }
  },
};
