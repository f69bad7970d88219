import { hasHappened } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { waivedClauses } from '../waivers.ts';

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

  *check({ cases, asOf }) {
    for (const waiver of cases.all('waiver')) {
      if (!hasHappened(waiver.data.on, asOf)) continue;
      for (const [index, clause] of waivedClauses(waiver).entries()) {
        if (clause.startsWith('1(') && clause !== '1(f)') continue;
        yield {
          at: at(waiver, 'waives', index),
          message: `section ${clause} cannot be waived: a waiver reaches the requirements of section 1 alone`,
          label: 'not within its reach',
          record: waiver.id,
          recipient: waiver.data.recipient,
        };
      }
    }
  },
};
