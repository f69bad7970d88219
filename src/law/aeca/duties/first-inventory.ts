import { earlier, later, type PlainDate } from '../../../calendar/plain-date.ts';
import { between, isBefore, isYetToCome, type DaySpan } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty, type Occasion } from '../../../engine/duty.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { itemOf, type Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadDoubts } from '../../unread.ts';
import { aeca } from '../clauses.ts';

const clause = aeca.clause('40A.inventory');

/** Section 40A: articles under enhanced monitoring are inventoried a first time after each arrival. */
export const firstInventory: Duty = {
  id: 'aeca/first-inventory',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: `A first inventory of articles subject to enhanced monitoring, within ${daysOf(clause)} days of each arrival.`,
    remedy:
      'when the inventory has been taken, record it: an end-use-check of the program golden-sentry-enhanced that names the transfer',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/sights.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: night vision sights
    enhanced_monitoring: true
    deliveries:
      - { on: 2024-03-31, event: arrival } # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/sights.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: night vision sights
    enhanced_monitoring: true
    deliveries:
      - { on: 2024-03-31, event: arrival }
-- ruritania/inventory.yaml --
kind: end-use-check
recipient: ruritania
transfers: [ruritania/sights]
program: golden-sentry-enhanced
on: 2024-06-29
result: favorable
`,
  },

  *occasions(context) {
    for (const transfer of context.cases.all('transfer')) {
      const { recipient, lines } = transfer.data;
      for (const [index, line] of lines.entries()) {
        if (!line.enhanced_monitoring) continue;
        for (const [nth, { on, event }] of (line.deliveries ?? []).entries()) {
          if (event !== 'arrival') continue;
          const start = clockStart(on, clause.from!, context);
          if (!start) continue;
          const { done, doubts } = inventoried(transfer, start.from, context);
          yield {
            record: transfer,
            recipient,
            which: `line ${index + 1}, delivery ${nth + 1}`,
            clause,
            actor: ['defense'],
            addressee: 'the inventory records',
            what: `the first inventory of ${itemOf(line)}`,
            ...start,
            due: lastDays(clause, start.from),
            done,
            byNoticeOnly: false,
            doubts: [...uncertainDay(transfer, 'on', on), ...doubts],
            at: at(transfer, 'lines', index, 'deliveries', nth, 'on'),
            label: 'the clock starts here',
          } satisfies Occasion;
        }
      }
    }
  },
};

type Check = RecordOf<'end-use-check'>;

const knownOf = oncePerContext<string, ReadonlyMap<string, readonly Check[]>>();

/** The enhanced checks made by the day of the question that name a transfer, or name none of its recipient's. */
function inventoriesOf(transfer: Transfer, context: Context): readonly Check[] {
  const { recipient } = transfer.data;
  const byTransfer = knownOf(context, recipient, () => {
    const checks = context.cases
      .of('end-use-check', recipient)
      .filter(({ data }) => data.program === 'golden-sentry-enhanced' && !isYetToCome(data.on, context.asOf));
    const named = new Map<string, Check[]>([[ofAll, []]]);
    for (const check of checks) {
      for (const id of new Set(check.data.transfers ?? [ofAll])) {
        const own = named.get(id);
        if (own) own.push(check);
        else named.set(id, [check]);
      }
    }
    return named;
  });
  return [...(byTransfer.get(transfer.id) ?? []), ...byTransfer.get(ofAll)!];
}

/** Stands for every transfer; no record has this id. */
const ofAll = '';

/** The first enhanced check of what arrived: the day it was made in each way the records can be read. */
function inventoried(
  transfer: Transfer,
  arrived: DaySpan,
  context: Context,
): { readonly done: readonly (DaySpan | 'never')[]; readonly doubts: readonly Doubt[] } {
  const { recipient } = transfer.data;
  const checks = inventoriesOf(transfer, context).filter(({ data }) => isBefore(data.on, arrived) !== 'yes');
  const unread = unreadDoubts(context.cases.unread('end-use-check', recipient));
  const certain = checks.filter(({ data }) => isBefore(data.on, arrived) === 'no');
  const doubts = [...checks.flatMap((check) => uncertainDay(check, 'on', check.data.on)), ...unread];
  const start = arrived.earliest!;
  const earliest = unread.length > 0 ? start : firstOf(checks, start);
  if (earliest === undefined) return { done: ['never'], doubts };
  const lasts = certain.map(({ data }) => data.on.latest);
  const latest = lasts.reduce((a, b) => (a === null ? b : b === null ? a : earlier(a, b)), null);
  const span = between(earliest, latest);
  return { done: certain.length > 0 ? [span] : [span, 'never'], doubts };
}

/** The first day on which one of `checks` can have been made, from `start` on. */
function firstOf(checks: readonly Check[], start: PlainDate): PlainDate | undefined {
  const days = checks.map(({ data }) => later(data.on.earliest ?? start, start));
  return days.length === 0 ? undefined : days.reduce(earlier);
}
