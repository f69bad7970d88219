import type { Rule } from '../../../engine/rule.ts';
import { aeca } from '../clauses.ts';
import { carriedOut, withoutPrior } from '../retransfers.ts';

/** Section 3(a)(2): nothing changes hands or use without the consent of the President first. */
export const retransferWithoutConsent: Rule = {
  id: 'aeca/retransfer-without-consent',
  clauses: [aeca.clause('3(a)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A retransfer was carried out, and no consent of the United States before it is recorded.',
    remedy: 'record the consent under "consented", with its day; consent that came later stays later',
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
requested: 2024-05-02
end_use_assurance: 2024-05-02
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
requested: 2024-05-02
consented: 2024-06-10
end_use_assurance: 2024-05-02
carried_out: 2024-06-10
`,
  },

  *check(context) {
    for (const each of carriedOut(context)) {
      const breach = withoutPrior(each, { field: 'consented', what: 'consent' }, context);
      if (breach) yield breach;
    }
  },
};
