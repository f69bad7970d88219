import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { faa } from '../clauses.ts';
import { excessTransfers } from '../excess.ts';

/** Section 516(f)(1): Congress is told before excess articles are transferred. */
export const unnotifiedEda: Rule = {
  id: 'faa/unnotified-eda',
  clauses: [faa.clause('516(f)(1)')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'Excess articles that Congress is told of beforehand were approved or delivered, and the record shows no notice.',
    remedy: 'record the day of the notice to Congress; if there was none, leave it',
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
approved: 2024-03-01
eda:
  grant: true
  acquisition_cost: 7000000 # finding
lines:
  - item: trucks
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: eda
scope_decision: { covered: false, by: state, on: 2024-02-20, because: paid for by no appropriation }
approved: 2024-03-01
eda:
  grant: true
  acquisition_cost: 6999999
lines:
  - item: trucks
`,
  },

  *check(context) {
    for (const { transfer, needsNotice, doubts, notified } of excessTransfers(context)) {
      if (notified || needsNotice === 'no') continue;
      const breach = {
        at: at(transfer, 'eda', 'acquisition_cost'),
        message: 'the record does not show that Congress was told of these excess articles',
        label: 'needs a notice',
        record: transfer.id,
        recipient: transfer.data.recipient,
      };
      if (context.publicOnly) {
        const message = 'no notice to Congress of these excess articles is public; it may have been given';
        yield openBreach({ ...breach, message }, doubts, 'info');
      } else if (needsNotice === 'yes') yield breach;
      else {
        const message = 'the record does not show whether Congress had to be told of these excess articles';
        yield openBreach({ ...breach, message }, doubts, 'info');
      }
    }
  },
};
