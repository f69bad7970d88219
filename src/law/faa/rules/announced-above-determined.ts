import { inWords } from '../../../calendar/day-span.ts';
import type { Held } from '../../../engine/figure.ts';
import type { Breach, Context, Fact, Rule } from '../../../engine/rule.ts';
import { at, grouped } from '../../../records/case-repository.ts';
import { inDollars, sumInWords, sumOfDollars } from '../../../records/money.ts';
import { byCodeUnit, type Related } from '../../../records/source.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadDoubts } from '../../unread.ts';
import {
  announcedDrawdowns,
  ceilingOn,
  lookedAt,
  stepsOf,
  type Announced,
  type Drawdown,
} from '../accounts.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';

/** Sections 506(a) and 552(c)(2): what is announced as drawdowns, beside what was determined. */
export const announcedAboveDetermined: Rule = {
  id: 'faa/announced-above-determined',
  clauses: [
    faa.clause('506(a)(1)'),
    faa.clause('506(a)(2)'),
    faa.clause('506(a)(3)'),
    faa.clause('552(c)(2)'),
  ],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Transfers announced as drawdowns come to more than was determined for them, or than a whole ceiling where they name no determination.',
    remedy:
      'announcements are not determinations: record the determination each was made under, or the revaluation that made room, where there was one',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/drawdown.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 20000000 # finding
determined: 2024-03-12
notified_congress: 2024-03-11
-- ruritania/package.yaml --
kind: transfer
recipient: ruritania
program: pda
drawdown: ruritania/drawdown
announced: 2024-03-13
lines:
  - item: helmets
    value: 20000001
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/drawdown.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 20000000
determined: 2024-03-12
notified_congress: 2024-03-11
-- ruritania/package.yaml --
kind: transfer
recipient: ruritania
program: pda
drawdown: ruritania/drawdown
announced: 2024-03-13
lines:
  - item: helmets
    value: 20000000
`,
  },

  *check(context) {
    const announced = announcedDrawdowns(context);
    const named = grouped(
      announced.filter(({ drawdown }) => drawdown),
      ({ drawdown }) => drawdown!.id,
    );
    for (const own of named.values()) yield* aboveDetermined(own[0]!.drawdown!, own, context);
    const unnamed = announced.filter(({ drawdown }) => !drawdown);
    const inYears = unnamed.flatMap((each) => each.years.map((year) => ({ each, year })));
    const told = new Set<Announced>();
    for (const own of grouped(inYears, ({ each, year }) => `${each.authority} ${year}`).values()) {
      const [{ year }] = own as [(typeof own)[number]];
      const all = own.map(({ each }) => each);
      const certain = all.filter(({ fiscalYear }) => fiscalYear !== undefined);
      yield* aboveCeiling(certain, year, context);
      yield* perhapsAboveCeiling(all, certain, year, context, told);
    }
  },
};

const valueOfAll = (all: readonly Announced[]): number =>
  sumOfDollars(all.flatMap(({ values }) => values)) ?? Number.POSITIVE_INFINITY;

function* aboveDetermined(drawdown: Drawdown, own: readonly Announced[], context: Context): Iterable<Breach> {
  const asOf = lastJudged(context);
  // The highest value that it may have now: a revaluation that may have come counts where it gives room.
  const steps = stepsOf(drawdown, asOf);
  const settledAt = steps.findLastIndex(({ on }) => on.latest !== null && on.latest <= asOf);
  const room = Math.max(
    ...steps.slice(Math.max(0, settledAt)).map(({ amount }) => amount),
    steps.length === 0 ? drawdown.data.amount : 0,
  );
  const sum = valueOfAll(own);
  if (sum <= room) return;
  yield {
    at: at(drawdown, 'amount'),
    message: `transfers announced under this drawdown come to ${sumInWords(sum)}, and ${inDollars(room)} is determined`,
    label: 'determined',
    record: drawdown.id,
    recipient: drawdown.data.recipient,
    under: [faa.clause(drawdown.data.authority)],
    related: relatedTo(own),
  };
}

/** Announcements without a determination, told where their running sum passes the ceiling as it stands now. */
function* aboveCeiling(own: readonly Announced[], fiscalYear: number, context: Context): Iterable<Breach> {
  const ceiling = ceilingFor(own, fiscalYear, context);
  const sum = valueOfAll(own);
  if (!ceiling || sum <= ceiling.value) return;
  const inOrder = own.toSorted(
    (a, b) =>
      byCodeUnit(a.transfer.data.announced!.earliest!, b.transfer.data.announced!.earliest!) ||
      byCodeUnit(a.transfer.id, b.transfer.id),
  );
  let running = 0;
  const reached = inOrder.findIndex((each) => ceiling.value < (running += valueOfAll([each])));
  const { transfer } = inOrder[reached]!;
  yield {
    at: at(transfer, 'announced'),
    message: `announced in fiscal year ${fiscalYear} as drawdowns that name no determination: ${sumInWords(sum)}, above the ceiling of ${inDollars(ceiling.value)}`,
    label: 'passes it here',
    record: transfer.id,
    recipient: transfer.data.recipient,
    under: [faa.clause(own[0]!.authority)],
    facts: [notDeterminations],
    doubts: unreadDoubts(context.cases.unread('drawdown')),
  };
}

/** The ceiling as it stands now; undefined: none is recorded, or there is nothing to hold against it. */
const ceilingFor = (own: readonly Announced[], year: number, context: Context): Held | undefined =>
  own[0] && ceilingOn(own[0].authority, year, lookedAt(year, lastJudged(context)));

const notDeterminations: Fact = {
  name: 'text',
  text: 'announcements are not determinations: one can draw on what was determined earlier, on the authority of another year, or on room that a revaluation made',
};

/** What was announced on days that leave the year open, and passes a ceiling in one of them; each is told once. */
function* perhapsAboveCeiling(
  all: readonly Announced[],
  certain: readonly Announced[],
  fiscalYear: number,
  context: Context,
  told: Set<Announced>,
): Iterable<Breach> {
  const ceiling = ceilingFor(all, fiscalYear, context);
  const open = all.find((each) => each.fiscalYear === undefined && !told.has(each));
  if (!ceiling || !open || valueOfAll(all) <= ceiling.value || valueOfAll(certain) > ceiling.value) return;
  for (const each of all) told.add(each);
  const { transfer, authority } = open;
  const breach: Breach = {
    at: at(transfer, 'announced'),
    message: `announced as drawdowns that name no determination, in fiscal year ${fiscalYear} or another: ${sumInWords(valueOfAll(all))}, above the ceiling of ${inDollars(ceiling.value)}`,
    label: 'in this year or another',
    record: transfer.id,
    recipient: transfer.data.recipient,
    under: [faa.clause(authority)],
    facts: [notDeterminations],
  };
  const unread = unreadDoubts(context.cases.unread('drawdown'));
  yield openBreach(breach, [...uncertainDay(transfer, 'announced', transfer.data.announced!), ...unread]);
}

/** The most transfers that are named beside a finding. */
const mostNamed = 10;

const relatedTo = (own: readonly Announced[]): readonly Related[] =>
  own.slice(0, mostNamed).map(({ transfer, values }) => {
    const day = transfer.data.announced;
    return {
      at: at(transfer, 'drawdown'),
      message: `${sumInWords(sumOfDollars(values) ?? Number.POSITIVE_INFINITY)}, announced ${day ? inWords(day) : 'on a day that is not recorded'}`,
    };
  });
