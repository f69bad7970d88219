/** What was determined and announced under each drawdown authority, fiscal year by fiscal year. */
import { fiscalYear, fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { earlier, later, type PlainDate } from '../../calendar/plain-date.ts';
import { hasHappened, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';
import { heldOn, type Held } from '../../engine/figure.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import type { Program } from '../../records/words.ts';
import { at, grouped, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import type { Transfer } from '../provided.ts';
import { ceilings, type Authority } from './figures.ts';
import { lastJudged } from './in-force.ts';

export type Drawdown = RecordOf<'drawdown'>;

/** A step in the value of one determination: the determination itself, or a revaluation. */
export interface Step {
  readonly drawdown: Drawdown;
  readonly on: DaySpan;
  /** The value from then on, in whole dollars. */
  readonly amount: number;
  /** By how much that is more, or less, than before. */
  readonly change: number;
  readonly isRevaluation: boolean;
  readonly at: Place;
}

/** The fiscal years whose authority a determination can have used. */
export interface Years {
  /** In their order; of a day without a first one only the last year that it can lie in. */
  readonly years: readonly number[];
  /** Whether it is one, and no other. */
  readonly isCertain: boolean;
}

/** The fiscal years of a determination: the one that is recorded, else those of its day up to that of the question. */
export function yearsOf({ data: { fiscal_year: recorded, determined } }: Drawdown, asOf: PlainDate): Years {
  return recorded === undefined ? yearsIn(determined, asOf) : { years: [recorded], isCertain: true };
}

/** The fiscal years that a day can lie in, where it has come by the day of the question. */
function yearsIn({ earliest, latest }: DaySpan, asOf: PlainDate): Years {
  const last = fiscalYearOf(latest ?? later(asOf, earliest!)).name;
  const first = earliest === null ? last : fiscalYearOf(earliest).name;
  return {
    years: Array.from({ length: last - first + 1 }, (_, nth) => first + nth),
    isCertain: earliest !== null && first === last,
  };
}

/** After every day: where an open end stands. */
const never = '~';

/** The steps of one determination that have happened by the day of the question, or may have, in the order of the file. */
export function stepsOf(drawdown: Drawdown, asOf: PlainDate): readonly Step[] {
  const { determined, amount, revaluations = [] } = drawdown.data;
  const steps: Step[] = [];
  let before = 0;
  const add = (on: DaySpan, value: number, isRevaluation: boolean, place: Place): void => {
    if (isYetToCome(on, asOf)) return;
    steps.push({ drawdown, on, amount: value, change: value - before, isRevaluation, at: place });
    before = value;
  };
  add(determined, amount, false, at(drawdown, 'amount'));
  if (steps.length > 0) {
    revaluations
      .map((each, index) => ({ each, place: at(drawdown, 'revaluations', index, 'amount') }))
      .toSorted((a, b) => byCodeUnit(a.each.on.latest ?? never, b.each.on.latest ?? never))
      .forEach(({ each, place }) => add(each.on, each.amount, true, place));
  }
  return steps;
}

/** What a determination is worth as of the day of the question; undefined: it has not certainly been made by then. */
export function valueOf(drawdown: Drawdown, asOf: PlainDate): number | undefined {
  if (!hasHappened(drawdown.data.determined, asOf)) return undefined;
  return stepsOf(drawdown, asOf).findLast(({ on }) => hasHappened(on, asOf))?.amount;
}

/** All determinations that may use the authority of one fiscal year. */
export interface Account {
  readonly authority: Authority;
  readonly fiscalYear: number;
  /** Of determinations that certainly use it. */
  readonly steps: readonly Step[];
  /** Of those that may use it, or that of another year. */
  readonly uncertain: readonly Step[];
}

const knownAccounts = oncePerContext<'all', readonly Account[]>();

/** Every account for which something is determined, by authority, then year. */
export function accountsOf(context: Context): readonly Account[] {
  const { cases } = context;
  const asOf = lastJudged(context);
  return knownAccounts(context, 'all', () => {
    const entries = cases.all('drawdown').flatMap((drawdown) => {
      const { years, isCertain } = yearsOf(drawdown, asOf);
      return years.map((year) => ({ drawdown, year, isCertain }));
    });
    const byYear = grouped(entries, ({ drawdown, year }) => `${drawdown.data.authority} ${year}`);
    return Array.from(byYear.values(), (own): Account => {
      const steps = (isCertain: boolean): Step[] =>
        own
          .filter((entry) => entry.isCertain === isCertain)
          .flatMap(({ drawdown }) => stepsOf(drawdown, asOf));
      const [first] = own as [(typeof own)[number]];
      return {
        authority: first.drawdown.data.authority,
        fiscalYear: first.year,
        steps: steps(true),
        uncertain: steps(false),
      };
    }).toSorted((a, b) => byCodeUnit(a.authority, b.authority) || a.fiscalYear - b.fiscalYear);
  });
}

/** The ceiling of an authority for a fiscal year, as it stood on `day`; undefined: none is recorded for so early a day. */
export const ceilingOn = (authority: Authority, year: number, day: PlainDate): Held | undefined =>
  heldOn(ceilings[authority], day, year);

/** The ceilings that may have held on a day of `span`, the lowest first. */
export function ceilingsIn(
  authority: Authority,
  year: number,
  { earliest, latest }: DaySpan,
  asOf: PlainDate,
): readonly Held[] {
  const last = latest === null ? asOf : earlier(latest, asOf);
  const first = earliest ?? last;
  const days = [
    first,
    last,
    ...ceilings[authority].values.map(({ from }) => from).filter((from) => first < from && from < last),
  ];
  const held = days.map((day) => ceilingOn(authority, year, day)).filter((each) => each !== undefined);
  return held.toSorted((a, b) => a.value - b.value);
}

/** The authority that articles of a program are drawn down by, where they are. */
export const authorityOf: Readonly<Partial<Record<Program, Authority>>> = {
  pda: '506(a)(1)',
  'drawdown-506a2': '506(a)(2)',
  'drawdown-506a3': '506(a)(3)',
  'drawdown-552c2': '552(c)(2)',
};

/** A transfer announced as a drawdown, with the amount that its lines record. */
export interface Announced {
  readonly transfer: Transfer;
  readonly authority: Authority;
  /** The drawdown it names; undefined: none. */
  readonly drawdown: Drawdown | undefined;
  /** Of the authority where it names a drawdown, else of the day it was announced; undefined: it cannot be told. */
  readonly fiscalYear: number | undefined;
  /** Those that it can be of; none where no day is recorded. */
  readonly years: readonly number[];
  /** The recorded values of its lines, in whole dollars. */
  readonly values: readonly number[];
  /** Whether a line has no recorded value. */
  readonly isPart: boolean;
}

/** The transfers that have been announced as drawdowns by the day of the question; one without a day of it counts too. */
export function announcedDrawdowns(context: Context): readonly Announced[] {
  const { cases } = context;
  const asOf = lastJudged(context);
  return cases.all('transfer').flatMap((transfer): Announced[] => {
    const { announced, drawdown: named, program, lines } = transfer.data;
    const found = named === undefined ? undefined : cases.get(named);
    const drawdown = found?.kind === 'drawdown' && !found.draft ? found : undefined;
    const authority = drawdown?.data.authority ?? authorityOf[program];
    if (authority === undefined || (announced && isYetToCome(announced, asOf))) return [];
    const { years, isCertain } = drawdown
      ? yearsOf(drawdown, asOf)
      : announced
        ? yearsIn(announced, asOf)
        : { years: [], isCertain: false };
    const values = lines.flatMap(({ value }) => (value === undefined ? [] : [value]));
    return [
      {
        transfer,
        authority,
        drawdown,
        fiscalYear: isCertain ? years[0] : undefined,
        years,
        values,
        isPart: values.length < lines.length,
      },
    ];
  });
}

/** The day on which a fiscal year is looked at: its last day, or that of the question where it is still running. */
export const lookedAt = (year: number, asOf: PlainDate): PlainDate => earlier(fiscalYear(year).last, asOf);
