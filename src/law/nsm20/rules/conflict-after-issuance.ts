import { inWords, isBefore, onDay } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';

/** Section 1(c): the groups are settled by the day of the memorandum; a later conflict changes neither. */
export const conflictAfterIssuance: Rule = {
  id: 'nsm20/conflict-after-issuance',
  clauses: [nsm20.clause('1(c)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A conflict of a recipient began after the day of the memorandum.',
    remedy:
      'its group and limit do not change; its assurance on humanitarian access now has a conflict to apply to',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
armed_conflicts:
  - from: 2024-02-09 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
armed_conflicts:
  - from: 2024-02-08
`,
  },

  *check(context) {
    for (const recipient of context.cases.all('recipient')) {
      for (const [index, { from }] of (recipient.data.armed_conflicts ?? []).entries()) {
        if (isBefore(onDay(nsm20.from), from) !== 'yes' || !doneInForce(from, context)) continue;
        yield {
          at: at(recipient, 'armed_conflicts', index, 'from'),
          message: `a conflict of ${recipient.data.name} began ${inWords(from)}, after the memorandum`,
          label: 'began here',
          record: recipient.id,
          recipient: recipient.id,
          readings: ['AMB-18'],
        };
      }
    }
  },
};
