/** Every line of every transfer with its verdicts. */
import { onDay, type DaySpan } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { isOpen } from '../provided.ts';
import { forbids, type Judgement, type Line, type Transfer } from './judgement.ts';
import { judge, type SoFar } from './judge.ts';

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
export const provides = ({ event }: JudgedDelivery): boolean => event !== 'shipment';

/** The lines of all transfers that take part in judgement, judged one transfer after the other. None is kept. */
export function* judgedLines(context: Context): Iterable<JudgedLine> {
  for (const transfer of context.cases.all('transfer')) yield* judgeTransfer(transfer, context);
}

const known = oncePerContext<'all', readonly JudgedLine[]>();

/**
 * Those of {@link judgedLines} that a rule may have something to say of: something of them may not be provided now, or
 * on the day of a delivery, or that cannot be told, or the assurances of the recipient were assessed. Worked out once.
 */
export const linesOfNote = (context: Context): readonly JudgedLine[] =>
  known(context, 'all', () => {
    const found: JudgedLine[] = [];
    for (const line of judgedLines(context)) if (isOfNote(line, context)) found.push(line);
    return found;
  });

function isOfNote({ transfer, now, deliveries }: JudgedLine, { cases }: Context): boolean {
  const isOpen = ({ verdict }: Judgement): boolean => forbids(verdict) || verdict === 'undetermined';
  return (
    isOpen(now) ||
    deliveries.some(({ judgement }) => isOpen(judgement)) ||
    cases.of('assessment', transfer.data.recipient).length > 0
  );
}

/** The lines of one transfer, draft or not. */
export function judgeTransfer(transfer: RecordOf<'transfer'>, context: Context): readonly JudgedLine[] {
  const { recipient, lines } = transfer.data;
  const soFar: SoFar = { judgements: new Map() };
  return lines.map((line, index): JudgedLine => {
    const deliveries = (line.deliveries ?? []).map((delivery, nth): JudgedDelivery => {
      const place = at(transfer, 'lines', index, 'deliveries', nth, 'on');
      const subject = { recipient, of: { transfer, line, index }, day: delivery.on, at: place };
      return {
        index: nth,
        on: delivery.on,
        event: delivery.event ?? 'handover',
        at: place,
        judgement: judge(subject, context, soFar),
      };
    });
    const place = at(transfer, 'lines', index, 'item');
    return {
      transfer,
      index,
      line,
      at: place,
      deliveries,
      now: judge(
        { recipient, of: { transfer, line, index }, day: onDay(context.asOf), at: place },
        context,
        soFar,
      ),
      open: isOpen(line, context),
    };
  });
}
