/** What units have received: each delivery of a line, for each unit that the line names. */
import { between, inWords, isCertain, type DaySpan } from '../../calendar/day-span.ts';
import { earlier } from '../../calendar/plain-date.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { isOpen, providedBy, type Line, type Transfer } from '../provided.ts';

/** A line that has come to a unit, or is to come to it. */
export interface Receipt {
  readonly transfer: Transfer;
  readonly line: Line;
  readonly unit: string;
  /** The day on which the unit has to be free to receive it; never after the day of the question. */
  readonly day: DaySpan;
  /** Whether it has been delivered; `perhaps`: the day of the question lies within the days it can be. */
  readonly delivered: 'yes' | 'perhaps' | 'not yet';
  readonly at: Place;
  /** What is not known of the day. */
  readonly doubts: readonly Doubt[];
}

/** The deliveries to units that have been made by the day of the question, or may have been. */
export function* receipts(context: Context): Iterable<Receipt> {
  for (const transfer of context.cases.all('transfer')) {
    for (const delivery of providedBy(transfer, context)) {
      const { line, on, happened } = delivery;
      for (const unit of new Set(line.receiving_units)) {
        const { earliest, latest } = on;
        const day = between(earliest, latest === null ? context.asOf : earlier(latest, context.asOf));
        const place = delivery.at;
        const doubts: Doubt[] = isCertain(on)
          ? []
          : [
              {
                field: 'on',
                text: `the day of this delivery is not known to the day (${inWords(on)})`,
                at: place,
              },
            ];
        const delivered = happened === 'yes' ? 'yes' : 'perhaps';
        yield { transfer, line, unit, day, delivered, at: place, doubts };
      }
    }
  }
}

/** The units named for lines of which something is left to deliver, as far as the record shows. */
export function* awaited(context: Context): Iterable<Receipt> {
  const { asOf, cases } = context;
  for (const transfer of cases.all('transfer')) {
    // A delivery that may have been made speaks for its line.
    const maybe = new Set(
      providedBy(transfer, context)
        .filter(({ happened }) => happened === 'cannot tell')
        .map(({ line }) => line),
    );
    for (const [index, line] of transfer.data.lines.entries()) {
      if (maybe.has(line) || !isOpen(line, context)) continue;
      for (const [nth, unit] of (line.receiving_units ?? []).entries())
        yield {
          transfer,
          line,
          unit,
          day: between(asOf, asOf),
          delivered: 'not yet',
          at: at(transfer, 'lines', index, 'receiving_units', nth),
          doubts: [],
        };
    }
  }
}
