import { calendarFrom, calendarTo, earlier, later, type PlainDate } from './plain-date.ts';

/** A fiscal year of the United States: 1 October to 30 September, named by the year it ends in (31 U.S.C. 1102). */
export interface FiscalYear {
  readonly name: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The fiscal year named `name`: 2025 runs from 2024-10-01 to 2025-09-30; bounded by the ends of the calendar. */
export function fiscalYear(name: number): FiscalYear {
  const first = `${name - 1}-10-01` as PlainDate;
  const last = `${name}-09-30` as PlainDate;
  return { name, first: later(first, calendarFrom), last: earlier(last, calendarTo) };
}

/** The fiscal year that holds `day`. */
export function fiscalYearOf(day: PlainDate): FiscalYear {
  const year = Number(day.slice(0, 4));
  return fiscalYear(day.slice(5) < '10-01' ? year : year + 1);
}
