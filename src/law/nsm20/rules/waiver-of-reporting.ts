import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { waivedClauses } from '../waivers.ts';
import { doneInForce } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(f): only requirements of section 1 can be waived, and telling the President is not one of them. */
export const waiverOfReporting: Rule = {
  id: 'nsm20/waiver-of-reporting',
  clauses: [nsm20.clause('1(f)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A waiver that names what cannot be waived: a clause outside section 1, or 1(f) itself.',
    remedy: 'correct the list if it is wrong; if it is right, the duty it names goes on all the same',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10
justification: The border was crossed.
waives:
  - "1(a)"
  - "2(d)" # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10
justification: The border was crossed.
waives: ["1(a)", "1(b)"]
`,
  },

  *check(context) {
    for (const waiver of context.cases.all('waiver')) {
      const { on, recipient } = waiver.data;
      if (!doneInForce(on, context) || !hasClocks(context, recipient)) continue;
      for (const [index, clause] of waivedClauses(waiver).entries()) {
        if (clause.startsWith('1(') && clause !== '1(f)') continue;
        yield {
          at: at(waiver, 'waives', index),
          message:
            clause === '1(f)'
              ? 'section 1(f) is the condition of every waiver, and cannot be waived'
              : `section ${clause} cannot be waived: a waiver reaches the requirements of section 1 alone`,
          label: 'not within its reach',
          record: waiver.id,
          recipient,
        };
      }
    }
  },
};
