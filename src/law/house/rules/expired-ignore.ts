import type { Rule } from '../../../engine/rule.ts';
import { at, recipientOf } from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';

/** An acceptance whose last day has passed. */
export const expiredIgnore: Rule = {
  id: 'house/expired-ignore',
  clauses: [house.clause('acceptance')],
  severity: 'warning',
  legal: false,
  ofAcceptances: true,
  docs: {
    summary: 'The last day of an acceptance has passed; it accepts nothing any more.',
    remedy: 'remove it, or have the office named in it decide again and record the new last day',
    asOf: '2024-07-01',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
ignore:
  - rule: house/no-source
    until: 2024-06-30 # finding
    office: the desk
    because: the cable is on its way
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
ignore:
  - rule: house/no-source
    until: 2024-07-01
    office: the desk
    because: the cable is on its way
`,
  },

  *check(_, acceptances) {
    for (const { record, index, rule, until, state, refused } of acceptances) {
      if (state !== 'expired' || refused) continue;
      yield {
        at: at(record, 'ignore', index, 'until'),
        message: `the acceptance of ${rule} ended on ${until}`,
        label: 'its last day',
        record: record.id,
        recipient: recipientOf(record),
      };
    }
  },
};
