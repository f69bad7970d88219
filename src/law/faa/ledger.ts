/** The ledger of drawdowns: each authority and fiscal year against its ceiling. */
import { fiscalYear, fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { later, type PlainDate } from '../../calendar/plain-date.ts';
import { hasHappened, inWords, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';
import type { Context } from '../../engine/rule.ts';
import { grouped } from '../../records/case-repository.ts';
import { sumOfDollars } from '../../records/money.ts';
import { byCodeUnit } from '../../records/source.ts';
import {
  accountsOf,
  announcedDrawdowns,
  ceilingOn,
  lookedAt,
  valueOf,
  yearsOf,
  type Account,
  type Announced,
  type Step,
} from './accounts.ts';
import { ceilings, type Authority } from './figures.ts';

export const authorities = Object.keys(ceilings) as readonly Authority[];

/** What is determined in an account as of a day, and the last step that added to it. Undefined sum: it is not exact. */
export function determinedIn(
  { steps }: Account,
  asOf: PlainDate,
): { readonly total: number | undefined; readonly last: Step | undefined } {
  const drawdowns = [...new Set(steps.map(({ drawdown }) => drawdown))];
  const certain = steps.filter(({ on }) => hasHappened(on, asOf));
  return {
    total: sumOfDollars(drawdowns.map((each) => valueOf(each, asOf) ?? 0)),
    last: certain
      .filter(({ change }) => change > 0)
      .toSorted((a, b) => byCodeUnit(a.on.latest!, b.on.latest!) || byCodeUnit(a.drawdown.id, b.drawdown.id))
      .at(-1),
  };
}

/** Where a movement stands among the others: at its last day, which has come. */
const orderOf = ({ latest }: DaySpan): string => latest!;

/** A day on which something moved, as a person reads it. */
export interface Movement {
  readonly on: DaySpan;
  readonly what: 'ceiling' | 'determined' | 'revalued';
  /** The ceiling, or the value of the determination, from then on. */
  readonly amount: number;
  /** The act, or the record. */
  readonly by: string;
  /** The fiscal year of the day, where it is another than that of the authority. */
  readonly dayIn: number | null;
}

/** One authority in one fiscal year; amounts in whole dollars. */
export interface LedgerRow {
  readonly authority: Authority;
  readonly fiscalYear: number;
  /** Null: none is recorded for so early a year. */
  readonly ceiling: number | null;
  readonly determined: number;
  readonly announced: number;
  /** That part of the announced amounts whose transfers name a drawdown. */
  readonly announcedUnderDrawdowns: number;
  /** Ceiling less determinations; null where no ceiling is recorded. Negative where they pass it. */
  readonly remaining: number | null;
  readonly changes: readonly {
    readonly on: PlainDate;
    readonly ceiling: number;
    readonly citation: string;
  }[];
  readonly movements: readonly Movement[];
  /** The drawdowns that are counted, and the transfers that were announced. */
  readonly records: readonly string[];
  /** Announced transfers with a line whose value is not recorded: the sum leaves that out. */
  readonly withoutAmount: readonly string[];
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Drawdowns and transfers whose fiscal year, or whether they have been made, cannot be told: they are in no sum. */
  readonly open: readonly { readonly record: string; readonly why: string }[];
}

/** That a sum is refused, since it would not be exact. */
export class TooLarge extends Error {}

/**
 * The ledger as of the day of the question; with `year`, every authority in that year, else those for which something
 * is recorded. @throws TooLarge where a sum is beyond 2^53 - 1.
 */
export function ledgerOf(asked: Context, year?: number): Ledger {
  // It tells what was done, whether or not the Act is applied to judge it.
  const context: Context = { ...asked, until: undefined };
  const { asOf } = context;
  const accounts = new Map(
    accountsOf(context).map((account) => [`${account.authority} ${account.fiscalYear}`, account]),
  );
  const announced = announcedDrawdowns(context);
  const told = grouped(
    announced.filter(({ fiscalYear: of }) => of !== undefined),
    (each) => `${each.authority} ${each.fiscalYear}`,
  );
  const keys =
    year === undefined
      ? new Set([...accounts.keys(), ...told.keys()])
      : new Set(authorities.map((authority) => `${authority} ${year}`));
  const rows = Array.from(keys, (key): LedgerRow => {
    const [authority, name] = key.split(' ') as [Authority, string];
    return rowOf(authority, Number(name), accounts.get(key), told.get(key) ?? [], asOf);
  });
  return {
    rows: rows.toSorted((a, b) => b.fiscalYear - a.fiscalYear || byCodeUnit(a.authority, b.authority)),
    open: openIn(context, announced, year),
  };
}

function rowOf(
  authority: Authority,
  year: number,
  account: Account | undefined,
  announced: readonly Announced[],
  asOf: PlainDate,
): LedgerRow {
  const ceiling = ceilingOn(authority, year, lookedAt(year, asOf))?.value ?? null;
  const steps = (account?.steps ?? []).filter(({ on }) => hasHappened(on, asOf));
  const determined = account ? exact(determinedIn(account, asOf).total) : 0;
  const changes = changesOf(authority, year, asOf);
  const sum = (of: readonly Announced[]): number => exact(sumOfDollars(of.flatMap(({ values }) => values)));
  return {
    authority,
    fiscalYear: year,
    ceiling,
    determined,
    announced: sum(announced),
    announcedUnderDrawdowns: sum(announced.filter(({ drawdown }) => drawdown)),
    remaining: ceiling === null ? null : ceiling - determined,
    changes,
    movements: [
      ...changes.map(({ on, ceiling: amount, citation }): Movement => ({
        on: { earliest: on, latest: on },
        what: 'ceiling',
        amount,
        by: citation,
        dayIn: null,
      })),
      ...steps.map(({ on, amount, isRevaluation, drawdown }): Movement => ({
        on,
        what: isRevaluation ? 'revalued' : 'determined',
        amount,
        by: drawdown.id,
        dayIn: yearBeside(on, year),
      })),
    ].toSorted((a, b) => byCodeUnit(orderOf(a.on), orderOf(b.on)) || byCodeUnit(a.by, b.by)),
    records: [
      ...new Set([
        ...steps.map(({ drawdown }) => drawdown.id),
        ...announced.map(({ transfer }) => transfer.id),
      ]),
    ].toSorted(),
    withoutAmount: announced.filter(({ isPart }) => isPart).map(({ transfer }) => transfer.id),
  };
}

/** A sum that is not exact is none. */
function exact(sum: number | undefined): number {
  if (sum !== undefined) return sum;
  throw new TooLarge('the amounts add up to more than can be counted exactly');
}

/** The ceilings of a fiscal year as they took effect, up to the day of the question. What was replaced before the year is left out. */
function changesOf(authority: Authority, year: number, asOf: PlainDate): LedgerRow['changes'] {
  const { first } = fiscalYear(year);
  const start = ceilingOn(authority, year, first);
  const upTo = lookedAt(year, asOf);
  const within = ceilings[authority].values.filter(
    ({ from, fiscalYear: of }) => (of === undefined || of === year) && first < from && from <= upTo,
  );
  return [...(start && first <= upTo ? [start] : []), ...within].map(
    ({ from, value, source, fiscalYear: of }) => ({
      // A ceiling for one year that was set before it began holds from the day of the act; the base from the year on.
      on: of === undefined ? later(from, first) : from,
      ceiling: value,
      citation: source.citation,
    }),
  );
}

/** The fiscal year of a day, where it is another than `year`. */
function yearBeside({ earliest, latest }: DaySpan, year: number): number | null {
  if (earliest === null || earliest !== latest) return null;
  const { name } = fiscalYearOf(earliest);
  return name === year ? null : name;
}

function openIn(context: Context, announced: readonly Announced[], year: number | undefined): Ledger['open'] {
  const { cases, asOf } = context;
  const concerns = (years: readonly number[]): boolean =>
    year === undefined || years.length === 0 || years.includes(year);
  const drawdowns = cases.all('drawdown').flatMap((drawdown) => {
    const { determined } = drawdown.data;
    const { years, isCertain: isOfOne } = yearsOf(drawdown, asOf);
    if (!concerns(years) || isYetToCome(determined, asOf)) return [];
    if (hasHappened(determined, asOf) && isOfOne) return [];
    return [{ record: drawdown.id, why: `determined ${inWords(determined)}` }];
  });
  const transfers = announced.flatMap(({ transfer, fiscalYear: of, years, drawdown }) => {
    if (of !== undefined || !concerns(years)) return [];
    const { announced: day } = transfer.data;
    const own = day === undefined ? 'the day it was announced is not recorded' : `announced ${inWords(day)}`;
    return [{ record: transfer.id, why: drawdown ? `the year of ${drawdown.id} cannot be told` : own }];
  });
  return [...drawdowns, ...transfers];
}
