import type { Answer, DaySpan } from '../../../calendar/day-span.ts';
import type { Breach, Context, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../../records/source.ts';
import type { Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { actOn, approves, deliveriesOf, latestBy, reviewsOf, type Act, type Reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import type { Regime } from '../regimes.ts';
import { restingOn, settled, under, when } from '../words.ts';

/** CAT-01: a transfer goes on under the policy by which it was reviewed, whatever holds when it is approved or delivered. */
export const straddledPolicies: Rule = {
  id: 'cat/straddled-policies',
  clauses: [cat.clause('NSPM-10'), cat.clause('NSM-18'), cat.clause('EO-14236'), cat.clause('EO-14268')],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'A transfer was approved, or something of it delivered, under another policy than that of the last review which approved it by then, or while none was in force. Told once for a transfer, at the first such approval or delivery. NSPM-10 is one policy, before and after the time without one.',
    remedy: 'if the days are true, leave them; when it was reviewed anew, record that review',
    asOf: '2025-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: radars
    deliveries:
      - on: 2025-03-14
      - on: 2025-04-09 # finding
      - on: 2025-05-09
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars, ruritania/trucks]
on: 2024-05-13
decision: approved
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2025-03-20 # finding
lines:
  - item: trucks
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2024-05-14
lines:
  - item: radars
    deliveries:
      - on: 2025-03-14
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars]
on: 2024-05-13
decision: approved
considerations:
  - { factor: Human rights and humanitarian law, text: No reports. }
  - { factor: Civilian harm, text: Unlikely. }
  - { factor: Corruption and governance, text: Sound. }
  - { factor: Partnerships, text: A partner for many years. }
  - { factor: Nonproliferation and regional stability, text: A sound record. }
  - { factor: Industrial base, text: Served. }
`,
  },

  *check(context) {
    for (const transfer of context.cases.all('transfer')) {
      const reviews = reviewsOf(context, transfer).filter(approves);
      if (reviews.length === 0) continue;
      const steps = stepsOf(transfer, context).map((step) => judged(step, reviews));
      const first =
        steps.find(({ answer }) => answer === 'yes') ?? steps.find(({ answer }) => answer === 'cannot tell');
      if (first) yield breachOf(transfer, first);
    }
  },
};

/** The approval of a transfer, or a delivery; it has certainly been done. */
interface Step {
  readonly verb: 'approved' | 'delivered';
  readonly field: 'approved' | 'deliveries';
  readonly on: DaySpan;
  readonly act: Act;
  readonly at: Place;
}

/** In the order of days, of one day the approval first. */
function stepsOf(transfer: Transfer, context: Context): readonly Step[] {
  const { approved } = transfer.data;
  const approval = approved && actOn(approved, context);
  const steps: readonly Step[] = [
    ...(approval?.done === 'yes'
      ? [
          {
            verb: 'approved',
            field: 'approved',
            on: approved!,
            act: approval,
            at: at(transfer, 'approved'),
          } as const,
        ]
      : []),
    ...deliveriesOf(transfer, context).map(
      ({ delivery, act }) =>
        ({ verb: 'delivered', field: 'deliveries', on: delivery.on, act, at: delivery.at }) as const,
    ),
  ];
  return steps.toSorted((a, b) => byCodeUnit(a.act.day.latest!, b.act.day.latest!));
}

/** A step with the reviews of which one was the last to approve by then. */
interface Judged {
  readonly step: Step;
  readonly last: readonly Reviewed[];
  /** The days of these reviews that do not lie after the step. */
  readonly decided: readonly Act[];
  /** Whether the step fell under another answer than that review. */
  readonly answer: Answer;
}

function judged(step: Step, reviews: readonly Reviewed[]): Judged {
  const { last, maybeNone } = latestBy(reviews, step.act.day);
  const decided = last.map(({ review }) =>
    actOn(review.data.on, { asOf: step.act.day.latest!, until: undefined })!,
  );
  const possible = new Set(decided.flatMap((review) => differences(review, step.act)));
  if (maybeNone) possible.add(false);
  const answer = possible.size === 2 ? 'cannot tell' : possible.has(true) ? 'yes' : 'no';
  return { step, last, decided, answer };
}

/**
 * Whether the answers differ, for every pair of answers that the days of a review and of a step no earlier allow. What is
 * not recorded is not told to differ.
 */
function differences(review: Act, step: Act): readonly boolean[] {
  if (!review.regimes.every(isRecorded)) return [false];
  const later = step.regimes.filter(({ to = '~' }) => review.day.earliest! <= to);
  return review.regimes.flatMap((by) => later.map((now) => isRecorded(now) && by.id !== now.id));
}

const isRecorded = ({ id }: Regime): boolean => id !== 'not recorded';

const underWhich = ({ regimes }: Act): string => [...new Set(regimes.map(under))].join(' or ');

function breachOf(transfer: Transfer, { step, last, decided, answer }: Judged): Breach {
  const { verb, act } = step;
  const review = decided.at(-1)!;
  const breach: Breach = {
    at: step.at,
    message:
      answer === 'yes'
        ? `reviewed ${when(review.day)} ${underWhich(review)}, and ${verb} ${when(act.day)} ${underWhich(act)}`
        : `the record does not show whether this was ${verb} under the policy of its review`,
    label: `${verb} here`,
    record: transfer.id,
    recipient: transfer.data.recipient,
    related: last.map((each, index) => ({
      at: at(each.review, 'on'),
      message: `reviewed ${underWhich(decided[index]!)}`,
    })),
    ...restingOn([...decided, act].flatMap(({ regimes }) => regimes.map(({ clause }) => clause))),
  };
  const doubts = [
    ...uncertainDay(transfer, step.field, step.on),
    ...last.flatMap((each) => uncertainDay(each.review, 'on', each.review.data.on)),
  ];
  return settled(breach, answer === 'yes', doubts, 'info');
}
