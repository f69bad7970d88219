/** What the rules on deliveries have in common: which deliveries they look at, and how a breach is told. */
import { isOnOrBefore } from '../../calendar/day-span.ts';
import type { Breach, Context } from '../../engine/rule.ts';
import type { Place, Related } from '../../records/source.ts';
import { linesOfNote, provides, type JudgedDelivery, type JudgedLine } from './deliveries.ts';
import { forbids, type Reason, type Verdict } from './judgement.ts';

/**
 * The deliveries that have been made by the day of the question and have `verdict`. One that is forbidden but may not
 * have been made yet is undetermined: only a certain fact is a breach.
 */
export function* deliveriesWith(
  context: Context,
  verdict: Verdict,
): Iterable<readonly [JudgedLine, JudgedDelivery]> {
  for (const line of linesOfNote(context)) {
    for (const delivery of line.deliveries) {
      const happened = isOnOrBefore(delivery.on, context.asOf);
      if (happened === 'no' || !provides(delivery)) continue;
      const own = delivery.judgement.verdict;
      const told = happened === 'cannot tell' && forbids(own) ? 'undetermined' : own;
      if (told === verdict) yield [line, delivery];
    }
  }
}

/** A breach at a delivery, with the reasons of its verdict. */
export function breachOf(
  { transfer, line }: JudgedLine,
  { at, judgement }: JudgedDelivery,
  told: Partial<Breach> & { readonly message: string },
): Breach {
  const item = line.item.length > 30 ? `${line.item.slice(0, 27)}...` : line.item;
  return {
    at,
    label: 'delivered here',
    record: transfer.id,
    recipient: transfer.data.recipient,
    under: judgement.under,
    related: relatedOf(judgement.because, at),
    readings: judgement.readings,
    ...told,
    message: told.message.startsWith('the record') ? `${told.message} (${item})` : `${item} ${told.message}`,
  };
}

/** The places of a verdict's reasons, other than the finding's own. */
export const relatedOf = (because: readonly Reason[], own: Place): Related[] =>
  because.flatMap(({ at, text }) =>
    at && !(at.path === own.path && at.pointer === own.pointer) ? [{ at, message: text }] : [],
  );
