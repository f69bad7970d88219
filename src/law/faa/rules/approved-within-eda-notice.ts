import { inWords, isBefore, shiftSpan } from '../../../calendar/day-span.ts';
import { heldOn } from '../../../engine/figure.ts';
import type { Rule } from '../../../engine/rule.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { faa } from '../clauses.ts';
import { excessTransfers } from '../excess.ts';
import { edaNotice } from '../figures.ts';

/** Section 516(f)(1): excess articles wait after the notice to Congress. */
export const approvedWithinEdaNotice: Rule = {
  id: 'faa/approved-within-eda-notice',
  clauses: [faa.clause('516(f)(1)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: `Excess articles were approved or delivered within ${edaNotice.values[0]!.value} days after Congress was told.`,
    remedy: 'correct the days if they are wrong',
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
approved: 2024-03-30 # finding
eda:
  grant: true
  acquisition_cost: 7000000
  notified_congress: 2024-03-01
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
approved: 2024-03-31
eda:
  grant: true
  acquisition_cost: 7000000
  notified_congress: 2024-03-01
lines:
  - item: trucks
`,
  },

  *check(context) {
    for (const { transfer, needsNotice, doubts, notified, acted } of excessTransfers(context)) {
      const wait = heldOn(edaNotice, context.asOf)?.value;
      if (!notified || needsNotice === 'no' || wait === undefined) continue;
      const early = isBefore(acted.on, shiftSpan(notified.on, wait));
      if (early === 'no') continue;
      const breach = {
        at: acted.at,
        message: `${acted.what} ${inWords(acted.on)}; Congress was told ${inWords(notified.on)}, and ${wait} days have to pass`,
        label: acted.what,
        record: transfer.id,
        recipient: transfer.data.recipient,
        related: [{ at: notified.at, message: 'Congress was told here' }],
      };
      if (early === 'yes' && needsNotice === 'yes') yield breach;
      else {
        const message = `the record does not show whether they waited: ${breach.message}`;
        yield openBreach({ ...breach, message }, [
          ...doubts,
          ...uncertainDay(transfer, 'notified_congress', notified.on),
          ...uncertainDay(transfer, acted.field, acted.on),
        ]);
      }
    }
  },
};
