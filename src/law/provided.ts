/** What has been provided under every transfer: the facts on which the statutes rest, whatever the memorandum says of them. */
import { hasHappened, isOnOrBefore, type Answer, type DaySpan } from '../calendar/day-span.ts';
import type { Context } from '../engine/rule.ts';
import { at, type RecordOf } from '../records/case-repository.ts';
import type { Place } from '../records/source.ts';

export type Transfer = RecordOf<'transfer'>;
export type Line = Transfer['data']['lines'][number];

/** One delivery that provides: a handover, a passing of title or an arrival. A shipment alone is in transit. */
export interface Provided {
  readonly transfer: Transfer;
  readonly line: Line;
  /** The line, counted from 0. */
  readonly index: number;
  readonly on: DaySpan;
  readonly event: 'handover' | 'title' | 'arrival';
  /** Whether it has been made by the day of the question; never a certain no. */
  readonly happened: Exclude<Answer, 'no'>;
  readonly at: Place;
}

/** A delivery that finds its place when it is asked for: of most nothing is told. */
class ProvidedDelivery implements Provided {
  readonly transfer: Transfer;
  readonly line: Line;
  readonly index: number;
  readonly on: DaySpan;
  readonly event: Provided['event'];
  readonly happened: Provided['happened'];
  readonly #nth: number;

  constructor(
    transfer: Transfer,
    line: Line,
    index: number,
    nth: number,
    on: DaySpan,
    event: Provided['event'],
    happened: Provided['happened'],
  ) {
    this.transfer = transfer;
    this.line = line;
    this.index = index;
    this.on = on;
    this.event = event;
    this.happened = happened;
    this.#nth = nth;
  }

  get at(): Place {
    return at(this.transfer, 'lines', this.index, 'deliveries', this.#nth, 'on');
  }
}

/** The deliveries of `transfer` that have been made by the day of the question, or may have been. */
export function providedBy(transfer: Transfer, { asOf }: Pick<Context, 'asOf'>): readonly Provided[] {
  const found: Provided[] = [];
  for (const [index, line] of transfer.data.lines.entries()) {
    for (const [nth, { on, event = 'handover' }] of (line.deliveries ?? []).entries()) {
      const happened = isOnOrBefore(on, asOf);
      if (happened === 'no' || event === 'shipment') continue;
      found.push(new ProvidedDelivery(transfer, line, index, nth, on, event, happened));
    }
  }
  return found;
}

/** Whether something of a line is left to deliver: nothing provided yet, or less than the quantity. A delivery without a quantity is taken as the whole. */
export function isOpen({ quantity, deliveries = [] }: Line, { asOf }: Pick<Context, 'asOf'>): boolean {
  const parts = deliveries
    .filter(({ on, event }) => event !== 'shipment' && hasHappened(on, asOf))
    .map(({ quantity: part = Infinity }) => part);
  return parts.length === 0 || parts.reduce((sum, part) => sum + part) < (quantity ?? 0);
}

/** An item as a sentence names it, cut where it is long. */
export const itemOf = ({ item }: Pick<Line, 'item'>): string =>
  item.length > 30 ? `${item.slice(0, 27)}...` : item;
