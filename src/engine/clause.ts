/** The grammar of a legal text: instrument, clause, time limit, reading. Knows the shape of law, and no law. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { shiftSpan, type DaySpan } from '../calendar/day-span.ts';

/** Who is bound: a secretary by the department, the President, or another officer; `agencies` are all heads of agencies. */
export type Actor = 'president' | 'state' | 'defense' | 'commerce' | 'apnsa' | 'dni' | 'agencies';

/** What the clause's verb does. `scope` and `meaning` bind no one; they say where and how the rest applies. */
export type Force = 'shall' | 'should' | 'may' | 'scope' | 'meaning';

/** Calendar days; the day the clock starts is not counted, the last day is. */
export interface TimeLimit {
  readonly days: number;
  /** What starts the clock, in a few words. */
  readonly after: string;
}

/**
 * How sure it is that a source says what is taken from it: `read` in the source itself, `second-hand` in a text that
 * speaks of it, or `unverified`, from general knowledge. Only what was read carries an error.
 */
export type Certainty = 'read' | 'second-hand' | 'unverified';

/** Where a passage or a figure stands, and where it was read. */
export interface Source {
  /** As it is cited: `22 U.S.C. 2318(a)(1)`, `P.L. 117-128`. */
  readonly citation: string;
  /** Where it was read; absent: from general knowledge. */
  readonly url?: string;
  readonly certainty: Certainty;
}

/** One passage of a legal text, as finely as duties need it. */
export interface Clause<Key extends string = string> {
  /** Its key within the instrument, finer than its number where one number holds several duties: `1(c)(i).pause`. */
  readonly key: Key;
  readonly instrument: string;
  /** The number people cite: `1(c)(i)`. Several clauses may share it. */
  readonly number: string;
  /** How a sentence cites it: `NSM-20 sec. 1(c)(i)`. */
  readonly cite: string;
  /** Where it stands, and where it was read; absent: in the text of its instrument. */
  readonly source?: Source;
  /** The first day it binds; absent: that of its instrument. */
  readonly from?: PlainDate;
  /** What it says, in our own words. */
  readonly summary: string;
  /** A dozen words of it at most, exactly as printed. */
  readonly quote: string;
  readonly force: Force;
  /** Who must act; absent where it binds no one. */
  readonly binds?: readonly Actor[];
  readonly limit?: TimeLimit;
  /** The places where it allows more than one reading. */
  readonly readings: readonly string[];
  /** Why no record could ever show compliance. Excuses a `shall` from the coverage test. */
  readonly unchecked?: string;
}

/** A place where the text allows more than one reading, the readings, and the one taken. */
export interface Reading<Key extends string = string> {
  /** `AMB-08` */
  readonly id: string;
  /** The keys of the clauses concerned. */
  readonly clauses: readonly Key[];
  readonly question: string;
  readonly readings: Readonly<Partial<Record<'a' | 'b' | 'c' | 'd', string>>>;
  readonly ours: 'a' | 'b' | 'c' | 'd';
  readonly because: string;
}

/** A legal text. */
export interface Instrument<Key extends string = string> {
  readonly id: string;
  /** How it is cited: `NSM-20`. */
  readonly cite: string;
  readonly title: string;
  /** The first day it binds. */
  readonly from: PlainDate;
  /** Where the official text can be read. */
  readonly text: string;
  readonly clauses: readonly Clause<Key>[];
  readonly readings: readonly Reading<Key>[];
  /** The clause with this key. A key the text does not have does not compile. */
  clause(key: Key): Clause<Key>;
}

/** What is written about a clause where it is listed; key and instrument follow from the place. */
export type ClauseText = Omit<Clause, 'key' | 'instrument' | 'number' | 'cite' | 'readings'> & {
  /** Absent: the key itself, without what follows a full stop. */
  readonly number?: string;
  /** The name of the text before its number, where it is not that of the instrument: `10 U.S.C.` */
  readonly of?: string;
};

/** Builds an instrument from its clauses, listed by key in the order of the text. */
export function instrument<const Key extends string>(
  about: Pick<Instrument, 'id' | 'cite' | 'title' | 'from' | 'text'>,
  texts: Readonly<Record<Key, ClauseText>>,
  readings: readonly Reading<NoInfer<Key>>[] = [],
): Instrument<Key> {
  // An object lists whole-number keys first; the text does not.
  const section = (key: string): number => Number.parseInt(key, 10) || 0;
  const inOrder = (Object.entries(texts) as [Key, ClauseText][]).toSorted(
    ([a], [b]) => section(a) - section(b),
  );
  const clauses = inOrder.map(([key, { of, ...clause }]): Clause<Key> => {
    const number = clause.number ?? key.split('.')[0]!;
    return {
      ...clause,
      key,
      instrument: about.id,
      number,
      cite: of === undefined ? citeOf(about, number) : `${of} ${number}`,
      readings: readings.filter((reading) => reading.clauses.includes(key)).map(({ id }) => id),
    };
  });
  const byKey = new Map(clauses.map((clause) => [clause.key, clause]));
  return { ...about, clauses, readings, clause: (key) => byKey.get(key)! };
}

function citeOf({ id, cite }: Pick<Instrument, 'id' | 'cite'>, number: string): string {
  if (id === 'house') return `house/${number}`;
  return number === 'preamble' ? `${cite}, preamble` : `${cite} sec. ${number}`;
}

/** The citable id of a clause: `nsm20/1(c)(i)`. */
export const idOf = ({ instrument, number }: Clause): string => `${instrument}/${number}`;

/** The number of days `clause` gives. @throws RangeError when it gives none: a programmer's mistake. */
export function daysOf(clause: Clause): number {
  if (!clause.limit) throw new RangeError(`clause ${clause.key} sets no limit`);
  return clause.limit.days;
}

/** The last day on which what `clause` requires is on time, when its clock starts on `start`. */
export const lastDay = (clause: Clause, start: PlainDate): PlainDate => addDays(start, daysOf(clause));

/** {@link lastDay} for a start not known to the day. */
export const lastDays = (clause: Clause, start: DaySpan): DaySpan => shiftSpan(start, daysOf(clause));
