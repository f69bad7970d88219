import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { sixCommittees } from '../../../records/words.ts';
import { nsm20 } from '../clauses.ts';
import { mattersOf } from '../matters.ts';

/** Sections 2(a) and 2(d): six committees are to hear of it. */
export const missingCommittee: Rule = {
  id: 'nsm20/missing-committee',
  clauses: [nsm20.clause('2(a)'), nsm20.clause('2(d).1'), nsm20.clause('2(d).2'), nsm20.clause('2(d).3')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'Congress was told, and one of the six committees is in no notice or report of the matter.',
    remedy:
      'record the notice that went to the committee, or correct the list; until it is told, the duty is open',
    asOf: '2024-06-30',
    bad: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
committees: [sfrc, sasc, sac, hfac, hasc] # finding
`,
    good: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *check(context) {
    for (const { name, clause, recipient, tellings, certain, unread } of mattersOf(context)) {
      const lists = tellings.map(({ data }) => data.committees);
      if (lists.includes(undefined)) continue;
      const told = new Set(lists.flat());
      const missing = sixCommittees.filter((committee) => !told.has(committee));
      const last = certain.at(-1);
      if (missing.length === 0 || !last) continue;
      yield {
        at: at(last, 'committees'),
        message: `${name} went to Congress, and the record does not show ${missing.join(', ')} among the committees`,
        label: `without ${missing.join(', ')}`,
        record: last.id,
        recipient,
        under: [clause],
        related: certain
          .slice(0, -1)
          .map((telling) => ({ at: at(telling, 'committees'), message: 'told before' })),
        doubts: unread,
      };
    }
  },
};
