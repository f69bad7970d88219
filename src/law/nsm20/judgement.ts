/** What a verdict is, what it is given on, and what comes with it. */
import type { DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Doubt } from '../../engine/rule.ts';
import type { Place } from '../../records/source.ts';
import type { Line, Transfer } from '../provided.ts';

export type { Line, Transfer };

export const verdicts = [
  'not-in-force',
  'before-memorandum',
  'exempt',
  'out-of-scope',
  'suspended',
  'assured',
  'waived',
  'transition',
  'paused',
  'barred',
  'undetermined',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdicts under which a line may not be provided. */
export const forbids = (verdict: Verdict): boolean =>
  verdict === 'suspended' || verdict === 'paused' || verdict === 'barred';

/** One step of the reasoning: the clause, and the fact with its place. */
export interface Reason {
  readonly clause: Clause | null;
  readonly text: string;
  readonly at: Place | null;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
  /** Readings that decided, where another would change the result. */
  readonly readings: readonly string[];
  /** The clauses it rests on; empty where the instrument does not bind. */
  readonly under: readonly Clause[];
  /** The verdicts that the records allow; one, unless undetermined. */
  readonly possible: readonly Verdict[];
  readonly doubts: readonly Doubt[];
}

/** A judgement whose reasons are put together when they are asked for: few are ever told. */
export function givenWhy(told: Omit<Judgement, 'because'>, why: () => readonly Reason[]): Judgement {
  let because: readonly Reason[] | undefined;
  return {
    ...told,
    get because() {
      return (because ??= why());
    },
  };
}

/** What is judged: a line of a transfer, or (without one) any covered article for the recipient. */
export interface Subject {
  readonly recipient: string;
  readonly of?: { readonly transfer: Transfer; readonly line: Line; readonly index: number };
  /** The day of providing. */
  readonly day: DaySpan;
  readonly at: Place;
  /** Leave suspensions aside: the question is only whether section 1(c) pauses. */
  readonly apartFromSuspension?: true;
}

/** A row of the table that applies. */
export interface Row {
  readonly verdict: Verdict;
  /** Why, worked out for the row that is told. */
  readonly because: () => readonly Reason[];
  readonly readings: readonly string[];
  readonly under: readonly Clause[];
}
