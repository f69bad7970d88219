import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(c): whether a recipient was already receiving decides which rules hold for it. */
export const unrecordedReceivingAtIssuance: Rule = {
  id: 'nsm20/unrecorded-receiving-at-issuance',
  clauses: [nsm20.clause('1(c)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'A recipient has transfers or assurances, and whether it was already receiving on the day of the memorandum is not recorded.',
    remedy: `record "receiving_at_issuance: true" or "false" for ${nsm20.from}`,
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia # finding
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: 155 mm shells }]
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: 155 mm shells }]
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    if (asOf < nsm20.from) return;
    for (const recipient of cases.all('recipient')) {
      const { id, data } = recipient;
      if (data.receiving_at_issuance !== undefined || !hasClocks(context, id)) continue;
      const first = cases.of('transfer', id)[0] ?? cases.of('assurance', id)[0];
      if (!first) continue;
      yield {
        at: at(recipient, 'name'),
        message: `whether ${data.name} was already receiving on ${nsm20.from} is not recorded`,
        label: 'not recorded for it',
        record: id,
        recipient: id,
        related: [{ at: at(first, 'recipient'), message: `this ${first.kind} depends on it` }],
      };
    }
  },
};
