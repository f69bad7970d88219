import { isYetToCome } from '../../../calendar/day-span.ts';
import { daysOf } from '../../../engine/clause.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { receivingAtIssuance } from '../recipients.ts';

const limits = (['1(c)(i).obtain', '1(c)(ii).obtain'] as const).map((key) => daysOf(nsm20.clause(key)));

/** Section 1(c): which of the two periods a recipient has is the Secretary's to decide. */
export const undecidedGroup: Rule = {
  id: 'nsm20/undecided-group',
  clauses: [nsm20.clause('1(c)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'A recipient was already receiving on the day of the memorandum, and its group is not recorded.',
    remedy: 'record the Secretary\'s determination under "group"; it is never inferred from a conflict',
    asOf: '2024-02-20',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: false, by: state }
`,
  },

  *check(context) {
    const { asOf } = context;
    if (asOf < nsm20.from) return;
    for (const recipient of receivingAtIssuance(context)) {
      const { group, name } = recipient.data;
      if (group && !(group.on && isYetToCome(group.on, asOf))) continue;
      yield {
        at: at(recipient, 'receiving_at_issuance'),
        message: `${name} was already receiving, and the determination that gives it ${limits.join(' or ')} days is not recorded`,
        label: 'was already receiving',
        record: recipient.id,
        recipient: recipient.id,
        readings: ['AMB-17'],
      };
    }
  },
};
