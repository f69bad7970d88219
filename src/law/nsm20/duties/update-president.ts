import { onDay } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty } from '../../../engine/duty.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { toldPresident } from '../notices.ts';
import { groupOf, receivingAtIssuance } from '../recipients.ts';

const groups = [
  { conflict: true, clause: nsm20.clause('1(c)(i).update'), under: '1(c)(i)' },
  { conflict: false, clause: nsm20.clause('1(c)(ii).update'), under: '1(c)(ii)' },
] as const;

/** Section 1(c): one update to the President for each group, on which recipients have given assurances. */
export const updatePresident: Duty = {
  id: 'nsm20/update-president',
  clauses: [groups[0].clause, groups[1].clause],
  overdue: 'warning',
  docs: {
    summary:
      'An update to the President, for each group that has a recipient, on which of them have given assurances.',
    remedy:
      'when the update has been given, record it: a notice to the president under the clause of the group',
    asOf: '2024-04-02',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: true, by: state } # finding
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: 2024-03-20
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
-- notices/congress.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/letter]
sent: 2024-03-21
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: true, by: state }
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: 2024-03-20
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
-- notices/congress.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/letter]
sent: 2024-03-21
committees: [sfrc, sasc, sac, hfac, hasc, hac]
-- notices/president.yaml --
kind: notice
to: president
under: 1(c)(i)
sent: 2024-03-24
through: apnsa
`,
  },

  *occasions(context) {
    const start = onDay(nsm20.from);
    if (!clockStart(start, nsm20.from, context)) return;
    for (const { conflict, clause, under } of groups) {
      const members = receivingAtIssuance(context).filter(
        (recipient) => groupOf(recipient, context) === conflict,
      );
      const [first] = members;
      if (!first) continue;
      yield {
        record: null,
        recipient: null,
        which: under,
        clause,
        actor: ['state'],
        addressee: 'the President',
        what: `the update to the President on the ${daysOf(clause)}-day group`,
        from: start,
        due: lastDays(clause, start),
        ...toldPresident(context, under, undefined, start),
        exists: 'yes',
        byNoticeOnly: true,
        at: at(first, 'group'),
        label: `puts it in the ${daysOf(clause)}-day group`,
        readings: ['AMB-19'],
      };
    }
  },
};
