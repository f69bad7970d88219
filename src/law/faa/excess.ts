/** Excess defense articles: which of them Congress is told of, when it was, and when they were approved or delivered. */
import { hasHappened, isYetToCome, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import { heldOn } from '../../engine/figure.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import { providedBy, type Transfer } from '../provided.ts';
import { edaThreshold } from './figures.ts';
import { lastJudged } from './in-force.ts';

/** A transfer of excess articles that has been approved, or of which something has been delivered. */
export interface ExcessTransfer {
  readonly transfer: Transfer;
  /** Whether Congress has to be told of it. */
  readonly needsNotice: Answer;
  /** What the record lacks to tell that. */
  readonly doubts: readonly Doubt[];
  /** The notice, where one is recorded and may have been given by the day of the question. */
  readonly notified: { readonly on: DaySpan; readonly at: Place } | undefined;
  /** The approval; where none is recorded, the first delivery, which an approval must have come before. */
  readonly acted: {
    readonly what: 'approved' | 'delivered';
    readonly field: string;
    readonly on: DaySpan;
    readonly at: Place;
  };
}

/** Every transfer of excess articles that had certainly been approved, or delivered in part, by the day of the question. */
export function excessTransfers(context: Context): readonly ExcessTransfer[] {
  return context.cases
    .all('transfer')
    .filter(({ data }) => data.program === 'eda')
    .flatMap((transfer): ExcessTransfer[] => {
      const acted = actOf(transfer, context);
      return acted
        ? [{ transfer, ...needOf(transfer, context), notified: noticeOf(transfer, context), acted }]
        : [];
    });
}

function actOf(transfer: Transfer, context: Context): ExcessTransfer['acted'] | undefined {
  const { approved } = transfer.data;
  if (approved && hasHappened(approved, lastJudged(context)))
    return { what: 'approved', field: 'approved', on: approved, at: at(transfer, 'approved') };
  const [first] = providedBy(transfer, { asOf: lastJudged(context) })
    .filter(({ happened }) => happened === 'yes')
    .toSorted((a, b) => byCodeUnit(a.on.latest!, b.on.latest!));
  return first && { what: 'delivered', field: 'deliveries', on: first.on, at: first.at };
}

function needOf(transfer: Transfer, { asOf }: Context): Pick<ExcessTransfer, 'needsNotice' | 'doubts'> {
  const { significant_military_equipment: significant, acquisition_cost: cost } = transfer.data.eda ?? {};
  const threshold = heldOn(edaThreshold, asOf);
  if (significant || (cost !== undefined && threshold && threshold.value <= cost))
    return { needsNotice: 'yes', doubts: [] };
  // A low cost alone is taken as the record of ordinary equipment; no cost at all is not.
  if (cost !== undefined) return { needsNotice: 'no', doubts: [] };
  const lacking = [
    'acquisition_cost',
    ...(significant === undefined ? ['significant_military_equipment'] : []),
  ];
  return {
    needsNotice: 'cannot tell',
    doubts: lacking.map((field) => ({
      field,
      text: `"${field}" of ${transfer.id} is not recorded`,
      at: at(transfer, 'eda'),
    })),
  };
}

function noticeOf(transfer: Transfer, { asOf }: Context): ExcessTransfer['notified'] {
  const own = transfer.data.eda?.notified_congress;
  const on = own ?? transfer.data.notified_congress;
  if (!on || isYetToCome(on, asOf)) return undefined;
  return { on, at: own ? at(transfer, 'eda', 'notified_congress') : at(transfer, 'notified_congress') };
}
