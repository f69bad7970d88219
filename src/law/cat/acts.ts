/** Reviews, approvals and deliveries as acts of a day, and the policies that can have been in force on it. */
import { between, isOnOrBefore, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import { earlier } from '../../calendar/plain-date.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { grouped, type RecordOf } from '../../records/case-repository.ts';
import type { Transfer } from '../provided.ts';
import { unreadDoubt } from '../uncertain-day.ts';
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

/** The act recorded for `on`; undefined: it is yet to come, or comes after the end. */
export function actOn(on: DaySpan, { asOf, until }: Pick<Context, 'asOf' | 'until'>): Act | undefined {
  const end = until === undefined ? asOf : earlier(asOf, until);
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

/** Files that may hold a review of `transfer` and could not be read. */
export const unreadReviews = ({ cases }: Context, transfer: Transfer): readonly Doubt[] =>
  cases
    .unread('cat-review')
    .filter(({ asRead }) => {
      const named: unknown = asRead?.['transfers'];
      if (!Array.isArray(named) || named.includes(transfer.id)) return true;
      return named.some((id) => typeof id !== 'string' || cases.get(id)?.kind !== 'transfer');
    })
    .map(unreadDoubt);

/** The recipient of all transfers of a review; undefined: they have several, or their files could not be taken in. */
export function recipientOfReview({ cases }: Context, { data }: Review): string | undefined {
  const recipients = new Set(
    data.transfers.map((id) => (cases.get(id) as Transfer | undefined)?.data.recipient),
  );
  return recipients.size === 1 ? [...recipients][0] : undefined;
}
