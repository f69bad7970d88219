import type { Answer } from '../../../calendar/day-span.ts';
import type { Breach, Context, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { byCodeUnit } from '../../../records/source.ts';
import { providedBy, type Provided, type Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { actOn, reviewsOf, type Act, type Reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import type { Regime } from '../regimes.ts';
import { restingOn, settled, under, when } from '../words.ts';

/** CAT-01: a transfer goes on under the policy by which it was decided, whatever holds when it is delivered. */
export const straddledPolicies: Rule = {
  id: 'cat/straddled-policies',
  clauses: [cat.clause('NSPM-10'), cat.clause('NSM-18'), cat.clause('EO-14236'), cat.clause('EO-14268')],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'A transfer was reviewed under one policy and something of it delivered under another, and no review approved it under that one. Told once for a transfer, at the first such delivery. NSPM-10 is one policy, before and after the time without one.',
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
transfers: [ruritania/radars]
on: 2024-05-13
decision: approved
`,
    good: `
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
      const reviews = reviewsOf(context, transfer)
        .filter(({ review, act }) => review.data.decision === 'approved' && act.done === 'yes')
        .toSorted((a, b) => byCodeUnit(a.act.day.latest!, b.act.day.latest!));
      if (!reviews.some(({ act }) => act.regimes.every(isRecorded))) continue;
      const made = deliveriesOf(transfer, context).map((each) => ({
        ...each,
        answer: straddles(each.act, reviews),
      }));
      const first =
        made.find(({ answer }) => answer === 'yes') ?? made.find(({ answer }) => answer === 'cannot tell');
      if (first) yield breachOf(first, reviews, first.answer === 'yes');
    }
  },
};

interface Delivered {
  readonly delivery: Provided;
  readonly act: Act;
}

/** The deliveries that have certainly been made, the first one first. */
const deliveriesOf = (transfer: Transfer, context: Context): readonly Delivered[] =>
  providedBy(transfer, context)
    .flatMap((delivery): Delivered[] => {
      const act = actOn(delivery.on, context);
      return act?.done === 'yes' ? [{ delivery, act }] : [];
    })
    .toSorted((a, b) => byCodeUnit(a.act.day.latest!, b.act.day.latest!));

const isRecorded = ({ id }: Regime): boolean => id !== 'not recorded';

/** Whether the delivery fell under an answer under which no review approved. */
function straddles({ regimes }: Act, reviews: readonly Reviewed[]): Answer {
  const possible = new Set(
    regimes.flatMap((regime) => {
      const isSame = reviews.map(({ act }) => sameAs(regime, act));
      if (!isRecorded(regime) || isSame.includes('yes')) return [false];
      return isSame.includes('cannot tell') ? [true, false] : [true];
    }),
  );
  if (possible.size === 2) return 'cannot tell';
  return possible.has(true) ? 'yes' : 'no';
}

/** Whether an act was done under the same policy, as far as its day tells. */
function sameAs({ id }: Regime, { regimes }: Act): Answer {
  const same = regimes.filter((other) => other.id === id).length;
  return same === 0 ? 'no' : same === regimes.length ? 'yes' : 'cannot tell';
}

function breachOf({ delivery, act }: Delivered, reviews: readonly Reviewed[], isSure: boolean): Breach {
  const { transfer, on } = delivery;
  const last = reviews.at(-1)!;
  const underWhich = ({ regimes }: Act): string => [...new Set(regimes.map(under))].join(' or ');
  const breach: Breach = {
    at: delivery.at,
    message: isSure
      ? `reviewed ${when(last.act.day)} ${underWhich(last.act)}, and delivered ${when(act.day)} ${underWhich(act)}`
      : 'the record does not show whether this was delivered under the policy of its review',
    label: 'delivered here',
    record: transfer.id,
    recipient: transfer.data.recipient,
    related: reviews.map(({ review, act: decided }) => ({
      at: at(review, 'on'),
      message: `reviewed ${underWhich(decided)}`,
    })),
    ...restingOn([...last.act.regimes, ...act.regimes].map(({ clause }) => clause)),
  };
  const doubts = [
    ...uncertainDay(transfer, 'deliveries', on),
    ...reviews.flatMap(({ review }) => uncertainDay(review, 'on', review.data.on)),
  ];
  return settled(breach, isSure, doubts, 'info');
}
