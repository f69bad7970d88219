/** Findings that a person with authority accepts openly, until a day: which acceptances are used, and which are not. */
import { addDays, later, type PlainDate } from '../calendar/plain-date.ts';
import { around } from '../records/around.ts';
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import { daysIn } from '../records/days-in.ts';
import type { Accepted, Context, Finding } from './rule.ts';

/**
 * `used`: it accepts a finding of today. `dormant`: none of today, but one as of another day up to its end, or on one of
 * more days than are looked at. `unused`: none on any day. `expired`: its last day has passed, and it accepts nothing.
 */
export type AcceptanceState = 'used' | 'dormant' | 'unused' | 'expired';

/** An entry of `ignore` as a record has it. */
export type Ignore = NonNullable<AnyRecord['data']['ignore']>[number];

/** One entry of `ignore` in a record, judged. */
export interface Acceptance extends Accepted {
  readonly record: AnyRecord;
  /** Its place in the list. */
  readonly index: number;
  readonly rule: string;
  readonly state: AcceptanceState;
  /** Why its rule accepts nothing: there is no such rule, or its findings cannot be accepted. */
  readonly refused?: 'unknown rule' | 'not acceptable';
}

/** What may be accepted, and how a rule's findings as of another day are found. */
export interface Acceptable {
  has(rule: string): boolean;
  readonly never: ReadonlySet<string>;
  /** Whether an entry counts at all; one that does not is as if it were not there. */
  counts(record: AnyRecord, entry: Ignore): boolean;
  /** Days on which the findings of a rule can turn, whatever the records say. */
  readonly fixedDays: readonly PlainDate[];
  /** How long the clocks of a rule run, in days; none for a rule that is no duty. */
  lengthsOf(rule: string): readonly number[];
  /** The findings of one rule on these records alone as of a day, none accepted. */
  again(records: readonly AnyRecord[]): (rule: string, day: PlainDate) => readonly Finding[];
}

/**
 * How much is looked at on other days in one run: days, each times the days that the records around name. What a person
 * accepts is far below it; a stranger's file could ask for minutes.
 */
const mostAgain = 10_000;

/** The acceptances of all records, judged against the findings of today. */
export function acceptancesOf(
  { cases, asOf, window }: Context,
  findings: readonly Finding[],
  acceptable: Acceptable,
): readonly Acceptance[] {
  let left = mostAgain;
  const known = new Map<string, Neighborhood>();
  return cases.records.flatMap((record) => {
    let near: Neighborhood | undefined;
    return (
      (record.data.ignore ?? [])
        .map((entry, index) => ({ entry, index }))
        .filter(({ entry }) => acceptable.counts(record, entry))
        .map(({ entry, index }): Acceptance => {
          const { rule, until, office, because } = entry;
          const told = { record, index, rule, until, office, because };
          if (!acceptable.has(rule)) return { ...told, state: 'unused', refused: 'unknown rule' };
          if (acceptable.never.has(rule)) return { ...told, state: 'unused', refused: 'not acceptable' };
          if (until < asOf) return { ...told, state: 'expired' };
          const meets = (found: readonly Finding[]): boolean =>
            found.some((finding) => finding.rule === rule && finding.record === record.id);
          if (meets(findings)) return { ...told, state: 'used' };
          if (left < 0) return { ...told, state: 'dormant' };
          const { ends, again, size } = (near ??= neighborhoodOf(record, cases, acceptable, known));
          const otherDay = turningDays(ends, until, acceptable.lengthsOf(rule), window).some((day) => {
            left -= size;
            return left < 0 || meets(again(rule, day));
          });
          return { ...told, state: otherDay ? 'dormant' : 'unused' };
        })
        // A draft is checked for shape only: what it accepts needs no check of its own.
        .filter(({ state }) => !record.draft || state === 'used')
    );
  });
}

/** The findings, each with the acceptance that covers it. */
export function accept(findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] {
  const used = new Map<string, Acceptance>();
  for (const each of acceptances) {
    const key = `${each.record.id} ${each.rule}`;
    const before = used.get(key);
    if (each.state === 'used' && (!before || before.until < each.until)) used.set(key, each);
  }
  return findings.map((finding) => {
    const accepted = used.get(`${finding.record} ${finding.rule}`);
    if (!accepted) return finding;
    const { until, office, because } = accepted;
    return { ...finding, ignored: { until, office, because } };
  });
}

/**
 * The days up to `until` on which a finding on `record` can begin or end: those that it and the records around it name,
 * the days on which clocks that start on them run out, and the next day each.
 */
function turningDays(
  ends: ReadonlySet<PlainDate>,
  until: PlainDate,
  lengths: readonly number[],
  window: number,
): PlainDate[] {
  const days = new Set<PlainDate>([until]);
  for (const end of ends) {
    for (const length of [0, ...lengths]) {
      const last = addDays(end, length);
      days.add(last).add(addDays(last, 1));
      // From here on it is warned of.
      days.add(later(end, addDays(last, -window)));
    }
  }
  return [...days].filter((day) => day <= until).toSorted();
}

/** What another day is judged by: the records around one. */
interface Neighborhood {
  /** The days that they name, and those that no record has to name. */
  readonly ends: ReadonlySet<PlainDate>;
  /** How often they name a day: as much is it to judge them once. */
  readonly size: number;
  readonly again: ReturnType<Acceptable['again']>;
}

/** The neighborhood of `record`; one that is `known` is the same for all records that have it. */
function neighborhoodOf(
  record: AnyRecord,
  cases: CaseRepository,
  acceptable: Acceptable,
  known: Map<string, Neighborhood>,
): Neighborhood {
  const near = around(record, cases);
  const key = near.map(({ id }) => id).join('\n');
  const before = known.get(key);
  if (before) return before;
  const days = near.flatMap(({ data }) => daysIn(data));
  const ends = new Set(acceptable.fixedDays);
  for (const { day } of days) for (const end of [day.earliest, day.latest]) if (end !== null) ends.add(end);
  const neighborhood = { ends, size: days.length, again: acceptable.again(near) };
  known.set(key, neighborhood);
  return neighborhood;
}
