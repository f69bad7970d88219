/** How sentences name policies, their standards and their days. */
import { inWords, isCertain, type DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Breach, Doubt, Fact, Severity } from '../../engine/rule.ts';
import { openBreach } from '../open-breach.ts';
import type { Regime, Standard } from './regimes.ts';

export const standardNames: Readonly<Record<Standard, string>> = {
  'actual-knowledge': 'actual knowledge',
  'more-likely-than-not': 'more likely than not',
};

/** `on 2024-03-20`, `between 2024-03-14 and 2024-03-24`, `by 2024-03-24`. */
export const when = (day: DaySpan): string => `${isCertain(day) ? 'on ' : ''}${inWords(day)}`;

/** `under NSM-18`, `while no policy was in force`. */
export const under = ({ id, name }: Regime): string => {
  if (id === 'none') return 'while no policy was in force';
  return id === 'not recorded' ? 'under a policy not recorded here' : `under ${name}`;
};

/** The stretch of days of an answer, as a sentence without its full stop. */
export function stretchOf({ id, name, from, to }: Regime): string {
  if (id === 'not recorded') return `what was in force up to ${to} is not recorded here`;
  return to === undefined
    ? `${name} has been in force since ${from}`
    : `${name} was in force from ${from} to ${to}`;
}

/** Each answer with its days and its standard, as facts under a finding. */
export const factsOf = (regimes: readonly Regime[]): readonly Fact[] =>
  regimes.map((regime) => ({
    name: 'text',
    text: `${stretchOf(regime)}${regime.standard ? `; its standard is ${standardNames[regime.standard.is]}` : ''}`,
  }));

/** What a finding under these answers rests on: of the clauses those that are cited differently, and the readings of all. */
export function restingOn(clauses: readonly Clause[]): Required<Pick<Breach, 'under' | 'readings'>> {
  const first = (cite: string): Clause => clauses.find((clause) => clause.cite === cite)!;
  return {
    under: [...new Set(clauses.map(({ cite }) => first(cite)))],
    readings: [...new Set(clauses.flatMap(({ readings }) => readings))].toSorted(),
  };
}

/** The breach itself where it is certain; else one that the doubts leave open. */
export const settled = (
  breach: Breach,
  isSure: boolean,
  doubts: readonly Doubt[],
  severity?: Exclude<Severity, 'error'>,
): Breach => (isSure ? breach : openBreach(breach, doubts, severity));
