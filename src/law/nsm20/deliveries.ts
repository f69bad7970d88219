/** Every line of every transfer with its verdicts. */
import { onDay, type DaySpan } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { isOpen } from '../provided.ts';
import { forbids, type Judgement, type Line, type Transfer, type Verdict } from './judgement.ts';
import { judge, nothingYet, verdictOn, type SoFar } from './judge.ts';

export interface JudgedDelivery {
  readonly index: number;
  readonly on: DaySpan;
  readonly event: 'handover' | 'title' | 'arrival' | 'shipment';
  readonly at: Place;
  readonly judgement: Judgement;
}

export interface JudgedLine {
  readonly transfer: Transfer;
  readonly index: number;
  readonly line: Line;
  readonly at: Place;
  readonly deliveries: readonly JudgedDelivery[];
  /** The verdict on providing on the day of the question what is not yet delivered. */
  readonly now: Judgement;
  /** Whether something is left to deliver, as far as the record shows. */
  readonly open: boolean;
}

/** A shipment alone is in transit; everything else provides (AMB-06, AMB-24). */
export const provides = ({ event }: { readonly event?: JudgedDelivery['event'] | undefined }): boolean =>
  event !== 'shipment';

/** The verdict of {@link JudgedLine.now} on each line of each transfer that takes part in judgement, and nothing else. */
export function* verdictsNow(context: Context): Iterable<{
  readonly transfer: Transfer;
  readonly index: number;
  readonly verdict: Verdict;
}> {
  const today = onDay(context.asOf);
  for (const transfer of context.cases.all('transfer')) {
    const soFar = nothingYet();
    for (const [index, line] of transfer.data.lines.entries()) {
      const place = (): Place => at(transfer, 'lines', index, 'item');
      yield { transfer, index, verdict: verdictOn({ transfer, line, index }, today, place, context, soFar) };
    }
  }
}

const known = oncePerContext<'all', readonly JudgedLine[]>();

/**
 * The lines that a rule may have something to say of: something of them may not be provided now, or on the day of a
 * delivery, or that cannot be told. Worked out once.
 */
export const linesOfNote = (context: Context): readonly JudgedLine[] =>
  known(context, 'all', () => {
    const today = onDay(context.asOf);
    return context.cases.all('transfer').flatMap((transfer) => {
      const soFar = nothingYet();
      return transfer.data.lines.flatMap((line, index) => {
        const of = { transfer, line, index };
        const mayNot = (day: DaySpan, place: () => Place): boolean => {
          const verdict = verdictOn(of, day, place, context, soFar);
          return forbids(verdict) || verdict === 'undetermined';
        };
        const isOfNote =
          mayNot(today, () => at(transfer, 'lines', index, 'item')) ||
          line.deliveries?.some(({ on }, nth) =>
            mayNot(on, () => at(transfer, 'lines', index, 'deliveries', nth, 'on')),
          );
        return isOfNote ? judgeLine(transfer, index, context, soFar) : [];
      });
    });
  });

/** The lines of one transfer, draft or not. */
export function judgeTransfer(transfer: Transfer, context: Context): readonly JudgedLine[] {
  const soFar = nothingYet();
  return transfer.data.lines.map((_, index) => judgeLine(transfer, index, context, soFar));
}

function judgeLine(transfer: Transfer, index: number, context: Context, soFar: SoFar): JudgedLine {
  const { recipient, lines } = transfer.data;
  const line = lines[index]!;
  const of = { transfer, line, index };
  const deliveries = (line.deliveries ?? []).map((delivery, nth): JudgedDelivery => {
    const place = at(transfer, 'lines', index, 'deliveries', nth, 'on');
    return {
      index: nth,
      on: delivery.on,
      event: delivery.event ?? 'handover',
      at: place,
      judgement: judge({ recipient, of, day: delivery.on, at: place }, context, soFar),
    };
  });
  const place = at(transfer, 'lines', index, 'item');
  return {
    transfer,
    index,
    line,
    at: place,
    deliveries,
    now: judge({ recipient, of, day: onDay(context.asOf), at: place }, context, soFar),
    open: isOpen(line, context),
  };
}
