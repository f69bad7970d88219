/** What parties have received: each delivery to an end user, and each retransfer to a new holder. */
import {
  between,
  inWords,
  isCertain,
  isOnOrBefore,
  type Answer,
  type DaySpan,
} from '../../../calendar/day-span.ts';
import { earlier, later } from '../../../calendar/plain-date.ts';
import type { Breach, Context, Doubt } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import type { Place } from '../../../records/source.ts';
import { itemOf, providedBy } from '../../provided.ts';
import { nspd55 } from '../clauses.ts';
import { isInForce } from './in-force.ts';

export interface Receipt {
  readonly record: RecordOf<'transfer'> | RecordOf<'retransfer'>;
  /** The id of the party. */
  readonly party: string;
  /** As the record names it. */
  readonly item: string;
  /** `a delivery of trucks on 2024-06-10` */
  readonly what: string;
  /** Never after the day of the question, nor on a day on which the directive did not bind. */
  readonly on: DaySpan;
  /** Whether it has been made by the day of the question, and while the directive bound. */
  readonly counts: Exclude<Answer, 'no'>;
  /** The facility of the party it went to; undefined: not recorded. */
  readonly facility: string | undefined;
  readonly at: Place;
  /** What is not known of the day. */
  readonly doubts: readonly Doubt[];
}

/**
 * What has gone by the day of the question and while the directive bound, or may have gone, to an end user or a new
 * holder that a record names by its id; whether that is a party, the reader of the receipt asks.
 */
export function* receipts(context: Context): Iterable<Receipt> {
  const { cases } = context;
  for (const transfer of cases.all('transfer')) {
    const { end_user: party, facility } = transfer.data;
    if (party === undefined) continue;
    for (const { line, on, at: place } of providedBy(transfer, context)) {
      const what = `a delivery of ${itemOf(line)} ${whenText(on)}`;
      const day = dayOf(on, 'the day of this delivery', place, context);
      if (day) yield { record: transfer, party, item: line.item, what, facility, at: place, ...day };
    }
  }
  for (const retransfer of cases.all('retransfer')) {
    const { to: party, facility, item, carried_out: on } = retransfer.data;
    if (!on) continue;
    const what = `a retransfer of ${itemOf(retransfer.data)} ${whenText(on)}`;
    const place = at(retransfer, 'carried_out');
    const day = dayOf(on, 'the day of this retransfer', place, context);
    if (day) yield { record: retransfer, party, item, what, facility, at: place, ...day };
  }
}

const whenText = (on: DaySpan): string => (isCertain(on) ? `on ${on.earliest}` : `(${inWords(on)})`);

/** The days of `on` that count, and what is not known of them; undefined: none counts. */
function dayOf(
  on: DaySpan,
  name: string,
  place: Place,
  context: Context,
): Pick<Receipt, 'on' | 'counts' | 'doubts'> | undefined {
  const { asOf, until = asOf } = context;
  const happened = isOnOrBefore(on, asOf);
  if (happened === 'no') return undefined;
  const latest = on.latest === null ? asOf : earlier(on.latest, asOf);
  const inForce = isInForce(between(on.earliest, latest), context);
  if (inForce === 'no') return undefined;
  const unknown = (text: string): Doubt => ({ field: 'on', text, at: place });
  return {
    on: between(on.earliest === null ? nspd55.from : later(on.earliest, nspd55.from), earlier(latest, until)),
    counts: happened === 'yes' ? inForce : happened,
    doubts: [
      ...(isCertain(on) ? [] : [unknown(`${name} is not known to the day (${inWords(on)})`)]),
      ...(inForce === 'yes' ? [] : [unknown('whether NSPD-55 applied on that day is not known')]),
    ],
  };
}

/** What every finding on a receipt says of where it stands. */
export const placeOf = ({ record, at: place }: Receipt): Omit<Breach, 'message'> => ({
  at: place,
  label: record.kind === 'transfer' ? 'delivered here' : 'carried out here',
  record: record.id,
  recipient: record.data.recipient,
});
