import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { itemOf } from '../../provided.ts';
import { leahy } from '../clauses.ts';
import { barOf, governing, laws, nameOf, type Law } from '../laws.ts';
import { awaited, receipts, type Receipt } from '../receipts.ts';
import { standingsOf } from '../standing.ts';
import { unreadVettings } from '../vettings.ts';

/** FAA sec. 620M(a), 10 U.S.C. 362(a): no assistance to a unit with credible information against it. */
export const barredUnit: Rule = {
  id: 'leahy/barred-unit',
  clauses: [
    barOf.state,
    leahy.clause('620M(b)'),
    barOf.defense,
    leahy.clause('362(b)'),
    leahy.clause('362(c)'),
  ],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A unit was assisted although its latest vetting under the law that governs the program says credible information, and no exception was in effect that day. A warning where the finding was made under the other law, where the report of the exception is missing, and before anything is delivered. What bars a parent unit is not told at the units below it.',
    remedy:
      'record the exception or the later vetting if there is one; otherwise the unit may not be assisted until there is',
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
on: 2024-01-15
result: credible-information
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: trucks
    receiving_units: [ruritania/guard]
    deliveries:
      - on: 2024-06-10 # finding
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
on: 2024-01-15
result: credible-information
exception: { on: 2024-05-01, because: Those responsible were tried., reported: 2024-05-03 }
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: trucks
    receiving_units: [ruritania/guard]
    deliveries: [{ on: 2024-06-10 }]
`,
  },

  *check(context) {
    for (const receipt of receipts(context)) yield* barsOn(receipt, context);
    for (const receipt of awaited(context)) yield* barsOn(receipt, context);
  },
};

/** What bars a receipt: under the laws that govern it, else under the other one. */
function barsOn(receipt: Receipt, context: Context): readonly Breach[] {
  const own = governing(receipt.transfer);
  const told = own.flatMap((law) => barUnder(law, receipt, context));
  if (told.length > 0)
    return own.length === 1
      ? told
      : told.map((breach) => openBreach(breach, [...breach.doubts!, whichLaw(receipt)]));
  return laws
    .filter((law) => !own.includes(law))
    .flatMap((law) => barUnder(law, receipt, context))
    .map((breach) =>
      openBreach(
        {
          ...breach,
          facts: [{ name: 'text', text: `the program comes under ${nameOf[own[0]!]}` }, ...breach.facts!],
        },
        breach.doubts!.filter(({ broken }) => broken),
      ),
    );
}

/** Where a program outside the catalogue names no law, which of the two governs it cannot be told. */
const whichLaw = ({ transfer }: Receipt): Doubt => ({
  field: 'authority',
  text: `which of the two laws governs the program of ${transfer.id} is not told by the record`,
  at: at(transfer, 'authority'),
});

function barUnder(law: Law, receipt: Receipt, context: Context): Breach[] {
  const { unit, transfer, day, delivered } = receipt;
  const { possible, findings, doubts } = standingsOf(context, unit, law, day);
  const free = possible.has('free');
  if (free && possible.size === 1) return [];
  const unread = unreadVettings(context, unit);
  const breach: Breach = {
    at: receipt.at,
    message: messageOf(receipt, law, free, possible.has('barred')),
    label: delivered === 'not yet' ? 'named here' : 'delivered here',
    record: transfer.id,
    recipient: transfer.data.recipient,
    under: [barOf[law], ...exceptionsOf[law]],
    related: findings.map((finding) => ({
      at: at(finding, 'result'),
      message: `credible information, under ${nameOf[law]}`,
    })),
    facts: [],
    doubts: unread,
  };
  if (possible.size === 1 && delivered === 'yes' && possible.has('barred')) return [breach];
  const open = possible.size > 1 ? [...receipt.doubts, ...doubts] : receipt.doubts;
  return [openBreach(breach, [...open, ...unread])];
}

const exceptionsOf = {
  state: [leahy.clause('620M(b)')],
  defense: [leahy.clause('362(b)'), leahy.clause('362(c)')],
};

/** `free`, `barred`: whether the unit may have been free that day, and whether it may have been barred. */
function messageOf({ line, unit, delivered }: Receipt, law: Law, free: boolean, barred: boolean): string {
  const item = itemOf(line);
  const [receives, was] = delivered === 'not yet' ? ['is to receive', 'is'] : ['received', 'was'];
  if (free)
    return `the record does not show whether ${unit} ${was} free to receive ${item} under ${nameOf[law]}`;
  if (delivered === 'perhaps')
    return `the record does not show whether ${unit}, barred under ${nameOf[law]}, received ${item}`;
  return barred
    ? `${unit} ${receives} ${item}, although credible information bars it under ${nameOf[law]}`
    : `${unit} ${receives} ${item} under an exception without its report, which is part of it`;
}
