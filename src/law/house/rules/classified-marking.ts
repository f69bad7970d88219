import { nsm20 } from '../../nsm20/clauses.ts';
import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A marking above controlled unclassified information, in a file or its name: section 2(b) and the house. */
export const classifiedMarking = faultRule(
  'classified-marking',
  [nsm20.clause('2(b)'), house.clause('marking')],
  {
    summary:
      'A file, its name, a template or the settings hold a marking above CUI. Only the marking and its place are repeated, and nothing of the file is read. One that is known to be harmless is allowed by its digest, under "marking_guard" in nsm20.yaml.',
    remedy:
      'stop, do not share the file, and tell the security office; deleting it is not enough, since git keeps it',
    asOf: '2024-03-01',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
note: SECRET//NOFORN # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
marking: CUI
note: The Secretary of State wrote under section 36(b)(5)(C); the letter holds no trade secret.
`,
  },
  true,
);
