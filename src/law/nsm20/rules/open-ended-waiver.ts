import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(f): a waiver is as limited in time and scope as it can be. */
export const openEndedWaiver: Rule = {
  id: 'nsm20/open-ended-waiver',
  clauses: [nsm20.clause('1(f).lim')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'A waiver without an end, or for all transfers to a recipient.',
    remedy:
      'record its last day under "until" and the transfers it reaches under "transfers", if it has such limits',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10 # finding
justification: The border was crossed.
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: 155 mm shells }]
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10
until: 2024-07-10
transfers: [freedonia/shells]
justification: The border was crossed.
`,
  },

  *check(context) {
    for (const waiver of context.cases.all('waiver')) {
      const { on, until, transfers, recipient } = waiver.data;
      if ((until && transfers) || !doneInForce(on, context)) continue;
      if (!hasClocks(context, recipient)) continue;
      const missing = [...(until ? [] : ['an end']), ...(transfers ? [] : ['a list of transfers'])];
      yield {
        at: at(waiver, 'on'),
        message: `the waiver is recorded without ${missing.join(' and without ')}`,
        label: 'exercised here',
        record: waiver.id,
        recipient,
        readings: ['AMB-28'],
      };
    }
  },
};
