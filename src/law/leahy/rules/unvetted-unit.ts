import { addDays, later, type PlainDate } from '../../../calendar/plain-date.ts';
import { type DaySpan } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { itemOf } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { barOf, binds, governing, holds, laws } from '../laws.ts';
import { receipts, type Receipt } from '../receipts.ts';
import { latestOf, unreadVettings, vettingsOf, type Vetting } from '../vettings.ts';

/** FAA sec. 620M(a), 10 U.S.C. 362(a): whether a unit is barred is known by vetting it. */
export const unvettedUnit: Rule = {
  id: 'leahy/unvetted-unit',
  clauses: [barOf.state, barOf.defense],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      "A unit received something on a day on which no vetting of it with a clear result was in effect, under either law. Vettings are not public: in an outsider's record this is information.",
    remedy: 'record the vetting with its day, and its last day if it has one',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/guard.yaml --
kind: unit
recipient: ruritania
name: Border Guard
-- ruritania/guard-vetting.yaml --
kind: vetting
unit: ruritania/guard
law: state
on: 2023-05-15
result: clear
valid_to: 2024-05-14
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: trucks
    receiving_units: [ruritania/guard]
    deliveries:
      - on: 2024-05-15 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/guard.yaml --
kind: unit
recipient: ruritania
name: Border Guard
-- ruritania/guard-vetting.yaml --
kind: vetting
unit: ruritania/guard
law: state
on: 2023-05-15
result: clear
valid_to: 2024-05-14
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: trucks
    receiving_units: [ruritania/guard]
    deliveries: [{ on: 2024-05-14 }]
`,
  },

  *check(context) {
    for (const receipt of receipts(context)) {
      const under = governing(receipt.transfer).filter((law) => binds(law, receipt.day, context) !== 'no');
      if (under.length === 0 || mayHaveFinding(receipt, context)) continue;
      const clear = clearFor(receipt, context);
      if (isCovered(clear, receipt.day)) continue;
      const { transfer, line, unit } = receipt;
      const open = clear.length > 0 || receipt.delivered === 'perhaps';
      const breach: Breach = {
        at: receipt.at,
        message: open
          ? `the record does not show whether a vetting of ${unit} was in effect when it received ${itemOf(line)}`
          : `${unit} received ${itemOf(line)}, and no vetting of the unit was in effect that day`,
        label: 'delivered here',
        record: transfer.id,
        recipient: transfer.data.recipient,
        under: under.map((law) => barOf[law]),
        related: clear.map((vetting) => ({ at: at(vetting, 'on'), message: 'a clear vetting' })),
      };
      yield openBreach(
        breach,
        [
          ...(open ? [...receipt.doubts, ...clear.flatMap(daysOf)] : []),
          ...(context.publicOnly ? [unpublished(receipt)] : []),
          ...unreadVettings(context, unit),
        ],
        context.publicOnly ? 'info' : 'warning',
      );
    }
  },
};

/** Whether the latest vetting may be one of credible information: what follows from it, another rule tells. */
const mayHaveFinding = ({ unit, day }: Receipt, context: Context): boolean =>
  laws.some((law) =>
    latestOf(context, unit, law, day).latest.some(({ data }) => data.result === 'credible-information'),
  );

/** The clear vettings of the unit that were in effect on the day, or may have been. */
const clearFor = ({ unit, day }: Receipt, context: Context): readonly Vetting[] =>
  vettingsOf(context, unit).filter(
    ({ data }) => data.result === 'clear' && holds(day, data.on, data.valid_to) !== 'no',
  );

/** Whether on each day of `day` one of the vettings certainly was in effect: not always the same one. */
function isCovered(vettings: readonly Vetting[], { earliest, latest }: DaySpan): boolean {
  if (earliest === null) return false;
  let open: PlainDate = earliest;
  const inOrder = vettings.toSorted((a, b) => (lastOf(a.data.on) < lastOf(b.data.on) ? -1 : 1));
  for (const { data } of inOrder) {
    if (open < lastOf(data.on)) break;
    if (!data.valid_to) return true;
    if (data.valid_to.earliest !== null) open = later(open, addDays(data.valid_to.earliest, 1));
  }
  return latest! < open;
}

const lastOf = ({ latest }: DaySpan): string => latest ?? '~';

const daysOf = (vetting: Vetting): Doubt[] => [
  ...uncertainDay(vetting, 'on', vetting.data.on),
  ...(vetting.data.valid_to ? uncertainDay(vetting, 'valid_to', vetting.data.valid_to) : []),
];

const unpublished = ({ at: place }: Receipt): Doubt => ({
  field: 'vetting',
  text: 'vettings are not public; there may be one',
  at: place,
});
