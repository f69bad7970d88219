import type { Acceptance } from '../../../engine/acceptance.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at, recipientOf } from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';

/** An acceptance that no finding needs, on any day. */
export const unusedIgnore: Rule = {
  id: 'house/unused-ignore',
  clauses: [house.clause('acceptance')],
  severity: 'warning',
  legal: false,
  ofAcceptances: true,
  docs: {
    summary: 'An acceptance that accepts no finding of this record, today or on another day up to its end.',
    remedy: 'remove it, or correct the name of the rule',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
sources: [{ title: Cable 12 }]
ignore:
  - rule: house/no-source # finding
    until: 2024-12-31
    office: the desk
    because: the cable is on its way
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
ignore:
  - rule: house/no-source
    until: 2024-12-31
    office: the desk
    because: the cable is on its way
`,
  },

  *check(_, acceptances) {
    for (const acceptance of acceptances) {
      if (acceptance.state !== 'unused') continue;
      const { record, index } = acceptance;
      yield {
        at: at(record, 'ignore', index, 'rule'),
        message: whyUnused(acceptance),
        help: helps[acceptance.refused ?? 'not needed'],
        label: 'accepts nothing',
        record: record.id,
        recipient: recipientOf(record),
      };
    }
  },
};

const helps = {
  'unknown rule': 'correct the name of the rule; nsm20 explain lists them',
  'not acceptable': 'remove it, and correct the record',
  'not needed': 'remove it',
} as const;

function whyUnused({ rule, refused }: Acceptance): string {
  if (refused === 'unknown rule')
    return `there is no rule "${rule.slice(0, 60)}" whose findings could be accepted`;
  if (refused === 'not acceptable') return `findings of ${rule} cannot be accepted here`;
  return `this record has no finding of ${rule} to accept, today or up to its end`;
}
