import { onDay } from '../../../calendar/day-span.ts';
import { daysOf, lastDays, type Clause } from '../../../engine/clause.ts';
import { clockStart, type Duty } from '../../../engine/duty.ts';
import type { Context } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { between } from '../../../calendar/day-span.ts';
import { withWeekday } from '../../../calendar/plain-date.ts';
import { firstStanding } from '../assurances.ts';
import { nsm20 } from '../clauses.ts';
import { groupLimit, groupOf, receivingAtIssuance, recipientFacts } from '../recipients.ts';
import { unreadDoubt } from '../uncertain-day.ts';
import { doubtsOf as uncertainWaiver, inEffect, waivedClauses } from '../waivers.ts';

const conflict = nsm20.clause('1(c)(i).obtain');
const noConflict = nsm20.clause('1(c)(ii).obtain');
const undecided = nsm20.clause('1(c)');

/** Section 1(c): both assurances from each recipient that was already receiving on the day of the memorandum. */
export const obtainAssurances: Duty = {
  id: 'nsm20/obtain-assurances',
  clauses: [conflict, noConflict, undecided],
  overdue: 'error',
  docs: {
    summary:
      'Both assurances from a government already receiving on 2024-02-08, within 45 or 180 days by its group.',
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
      const waived = waivedNow(context, recipient, clause);
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
        ...(waived && { waived }),
        byNoticeOnly: false,
        doubts: [
          ...(group === undefined ? recipientFacts(recipient.id, context).conflict.doubts : []),
          ...doubts,
          ...(waived === 'perhaps' ? context.cases.of('waiver', recipient.id).flatMap(uncertainWaiver) : []),
          ...context.cases.unread('waiver', recipient.id).map(unreadDoubt),
        ],
        at: at(recipient, group === undefined ? 'receiving_at_issuance' : 'group'),
        label: group === undefined ? 'was already receiving' : `sets the ${daysOf(clause)}-day limit`,
        facts: [
          {
            name: 'then',
            text: due.latest
              ? `transfers pause after ${withWeekday(due.latest)} until the assurances are obtained`
              : 'transfers pause',
          },
        ],
      };
    }
  },
};

/** Whether a waiver without a list of transfers covers the requirement on the day of the question. */
function waivedNow(
  context: Context,
  { id }: RecordOf<'recipient'>,
  clause: Clause,
): 'yes' | 'perhaps' | undefined {
  const { cases, asOf } = context;
  let answer: 'yes' | 'perhaps' | undefined = cases.unread('waiver', id).length > 0 ? 'perhaps' : undefined;
  for (const waiver of cases.of('waiver', id)) {
    if (waiver.data.transfers) continue;
    const clauses = waivedClauses(waiver);
    const whole = clauses.includes('1(a)') || clauses.includes('1(c)') || clauses.includes(clause.number);
    const half = clause === undecided && clauses.some((each) => each.startsWith('1(c)('));
    const bothHalves = clauses.includes('1(c)(i)') && clauses.includes('1(c)(ii)');
    if (!whole && !half) continue;
    const answers = inEffect(waiver, asOf, asOf);
    if (!answers.has(true)) continue;
    if ((whole || bothHalves) && !answers.has(false)) return 'yes';
    answer = 'perhaps';
  }
  return answer;
}
