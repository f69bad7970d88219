import type { Rule } from '../../../engine/rule.ts';
import { aeca } from '../clauses.ts';
import { carriedOut, withoutPrior } from '../retransfers.ts';

/** Section 3(a): the new holder takes over the terms on use, transfer and security. */
export const retransferWithoutAssurance: Rule = {
  id: 'aeca/retransfer-without-assurance',
  clauses: [aeca.clause('3(a)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'A retransfer was carried out, and no end-use assurance of the new holder before it is recorded.',
    remedy: 'record the assurance under "end_use_assurance", with its day',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: Sylvania
item: howitzers
type: permanent
consented: 2024-06-01
carried_out: 2024-06-10 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: Sylvania
item: howitzers
type: permanent
consented: 2024-06-01
end_use_assurance: 2024-06-10
carried_out: 2024-06-10
`,
  },

  *check(context) {
    for (const each of carriedOut(context)) {
      const breach = withoutPrior(each, { field: 'end_use_assurance', what: 'end-use assurance' }, context);
      if (breach) yield breach;
    }
  },
};
