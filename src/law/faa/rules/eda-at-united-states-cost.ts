import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { catalogue } from '../../programs.ts';
import { itemOf } from '../../provided.ts';
import { faa } from '../clauses.ts';

/** Section 516: excess articles go as they are, where they are. */
export const edaAtUnitedStatesCost: Rule = {
  id: 'faa/eda-at-united-states-cost',
  clauses: [faa.clause('516')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Excess articles come with a service, such as refurbishing or transport, or are paid with appropriations, and the recipient does not pay.',
    remedy:
      'record who pays (funding: recipient, or national-funds) where that is so; some transport may be paid for: then leave it, and say why',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: eda
scope_decision: { covered: false, by: state, on: 2024-02-20, because: paid for by no appropriation }
eda: { grant: true, acquisition_cost: 100000 }
lines:
  - item: trucks
  - item: refurbishing of the trucks # finding
    type: service
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: eda
funding: recipient
scope_decision: { covered: false, by: state, on: 2024-02-20, because: paid for by no appropriation }
eda: { grant: true, acquisition_cost: 100000 }
lines:
  - item: trucks
  - item: refurbishing of the trucks
    type: service
`,
  },

  *check({ cases }) {
    for (const transfer of cases.all('transfer')) {
      const { program, funding = catalogue[program].pays, lines, recipient } = transfer.data;
      if (program !== 'eda' || funding === 'recipient' || funding === 'national-funds') continue;
      const common = { record: transfer.id, recipient, label: 'charged to the United States' };
      if (funding === 'appropriated') {
        const message = 'excess articles come from stock, and these are recorded as paid with appropriations';
        yield { ...common, at: at(transfer, 'funding'), message };
        continue;
      }
      for (const [index, line] of lines.entries()) {
        if (line.type !== 'service') continue;
        const message = `${itemOf(line)} is recorded with excess articles that the recipient does not pay for`;
        yield { ...common, at: at(transfer, 'lines', index, 'item'), message };
      }
    }
  },
};
