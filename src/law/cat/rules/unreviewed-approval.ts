import { inWords, isBefore, isYetToCome, type DaySpan } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import {
  actOn,
  approves,
  deliveriesOf,
  latestBy,
  orderDoubts,
  reviewsOf,
  unreadReviews,
  type Act,
  type Latest,
  type Reviewed,
} from '../acts.ts';
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
      "A transfer was approved while a policy was in force, and no review by that day approves it: the latest one by then is what counts. Where nothing is told of an approval: something was delivered although the latest review by then denied or returned the transfer. In an outsider's record this is information: reviews are not public.",
    remedy:
      'when the transfer was reviewed, or reviewed anew, record that review with its day and its decision',
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
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: trucks
    deliveries:
      - on: 2024-06-03 # finding
-- ruritania/trucks-review.yaml --
kind: cat-review
transfers: [ruritania/trucks]
on: 2024-05-13
decision: denied
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
      const isApproved = approved && !isYetToCome(approved, context.asOf);
      const found = isApproved ? [...ofApproval(transfer, approved, context)] : [];
      // What is told of the approval need not be told again of what was delivered under it.
      if (found.length > 0) yield* found;
      else yield* ofDeliveries(transfer, context);
    }
  },
};

/** What is done with a transfer on a day, and what its reviews by then say. */
interface Judged {
  readonly act: Act;
  readonly reviews: readonly Reviewed[];
  readonly latest: Latest;
}

const judged = (act: Act, reviews: readonly Reviewed[]): Judged => ({
  act,
  reviews,
  latest: latestBy(reviews, act.day),
});

const refuses = (each: Reviewed): boolean => !approves(each);
const isUnderPolicy = ({ regimes }: Act): boolean => regimes.some(({ standard }) => standard);
const isOnlyUnderPolicy = ({ regimes }: Act): boolean => regimes.every(({ standard }) => standard);

/** The approval of a transfer that the latest review by then does not approve, or may not. */
function* ofApproval(transfer: Transfer, approved: DaySpan, context: Context): Iterable<Breach> {
  const act = actOn(approved, context);
  if (!act || !isUnderPolicy(act)) return;
  const found = judged(act, reviewsOf(context, transfer));
  const { last, maybeNone } = found.latest;
  if (!maybeNone && last.every(approves)) return;
  const isOpen = last.some(approves);
  const isBound = act.done === 'yes' && isOnlyUnderPolicy(act);
  const breach = {
    at: at(transfer, 'approved'),
    message: isOpen ? openApproval(found) : isBound ? ofBound(found) : ofUnbound(found),
    label: 'approved here',
  };
  const days = [
    ...(isBound && !isOpen ? [] : uncertainDay(transfer, 'approved', approved)),
    ...(isOpen ? orderDoubts(found.latest) : []),
  ];
  yield told(transfer, found, breach, days, context);
}

/** The first delivery that the latest review by then refuses, whatever was approved before; else one where it may. */
function* ofDeliveries(transfer: Transfer, context: Context): Iterable<Breach> {
  const reviews = reviewsOf(context, transfer);
  if (!reviews.some(refuses)) return;
  const refused = deliveriesOf(transfer, context)
    .map((delivered) => ({ ...delivered, ...judged(delivered.act, reviews) }))
    .filter(({ act, latest }) => isUnderPolicy(act) && latest.last.some(refuses));
  const first = refused.find(isRefused) ?? refused[0];
  if (!first) return;
  const isSure = isRefused(first);
  const breach = {
    at: first.delivery.at,
    message: isSure
      ? `delivered ${when(first.act.day)}, although ${latestReview(first)} it`
      : openDelivery(first),
    label: 'delivered here',
  };
  const days = isSure
    ? []
    : [...uncertainDay(transfer, 'deliveries', first.delivery.on), ...orderDoubts(first.latest)];
  yield told(transfer, first, breach, days, context);
}

/** Whether it certainly was delivered under a policy, and its latest review certainly did not approve it. */
const isRefused = (found: Judged): boolean => isOnlyUnderPolicy(found.act) && isLastRefused(found);

const isLastRefused = ({ latest: { last, maybeNone } }: Judged): boolean => !maybeNone && last.every(refuses);

function told(
  transfer: Transfer,
  { act, reviews }: Judged,
  breach: Pick<Breach, 'at' | 'message' | 'label'>,
  days: readonly Doubt[],
  context: Context,
): Breach {
  const unpublished: Doubt = {
    field: 'on',
    text: `reviews are not public; there may be ${reviews.length > 0 ? 'another' : 'one'}`,
    at: breach.at,
  };
  const doubts = [...days, ...(context.publicOnly ? [unpublished] : []), ...unreadReviews(context, transfer)];
  const whole: Breach = {
    ...breach,
    record: transfer.id,
    recipient: transfer.data.recipient,
    related: reviews.map(({ review }) => ({
      at: at(review, 'decision'),
      message: `${review.data.decision} ${inWords(review.data.on)}`,
    })),
    facts: factsOf(act.regimes),
    ...restingOn(act.regimes.filter(({ standard }) => standard).map(({ clause }) => clause)),
  };
  return settled(whole, doubts.length === 0, doubts, context.publicOnly ? 'info' : 'warning');
}

const decisionsOf = (reviews: readonly Reviewed[]): string =>
  [...new Set(reviews.map(({ review }) => review.data.decision))].toSorted().join(' or ');

/** `its latest review denied`; `by then`: there is one that came after. */
function latestReview({ act, reviews, latest }: Judged): string {
  const isOnly = reviews.length === 1;
  const isLast = reviews.every(({ review }) => isBefore(act.day, review.data.on) !== 'yes');
  return `its ${isOnly ? '' : 'latest '}review${isLast ? '' : ' by then'} ${decisionsOf(latest.last)}`;
}

function openDelivery(found: Judged): string {
  const unknown = 'the record does not show whether';
  return isLastRefused(found)
    ? `${unknown} this, which ${latestReview(found)}, was delivered while a policy was in force`
    : `${unknown} the latest review by the day of this delivery ${decisionsOf(found.latest.last.filter(refuses))} the transfer`;
}

const openApproval = ({ reviews }: Judged): string =>
  reviews.every(approves)
    ? 'the record does not show whether a review approved this transfer by the day of its approval'
    : 'the record does not show whether the latest review by the day of its approval approves this transfer';

/** Approved while a policy was in force, as far as is certain. */
function ofBound(found: Judged): string {
  const { act, reviews, latest } = found;
  const approval = `this transfer was approved ${when(act.day)}`;
  if (reviews.length === 0) return `${approval}, and no review names it`;
  if (!latest.maybeNone) return `${approval}, and ${latestReview(found)} it`;
  if (reviews.some(approves)) return `${approval}, before the review that approves it`;
  return `${approval}, and no review approves it`;
}

/** Perhaps approved only later, or while no policy was in force. */
function ofUnbound(found: Judged): string {
  const { act, latest } = found;
  const which = latest.maybeNone ? 'no review approves in time' : latestReview(found);
  const transfer = `the record does not show whether this transfer, which ${which},`;
  return isOnlyUnderPolicy(act)
    ? `${transfer} has been approved by ${act.day.latest}`
    : `${transfer} was approved while a policy was in force`;
}
