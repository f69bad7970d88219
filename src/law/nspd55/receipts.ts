/** What parties have received: each delivery to an end user, and each retransfer to a new holder. */
import { between, inWords, isCertain, isOnOrBefore, type DaySpan } from '../../calendar/day-span.ts';
import { earlier, type PlainDate } from '../../calendar/plain-date.ts';
import type { Breach, Context, Doubt } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { itemOf, providedBy } from '../provided.ts';

export interface Receipt {
  readonly record: RecordOf<'transfer'> | RecordOf<'retransfer'>;
  /** The id of the party. */
  readonly party: string;
  /** As the record names it. */
  readonly item: string;
  /** `a delivery of trucks` */
  readonly what: string;
  /** Never after the day of the question. */
  readonly on: DaySpan;
  /** Whether it has been made by the day of the question. */
  readonly happened: 'yes' | 'cannot tell';
  /** The facility of the party it went to; undefined: not recorded. */
  readonly facility: string | undefined;
  readonly at: Place;
  /** What is not known of the day. */
  readonly doubts: readonly Doubt[];
}

/**
 * What has gone by the day of the question, or may have gone, to an end user or a new holder that a record names by its
 * id; whether that is a party, the reader of the receipt asks.
 */
export function* receipts({ cases, asOf }: Context): Iterable<Receipt> {
  for (const transfer of cases.all('transfer')) {
    const { end_user: party, facility } = transfer.data;
    if (party === undefined) continue;
    for (const { line, on, happened, at: place } of providedBy(transfer, { asOf })) {
      const what = `a delivery of ${itemOf(line)}`;
      const day = dayOf(on, asOf, 'the day of this delivery', place);
      yield { record: transfer, party, item: line.item, what, happened, facility, at: place, ...day };
    }
  }
  for (const retransfer of cases.all('retransfer')) {
    const { to: party, facility, item, carried_out: on } = retransfer.data;
    const happened = on ? isOnOrBefore(on, asOf) : 'no';
    if (!on || happened === 'no') continue;
    const what = `a retransfer of ${itemOf(retransfer.data)}`;
    const place = at(retransfer, 'carried_out');
    const day = dayOf(on, asOf, 'the day of this retransfer', place);
    yield { record: retransfer, party, item, what, happened, facility, at: place, ...day };
  }
}

function dayOf(on: DaySpan, asOf: PlainDate, name: string, place: Place): Pick<Receipt, 'on' | 'doubts'> {
  const doubts: Doubt[] = isCertain(on)
    ? []
    : [{ field: 'on', text: `${name} is not known to the day (${inWords(on)})`, at: place }];
  return { on: between(on.earliest, on.latest === null ? asOf : earlier(on.latest, asOf)), doubts };
}

/** What every finding on a receipt says of where it stands. */
export const placeOf = ({ record, at: place }: Receipt): Omit<Breach, 'message'> => ({
  at: place,
  label: record.kind === 'transfer' ? 'delivered here' : 'carried out here',
  record: record.id,
  recipient: record.data.recipient,
});
