/** Leases: their terms, and the chains in which one renews another. */
import {
  hasHappened,
  inWords,
  isBefore,
  isCertain,
  isYetToCome,
  lastOfYears,
  type Answer,
  type DaySpan,
} from '../../calendar/day-span.ts';
import { daysBetween, withWeekday } from '../../calendar/plain-date.ts';
import { heldOn, type Figure } from '../../engine/figure.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt, Fact } from '../../engine/rule.ts';
import { grouped, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit } from '../../records/source.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { aeca } from './clauses.ts';
import { certifiedYears } from './figures.ts';
import { binds, decidingDay, endOf } from './in-force.ts';

export type Lease = RecordOf<'lease'>;

/** The leases of chapter 6. */
export const leasesIn = (context: Context): readonly Lease[] =>
  context.cases.all('lease').filter(({ data }) => binds(aeca.clause('61(a)'), data.from, context));

/** A number of years from the first day of a lease. */
export interface Term {
  readonly years: string;
  /** Its last day. */
  readonly last: DaySpan;
  readonly fact: Fact;
}

/** The term of as many years as `figure` says, from `from` on. */
export function termFrom(figure: Figure, from: DaySpan): Term {
  const { value } = heldOn(figure, decidingDay(from))!;
  const years = value === 1 ? 'one year' : `${value} years`;
  const last = lastOfYears(from, value);
  const counted = isCertain(from) ? ` (${years} from ${from.earliest}, both ends counted)` : '';
  const day = isCertain(last) ? withWeekday(last.earliest!) : inWords(last);
  return { years, last, fact: { name: 'count', text: `${day}${counted}` } };
}

/** Whether a lease is too short to be certified. */
export const isShort = ({ data: { from, to } }: Lease): Answer =>
  isBefore(to, termFrom(certifiedYears, from).last);

/** The doubts that the days of leases leave. */
export const doubtsOfDays = (leases: readonly Lease[]): Doubt[] =>
  leases.flatMap((lease) => [
    ...uncertainDay(lease, 'from', lease.data.from),
    ...uncertainDay(lease, 'to', lease.data.to),
  ]);

/** How many days a lease lasts: at least, and at most. */
export function lengthOf({ data: { from, to } }: Lease): { readonly least: number; readonly most: number } {
  const days = (first: DaySpan['earliest'], last: DaySpan['latest'], open: number): number =>
    first === null || last === null ? open : Math.max(0, daysBetween(first, last) + 1);
  return { least: days(from.latest, to.earliest, 0), most: days(from.earliest, to.latest, Infinity) };
}

/** Leases of which each renews another of them, but for the first. */
export interface Chain {
  readonly first: Lease;
  /** All of them, the first before those that renew it, and so on. */
  readonly links: readonly Lease[];
}

const chained = oncePerContext<string, readonly Chain[]>();

/**
 * The chains of leases that have begun, or may have, by the day of the question; a lease alone is none. Leases that
 * renew one another in a circle have no first, and are no chain.
 */
export const chainsOf = (context: Context): readonly Chain[] =>
  chained(context, 'chains', () => {
    const begun = leasesIn(context).filter(({ data }) => !isYetToCome(data.from, context.asOf));
    const ids = new Set(begun.map(({ id }) => id));
    const isFirst = ({ data: { renews } }: Lease): boolean => renews === undefined || !ids.has(renews);
    const renewals = grouped(
      begun.filter((lease) => !isFirst(lease)),
      ({ data }) => data.renews!,
    );
    return begun
      .filter(isFirst)
      .map((first) => ({ first, links: withRenewals(first, renewals) }))
      .filter(({ links }) => links.length > 1);
  });

function withRenewals(first: Lease, renewals: ReadonlyMap<string, readonly Lease[]>): readonly Lease[] {
  const links = [first];
  for (const link of links) for (const renewal of renewals.get(link.id) ?? []) links.push(renewal);
  return links;
}

/** The link that ends last; of several that was listed first. */
export const lastOf = (links: readonly [Lease, ...Lease[]]): Lease =>
  links.toSorted((a, b) => byCodeUnit(endOf(b.data.to), endOf(a.data.to)))[0]!;

/** Whether all of `leases` have certainly begun. */
export const haveBegun = (leases: readonly Lease[], { asOf }: Context): boolean =>
  leases.every(({ data }) => hasHappened(data.from, asOf));
