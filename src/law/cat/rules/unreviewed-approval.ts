import { inWords, isBefore, not } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { actOn, reviewsOf, unreadReviews, type Act, type Reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import { factsOf, restingOn, settled, when } from '../words.ts';

/** Proposed transfers are reviewed before they are approved. */
export const unreviewedApproval: Rule = {
  id: 'cat/unreviewed-approval',
  clauses: [cat.clause('NSPM-10'), cat.clause('NSM-18'), cat.clause('EO-14268')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      "A transfer was approved while a policy was in force, and no review by that day approves it. In an outsider's record this is information: reviews are not public.",
    remedy: 'when the transfer was reviewed, record the review with its day and its decision',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2024-05-13 # finding
lines:
  - item: radars
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
approved: 2024-05-13
lines:
  - item: radars
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
      const { approved } = transfer.data;
      const act = approved && actOn(approved, context);
      if (!act || !act.regimes.some(({ standard }) => standard)) continue;
      const reviews = reviewsOf(context, transfer);
      const approving = reviews.filter(({ review }) => review.data.decision === 'approved');
      const inTime = approving.map(({ review }) => not(isBefore(approved, review.data.on)));
      if (inTime.includes('yes')) continue;
      yield breachOf(transfer, act, { reviews, approving, isOpen: inTime.includes('cannot tell') }, context);
    }
  },
};

/** What there is of reviews; `isOpen`: one that approves may have come by the day of the approval. */
interface Found {
  readonly reviews: readonly Reviewed[];
  readonly approving: readonly Reviewed[];
  readonly isOpen: boolean;
}

function breachOf(transfer: Transfer, act: Act, found: Found, context: Context): Breach {
  const { approved, recipient } = transfer.data;
  const shown = found.approving.length > 0 ? found.approving : found.reviews;
  const breach: Breach = {
    at: at(transfer, 'approved'),
    message: messageOf(act, found),
    label: 'approved here',
    record: transfer.id,
    recipient,
    related: shown.map(({ review }) => ({
      at: at(review, 'decision'),
      message: `${review.data.decision} ${inWords(review.data.on)}`,
    })),
    facts: factsOf(act.regimes),
    ...restingOn(act.regimes.filter(({ standard }) => standard).map(({ clause }) => clause)),
  };
  const unpublished: Doubt = {
    field: 'on',
    text: 'reviews are not public; there may be one',
    at: at(transfer, 'approved'),
  };
  const days = [
    ...uncertainDay(transfer, 'approved', approved!),
    ...(found.isOpen
      ? found.approving.flatMap(({ review }) => uncertainDay(review, 'on', review.data.on))
      : []),
  ];
  const doubts = [
    ...(isBound(act) && !found.isOpen ? [] : days),
    ...(context.publicOnly ? [unpublished] : []),
    ...unreadReviews(context, transfer),
  ];
  return settled(breach, doubts.length === 0, doubts, context.publicOnly ? 'info' : 'warning');
}

/** Whether it certainly was approved while a policy was in force. */
const isBound = ({ done, regimes }: Act): boolean =>
  done === 'yes' && regimes.every(({ standard }) => standard);

function messageOf(act: Act, { reviews, approving, isOpen }: Found): string {
  if (isOpen)
    return 'the record does not show whether a review approved this transfer by the day of its approval';
  if (!isBound(act))
    return 'the record does not show whether this transfer, which no review approves in time, was approved while a policy was in force';
  const approval = `this transfer was approved ${when(act.day)}`;
  if (approving.length > 0) return `${approval}, before the review that approves it`;
  if (reviews.length === 0) return `${approval}, and no review names it`;
  const decisions = [...new Set(reviews.map(({ review }) => review.data.decision))];
  return `${approval}, and its review ${decisions.join(' and ')} it`;
}
