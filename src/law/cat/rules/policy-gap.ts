import type { Breach, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { actOn, recipientOfReview, reviewed, reviewsOf, unreadReviews, type Act } from '../acts.ts';
import { cat } from '../clauses.ts';
import { factsOf, restingOn, settled, when } from '../words.ts';

/** Between the order that ended one policy and the order that brought back the other there was none. */
export const policyGap: Rule = {
  id: 'cat/policy-gap',
  clauses: [cat.clause('EO-14236')],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'A review was decided, or a transfer that no review names was approved, on a day on which no conventional arms transfer policy was in force.',
    remedy: 'if the day is true, leave it; nothing of the policy can be held against it',
    asOf: '2025-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2025-03-20
lines:
  - item: radars
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars]
on: 2025-03-15 # finding
decision: approved
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2025-04-08 # finding
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
lines:
  - item: radars
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars]
on: 2025-04-09
decision: returned
`,
  },

  *check(context) {
    for (const { review, act } of reviewed(context))
      yield* gapIn(
        { act, what: 'the review was decided', open: 'this review' },
        {
          at: at(review, 'on'),
          record: review.id,
          recipient: recipientOfReview(context, review),
        },
        uncertainDay(review, 'on', review.data.on),
      );
    for (const transfer of context.cases.all('transfer')) {
      const { approved, recipient } = transfer.data;
      const act = approved && actOn(approved, context);
      if (!act || reviewsOf(context, transfer).length > 0) continue;
      yield* gapIn(
        {
          act,
          what: 'this transfer, which no review names, was approved',
          open: 'the approval of this transfer, which no review names,',
        },
        { at: at(transfer, 'approved'), record: transfer.id, recipient },
        uncertainDay(transfer, 'approved', approved),
        unreadReviews(context, transfer),
      );
    }
  },
};

/** What happened, as the beginning of a sentence. */
interface Event {
  readonly act: Act;
  readonly what: string;
  /** The same, where its day is not known to lie there. */
  readonly open: string;
}

function* gapIn(
  { act, what, open }: Event,
  place: Pick<Breach, 'at' | 'record' | 'recipient'>,
  days: readonly Doubt[],
  unread: readonly Doubt[] = [],
): Iterable<Breach> {
  const gap = act.regimes.filter(({ id }) => id === 'none');
  if (gap.length === 0) return;
  const isSure = act.done === 'yes' && gap.length === act.regimes.length;
  const breach: Breach = {
    ...place,
    message: isSure
      ? `${what} ${when(act.day)}, while no policy was in force`
      : `${open} may fall into the days on which no policy was in force`,
    label: 'no policy was in force',
    facts: factsOf(gap),
    ...restingOn(gap.map(({ clause }) => clause)),
  };
  const doubts = [...(isSure ? [] : days), ...unread];
  yield settled(breach, doubts.length === 0, doubts, 'info');
}
