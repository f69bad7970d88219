/** Numbers that a legal text sets and that change: each with the days it held, where it stands, and how sure it is. */
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Clause, Source } from './clause.ts';

/** What a figure counts. `dollars` are whole US dollars; `days` calendar days, the day of the event not counted. */
export type Unit = 'dollars' | 'days' | 'years' | 'percent';

/** One value of a figure, from the day it took effect until another takes its place. */
export interface Held {
  readonly value: number;
  /** The first day it holds. */
  readonly from: PlainDate;
  /** It holds for the authority of this fiscal year alone, and then outranks what holds for every year. */
  readonly fiscalYear?: number;
  readonly source: Source;
  /** What a person should know of it beside its source. */
  readonly note?: string;
}

export interface Figure {
  /** What it is, as half a sentence: `ceiling of a fiscal year`. */
  readonly what: string;
  readonly clause: Clause;
  readonly unit: Unit;
  /** In the order of the days they took effect. */
  readonly values: readonly Held[];
}

/**
 * The value of `figure` that held on `day`, for the authority of `fiscalYear` where it is counted by years. Undefined:
 * none is recorded for so early a day.
 */
export function heldOn({ values }: Figure, day: PlainDate, fiscalYear?: number): Held | undefined {
  const held = values.filter(({ from }) => from <= day);
  return (
    held.findLast((each) => each.fiscalYear !== undefined && each.fiscalYear === fiscalYear) ??
    held.findLast((each) => each.fiscalYear === undefined)
  );
}

/** Whether what rests on it may be an error: it was read in the source that is named. */
export const isSure = ({ certainty }: Source): boolean => certainty === 'read';
