/** Reviews, approvals and deliveries as acts of a day, and the policies that can have been in force on it. */
import { between, isCertain, isOnOrBefore, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import { earlier, type PlainDate } from '../../calendar/plain-date.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at, grouped, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit } from '../../records/source.ts';
import { providedBy, type Provided, type Transfer } from '../provided.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { unreadNaming } from '../unread.ts';
import { regimesOver, type Regime } from './regimes.ts';

export type Review = RecordOf<'cat-review'>;

/** An act that has been done by the day of the question and while the settings let the policy hold, or may have been. */
export interface Act {
  /** The day it was done, none of it after the day of the question. */
  readonly day: DaySpan;
  /** Whether it has been done; never a certain no. */
  readonly done: Exclude<Answer, 'no'>;
  /** The answers that its day allows; at least one. */
  readonly regimes: readonly Regime[];
}

/** The last day that counts: the day of the question, or an earlier one up to which the settings let the policy hold. */
export const endOf = ({ asOf, until }: Pick<Context, 'asOf' | 'until'>): PlainDate =>
  until === undefined ? asOf : earlier(asOf, until);

/** The act recorded for `on`; undefined: it is yet to come, or comes after the end. */
export function actOn(on: DaySpan, context: Pick<Context, 'asOf' | 'until'>): Act | undefined {
  const end = endOf(context);
  const done = isOnOrBefore(on, end);
  if (done === 'no') return undefined;
  const day = done === 'yes' ? on : between(on.earliest, end);
  return { day, done, regimes: regimesOver(day) };
}

/** A review that can be judged. */
export interface Reviewed {
  readonly review: Review;
  readonly act: Act;
}

const allReviews = oncePerContext<'reviews', readonly Reviewed[]>();
const byTransfer = oncePerContext<'reviews', ReadonlyMap<string, readonly Reviewed[]>>();

/** The reviews that have been made by the day of the question, or may have been. */
export const reviewed = (context: Context): readonly Reviewed[] =>
  allReviews(context, 'reviews', () =>
    context.cases.all('cat-review').flatMap((review) => {
      const act = actOn(review.data.on, context);
      return act ? [{ review, act }] : [];
    }),
  );

/** Those of {@link reviewed} that name `transfer`. */
export function reviewsOf(context: Context, transfer: Transfer): readonly Reviewed[] {
  const reviews = byTransfer(context, 'reviews', () => {
    const pairs = reviewed(context).flatMap((each) =>
      [...new Set(each.review.data.transfers)].map((id) => ({ id, each })),
    );
    const groups = grouped(pairs, ({ id }) => id);
    return new Map([...groups].map(([id, named]) => [id, named.map(({ each }) => each)]));
  });
  return reviews.get(transfer.id) ?? [];
}

export const approves = ({ review }: Reviewed): boolean => review.data.decision === 'approved';

/** What can have been the latest of some reviews by the day of an act. */
export interface Latest {
  /** Of these one can have been it, in the order of days; several where days are not known, or are the same. */
  readonly last: readonly Reviewed[];
  /** Whether it can be that none of them came by then. */
  readonly maybeNone: boolean;
}

/** The latest of `reviews` by `day`, which is no later than the end; a review of that very day counts. */
export function latestBy(reviews: readonly Reviewed[], day: DaySpan): Latest {
  const spans = reviews.map((each) => ({ each, ...endsOf(each.review.data.on) }));
  const { from, to } = endsOf(day);
  const last = spans
    .filter(({ each, from: earliest, to: latest }) => {
      // The days that leave the others most room to come before this one, or only after the act.
      const act = later(from, earliest);
      const own = latest < act ? latest : act;
      return act <= to && spans.every((other) => other.each === each || other.from <= own || act < other.to);
    })
    .map(({ each }) => each);
  return { last: inOrder(last), maybeNone: spans.every(({ to: latest }) => from < latest) };
}

/** The ends of a span as texts that compare as days do. */
const endsOf = ({ earliest, latest }: DaySpan): { readonly from: string; readonly to: string } => ({
  from: earliest ?? '',
  to: latest ?? '~',
});
const later = (a: string, b: string): string => (a < b ? b : a);

const inOrder = <Item extends { readonly act: Act }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => byCodeUnit(a.act.day.latest!, b.act.day.latest!));

/** Why it cannot be told which of these reviews came last: a day not known, or one day of an approval and a refusal. */
export const orderDoubts = ({ last }: Latest): readonly Doubt[] =>
  last.flatMap((each): readonly Doubt[] => {
    const { review } = each;
    const { on } = review.data;
    const isSameDay = (other: DaySpan): boolean =>
      other.earliest === on.earliest && other.latest === on.latest;
    const isTied = last.some(
      (other) => approves(other) !== approves(each) && isSameDay(other.review.data.on),
    );
    if (approves(each) || !isCertain(on) || !isTied) return uncertainDay(review, 'on', on);
    const text = `whether ${review.id} came before or after the review that approves on the same day is not recorded`;
    return [{ field: 'on', text, at: at(review, 'on') }];
  });

/** A delivery, as an act that has certainly been done. */
export interface Delivered {
  readonly delivery: Provided;
  readonly act: Act;
}

/** The deliveries that have certainly been made, the first one first. */
export const deliveriesOf = (transfer: Transfer, context: Context): readonly Delivered[] =>
  inOrder(
    providedBy(transfer, context).flatMap((delivery): Delivered[] => {
      const act = actOn(delivery.on, context);
      return act?.done === 'yes' ? [{ delivery, act }] : [];
    }),
  );

/** Files that may hold a review of `transfer` and could not be read. */
export const unreadReviews = (context: Context, { id }: Transfer): readonly Doubt[] => unread(context, id);

const unread = unreadNaming('cat-review', 'transfer', ({ transfers }) =>
  Array.isArray(transfers) ? transfers : [],
);

/** The recipient of all transfers of a review; undefined: they have several, or their files could not be taken in. */
export function recipientOfReview({ cases }: Context, { data }: Review): string | undefined {
  const recipients = new Set(
    data.transfers.map((id) => (cases.get(id) as Transfer | undefined)?.data.recipient),
  );
  return recipients.size === 1 ? [...recipients][0] : undefined;
}
