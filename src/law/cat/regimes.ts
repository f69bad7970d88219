/** Which policy was in force on which day: one answer for every day, and for some that there was none. */
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import type { DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { RecordOf } from '../../records/case-repository.ts';
import { cat } from './clauses.ts';
import { factorsOf2018, factorsOf2023, type Factor } from './factors.ts';

export type Standard = NonNullable<RecordOf<'cat-review'>['data']['standard']>;

/** `none`: no policy was in force. `not recorded`: which one was, this program does not know. */
export type RegimeId = 'nspm-10' | 'nsm-18' | 'none' | 'not recorded';

/** The answer to the question which policy was in force, for a stretch of days. */
export interface Regime {
  readonly id: RegimeId;
  /** As it is printed. */
  readonly name: string;
  /** Its first day; absent: it has none. */
  readonly from?: PlainDate;
  /** Its last day; absent: none is known. */
  readonly to?: PlainDate;
  /** What began it; of the time before all that is recorded, what ended it. */
  readonly clause: Clause;
  /** The standard for refusing a transfer; absent: no policy sets one. */
  readonly standard?: { readonly is: Standard; readonly clause: Clause };
  /** What a review has to weigh. */
  readonly factors: readonly Factor[];
}

type Stretch = Omit<Regime, 'from' | 'to'>;

const notRecorded: Stretch = {
  id: 'not recorded',
  name: 'not recorded here',
  clause: cat.clause('NSPM-10'),
  factors: [],
};
const nspm10: Stretch = {
  id: 'nspm-10',
  name: 'NSPM-10',
  clause: cat.clause('NSPM-10'),
  standard: { is: 'actual-knowledge', clause: cat.clause('NSPM-10.standard') },
  factors: factorsOf2018,
};
const nsm18: Stretch = {
  id: 'nsm-18',
  name: 'NSM-18',
  clause: cat.clause('NSM-18'),
  standard: { is: 'more-likely-than-not', clause: cat.clause('NSM-18.standard') },
  factors: factorsOf2023,
};
const none: Stretch = { id: 'none', name: 'no policy', clause: cat.clause('EO-14236'), factors: [] };

/** The first day of what `clause` begins. */
const firstDayOf = (clause: Clause): PlainDate => clause.from!;

/** Every stretch but the first, with the day it begins on. CAT-03: the revoked policy holds through that day. */
const begun: readonly (readonly [stretch: Stretch, from: PlainDate])[] = [
  [nspm10, firstDayOf(nspm10.clause)],
  [nsm18, firstDayOf(nsm18.clause)],
  [none, addDays(firstDayOf(none.clause), 1)],
  [{ ...nspm10, clause: cat.clause('EO-14268') }, firstDayOf(cat.clause('EO-14268'))],
];

const endsAt = (index: number): Pick<Regime, 'to'> => {
  const next = begun[index];
  return next ? { to: addDays(next[1], -1) } : {};
};

/** Every stretch in the order of days, without a gap between them. */
export const timeline: readonly Regime[] = [
  { ...notRecorded, ...endsAt(0) },
  ...begun.map(([stretch, from], index): Regime => ({ ...stretch, from, ...endsAt(index + 1) })),
];

/** The answers that the days of `span` have, in the order of days; at least one. */
export const regimesOver = ({ earliest, latest }: DaySpan): readonly Regime[] =>
  timeline.filter(({ from = '', to = '~' }) => from <= (latest ?? '~') && (earliest ?? '') <= to);

/** The answer for `day`. */
export const regimeOn = (day: PlainDate): Regime => regimesOver({ earliest: day, latest: day })[0]!;

/** How a record may name what its review was made under, once case, blanks and hyphens are left aside. */
const names: ReadonlyMap<string, Exclude<RegimeId, 'not recorded'>> = new Map([
  ['nspm10', 'nspm-10'],
  ['nsm18', 'nsm-18'],
  ['none', 'none'],
  ['nopolicy', 'none'],
]);

/** The policy that `text` names; undefined: none that is recorded here. */
export const namedIn = (text: string): Exclude<RegimeId, 'not recorded'> | undefined =>
  names.get(text.toLowerCase().replaceAll(/[\s\p{Pd}]/gu, ''));
