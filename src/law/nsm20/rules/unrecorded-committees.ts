import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { mattersOf } from '../matters.ts';

/** Sections 2(a) and 2(d): to whom it went is part of what has to be shown. */
export const unrecordedCommittees: Rule = {
  id: 'nsm20/unrecorded-committees',
  clauses: [nsm20.clause('2(a)'), nsm20.clause('2(d).1'), nsm20.clause('2(d).2'), nsm20.clause('2(d).3')],
  severity: 'warning',
  legal: false,
  docs: {
    summary: 'Congress was told, and the committees it went to are not recorded.',
    remedy: 'record the committees; without them the record does not show whether all six were told',
    asOf: '2024-06-30',
    bad: `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-08 # finding
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
    const told = new Set<string>();
    for (const { clause, recipient, certain } of mattersOf(context)) {
      for (const telling of certain) {
        if (telling.data.committees !== undefined || told.has(telling.id)) continue;
        told.add(telling.id);
        yield {
          at: at(telling, telling.kind === 'notice' ? 'sent' : 'submitted'),
          message: `to which committees ${telling.id} went is not recorded`,
          label: 'to whom is not said',
          record: telling.id,
          recipient,
          under: [clause],
          // What nobody published is unknown to an outsider, not missing.
          severity: context.publicOnly ? 'info' : 'warning',
        };
      }
    }
  },
};
