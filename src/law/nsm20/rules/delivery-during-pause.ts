import { addDays, daysBetween, withWeekday } from '../../../calendar/plain-date.ts';
import { inWords, isBefore, isCertain, type DaySpan } from '../../../calendar/day-span.ts';
import { daysOf } from '../../../engine/clause.ts';
import type { Context, Fact, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Related } from '../../../records/source.ts';
import { nsm20 } from '../clauses.ts';
import { breachOf, deliveriesWith } from '../delivery-breach.ts';
import type { JudgedDelivery, JudgedLine } from '../deliveries.ts';
import { groupLimit } from '../recipients.ts';
import { waivedClauses } from '../waivers.ts';

/** Section 1(c): deliveries made while transfers were paused for want of assurances. */
export const deliveryDuringPause: Rule = {
  id: 'nsm20/delivery-during-pause',
  clauses: [nsm20.clause('1(c)(i).pause'), nsm20.clause('1(c)(ii).pause'), nsm20.clause('1(c)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A delivery made while transfers to the recipient were paused for want of assurances.',
    remedy: 'correct the day if it is wrong; if it is right, record the waiver or exemption it relied on',
    asOf: '2024-04-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: true
group: { conflict: true, by: state }
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: 2024-04-10
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-04-10 }]
-- ruritania/shells.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-04-02 # finding
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
received: 2024-04-10
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-04-10 }]
-- ruritania/shells.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines:
  - item: 155 mm shells
    deliveries:
      - on: 2024-04-10
`,
  },

  *check(context) {
    for (const [line, delivery] of deliveriesWith(context, 'paused')) {
      const under = delivery.judgement.under.map(({ key }) => key);
      const conflict = under.includes('1(c)(i).pause');
      const undecided = under.includes('1(c)');
      const { clause, last } = groupLimit(conflict);
      const { on } = delivery;
      const nth = isCertain(on) ? `day ${daysBetween(last, on.earliest!)}` : 'some day';
      const count: Fact = {
        name: 'count',
        text: `${undecided ? 'group undecided; the later limit counts: ' : ''}${daysOf(clause)} days from ${nsm20.from} is ${withWeekday(last)}; day 1 of the pause is ${addDays(last, 1)}`,
      };
      yield breachOf(line, delivery, {
        message: `delivered on ${nth} of a required pause`,
        facts: [count],
        related: [
          ...groupPlace(line, context, undecided ? undefined : daysOf(clause)),
          ...nearWaivers(line, delivery, context),
        ],
      });
    }
  },
};

/** Where the group is determined; where the recipient is said to have been receiving, when it is undecided. */
function groupPlace({ transfer }: JudgedLine, { cases }: Context, days: number | undefined): Related[] {
  const recipient = cases.get(transfer.data.recipient)!;
  return days === undefined
    ? [{ at: at(recipient, 'receiving_at_issuance'), message: 'already receiving; its group is undecided' }]
    : [{ at: at(recipient, 'group'), message: `the ${days}-day group comes from this determination` }];
}

/** The waivers of the recipient, and what each lacks to cover the delivery. */
function nearWaivers({ transfer }: JudgedLine, { on }: JudgedDelivery, { cases }: Context): Related[] {
  return cases.of('waiver', transfer.data.recipient).map((waiver) => {
    const { on: exercised, until, transfers } = waiver.data;
    const clauses = waivedClauses(waiver);
    const lacks = [
      ...(transfers && !transfers.includes(transfer.id) ? ['names other transfers'] : []),
      ...(clauses.some((clause) => clause === '1(a)' || clause.startsWith('1(c)'))
        ? []
        : [`waives only ${clauses.join(', ')}`]),
      ...(isBefore(on, exercised) === 'yes' ? [`was exercised only ${inWords(exercised)}`] : []),
      ...(until && isBefore(until, on) === 'yes' ? [ended(until, on)] : []),
    ];
    return {
      at: at(waiver, until && isBefore(until, on) === 'yes' ? 'until' : 'on'),
      message: `this waiver ${lacks.join(' and ') || 'waives another clause'}`,
    };
  });
}

/** `ended 2024-04-30, 1 day before the delivery` */
function ended(until: DaySpan, delivered: DaySpan): string {
  const days =
    isCertain(until) && isCertain(delivered) ? daysBetween(until.earliest!, delivered.earliest!) : undefined;
  const before = days === undefined ? '' : `, ${days === 1 ? '1 day' : `${days} days`} before the delivery`;
  return `ended ${inWords(until)}${before}`;
}
