import { between, onDay } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty } from '../../../engine/duty.ts';
import { at } from '../../../records/case-repository.ts';
import { withWeekday } from '../../../calendar/plain-date.ts';
import { firstStanding } from '../assurances.ts';
import { nsm20 } from '../clauses.ts';
import { groupLimit, groupOf, receivingAtIssuance, recipientFacts } from '../recipients.ts';
import { waivedNow } from '../waived-now.ts';

const conflict = nsm20.clause('1(c)(i).obtain');
const noConflict = nsm20.clause('1(c)(ii).obtain');
const undecided = nsm20.clause('1(c)');

/** Section 1(c): both assurances from each recipient that was already receiving on the day of the memorandum. */
export const obtainAssurances: Duty = {
  id: 'nsm20/obtain-assurances',
  clauses: [conflict, noConflict, undecided],
  overdue: 'error',
  docs: {
    summary: `Both assurances from a government already receiving on ${nsm20.from}, within ${daysOf(conflict)} or ${daysOf(noConflict)} days by its group.`,
    remedy:
      'record the assurances with the day they were received and the finding on their credibility; if there are none, transfers pause until there are',
    asOf: '2024-04-02',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: true, by: state } # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: false, by: state }
`,
  },

  *occasions(context) {
    const start = onDay(nsm20.from);
    if (!clockStart(start, nsm20.from, context)) return;
    for (const recipient of receivingAtIssuance(context)) {
      const group = groupOf(recipient, context);
      const { first, doubts } = firstStanding(context, recipient.id, 'both');
      const clause = group === undefined ? undecided : groupLimit(group).clause;
      const due =
        group === undefined
          ? between(lastDays(conflict, start).earliest, lastDays(noConflict, start).latest)
          : lastDays(clause, start);
      const limits = group === undefined ? [conflict, noConflict] : [clause];
      const { doubts: ofWaivers, ...waived } = waivedNow(
        context,
        recipient.id,
        ...limits.map(({ number }) => ['1(a)', '1(c)', number]),
      );
      yield {
        record: recipient,
        recipient: recipient.id,
        clause,
        actor: ['state'],
        addressee: recipient.data.name,
        what: `obtaining assurances from ${recipient.data.name}`,
        from: start,
        due,
        done: first,
        exists: 'yes',
        ...waived,
        byNoticeOnly: false,
        doubts: [...recipientFacts(recipient.id, context).conflict.doubts, ...doubts, ...ofWaivers],
        at: at(recipient, group === undefined ? 'receiving_at_issuance' : 'group'),
        label: group === undefined ? 'was already receiving' : `sets the ${daysOf(clause)}-day limit`,
        facts: [
          {
            name: 'then',
            text: `transfers pause after ${withWeekday(due.latest!)} until the assurances are obtained`,
          },
        ],
      };
    }
  },
};
